// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/rememberedsecrets.h"

#include <QFileInfo>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSettings>

#include <utility>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostBatches = 200;
const QString BatchesKey = u"secrets/remembered"_s;

QString keyOf(const QString &file, const QByteArray &name)
{
    return file + u'#' + QString::fromUtf8(name);
}

/// However it was opened.
QString fullPath(const QString &file)
{
    const QString path = file.isEmpty() ? QString() : QFileInfo(file).canonicalFilePath();
    return path.isEmpty() && !file.isEmpty() ? QFileInfo(file).absoluteFilePath() : path;
}

} // namespace

RememberedSecrets::RememberedSecrets(BatchDocument *document, RunVariables *variables, QSettings *settings,
                                     SecretStore *store, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_variables(variables)
    , m_settings(settings)
    , m_store(store)
    , m_file(fullPath(document->file()))
{
    connect(document, &BatchDocument::wasReset, this, [this] {
        ++m_opened;
        m_file = fullPath(m_document->file());
        readAll();
        Q_EMIT changed();
    });
    connect(document, &BatchDocument::historyChanged, this, &RememberedSecrets::follow);
    connect(variables, &RunVariables::secretChanged, this, [this](const QByteArray &name) {
        if (!m_isReading && isOn())
            write(name);
    });
}

QStringList RememberedSecrets::batches() const
{
    return m_settings->value(BatchesKey).toStringList();
}

bool RememberedSecrets::isOn() const
{
    return !m_file.isEmpty() && batches().contains(m_file);
}

void RememberedSecrets::setBatch(const QString &file, bool on)
{
    QStringList files = batches();
    files.removeAll(file);
    if (on)
        files.prepend(file);
    m_settings->setValue(BatchesKey, files.mid(0, MostBatches));
    Q_EMIT changed();
}

void RememberedSecrets::setOn(bool on)
{
    if (on == isOn())
        return;
    if (m_file.isEmpty()) {
        Q_EMIT failed(tr("Save the batch first: the keychain knows its secrets by its file."));
        Q_EMIT changed();
        return;
    }
    m_isTold = false;
    setBatch(m_file, on);
    if (on)
        return writeAll();
    for (const QByteArray &name : secretNames())
        m_store->remove(keyOf(m_file, name), [](const Result<void> &) {});
}

QList<QByteArray> RememberedSecrets::secretNames() const
{
    const Variables variables = m_variables->all();
    QList<QByteArray> names = variables.names();
    names.removeIf([&variables](const QByteArray &name) { return !variables.isSecret(name); });
    return names;
}

void RememberedSecrets::readAll()
{
    if (!isOn())
        return;
    for (const QByteArray &name : secretNames()) {
        m_store->read(keyOf(m_file, name), [this, self = QPointer(this), name,
                                            opened = m_opened](const Result<QByteArray> &value) {
            if (!self)
                return;
            if (!value && value.error().code != Error::Code::NotFound)
                return tell(value.error());
            if (!value || opened != m_opened || !m_variables->secret(name).isEmpty())
                return; // another document, or a value that was typed meanwhile
            const QScopedValueRollback reading(m_isReading, true);
            m_variables->setSecret(name, *value);
        });
    }
}

void RememberedSecrets::writeAll()
{
    for (const QByteArray &name : secretNames())
        if (!m_variables->secret(name).isEmpty())
            write(name);
}

void RememberedSecrets::write(const QByteArray &name)
{
    const auto done = [this, self = QPointer(this), file = m_file](const Result<void> &result) {
        if (!self || result)
            return;
        setBatch(file, false); // nothing is remembered, and the box says so
        tell(result.error());
    };
    const QByteArray value = m_variables->secret(name);
    if (value.isEmpty())
        m_store->remove(keyOf(m_file, name), [](const Result<void> &) {});
    else
        m_store->write(keyOf(m_file, name), value, done);
}

/// A batch that is saved under another name takes its secrets along.
void RememberedSecrets::follow()
{
    const QString file = fullPath(m_document->file());
    if (file == m_file)
        return;
    const bool wasOn = isOn();
    m_file = file;
    if (wasOn && !file.isEmpty()) {
        setBatch(file, true);
        writeAll();
    }
    Q_EMIT changed();
}

void RememberedSecrets::tell(const Error &error)
{
    if (!std::exchange(m_isTold, true))
        Q_EMIT failed(tr("The keychain does not answer (%1): the values of secrets stay in memory until the "
                         "program ends.")
                          .arg(error.message));
}

} // namespace AsyncFetcher
