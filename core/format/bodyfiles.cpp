// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/bodyfiles.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Letters, digits and the marks that mean nothing to a shell or a file system.
bool isSafe(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
           c == u'_' || c == u'.';
}

QString safeName(const QString &id)
{
    constexpr qsizetype longest = 100;
    QString name = id.left(longest);
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return !isSafe(c); }, u'_');
    if (name.startsWith(u'.') || name.startsWith(u'-'))
        name[0] = u'_';
    return name;
}

} // namespace

BodyFiles::BodyFiles(Setup setup)
    : m_setup(std::move(setup))
{
    // There is no way to ask for it but to set it.
    const mode_t mask = umask(S_IRWXG | S_IRWXO);
    umask(mask);
    m_mode = 0666 & ~mask;
}

QString BodyFiles::nameFor(const HttpResponse &response)
{
    QString number = QString::number(response.position + 1);
    if (response.id == number)
        return number;
    QString name = safeName(response.id);
    // Plain numbers are for rows without an id of their own.
    bool isNumber = false;
    name.toLongLong(&isNumber);
    if (!isNumber && m_taken.value(name.toLower(), response.position) == response.position) {
        m_taken.insert(name.toLower(), response.position);
        return name;
    }
    return name + QLatin1Char('~') + number;
}

Result<QString> BodyFiles::keep(const HttpResponse &response)
{
    if (response.body.size == 0 || (!m_setup.all && response.body.size <= m_setup.inlineBytes))
        return QString();
    const std::lock_guard lock(m_mutex);
    const QString path = QDir(m_setup.folder).absoluteFilePath(nameFor(response));
    const auto position = size_t(response.position);
    if (position < m_kept.size() && m_kept[position])
        return path;
    if (auto written = write(response.body, path); !written)
        return tl::unexpected(written.error());
    if (position >= m_kept.size())
        m_kept.resize(position + 1);
    m_kept[position] = true;
    return path;
}

Result<void> BodyFiles::write(const Body &body, const QString &path) const
{
    const auto failed = [&path](const QString &why) -> Result<void> {
        return tl::unexpected(
            Error{Error::Code::Io, QStringLiteral("a body cannot be written: %1").arg(why), path, 0, 0});
    };
    if (!QDir().mkpath(m_setup.folder))
        return failed(QStringLiteral("the folder cannot be made"));
    QFile::remove(path);
    // A second name for the same file costs nothing, however large it is; it stays when the first one goes.
    const QByteArray name = QFile::encodeName(path);
    if (body.file && link(QFile::encodeName(body.file->path()).constData(), name.constData()) == 0) {
        chmod(name.constData(), m_mode); // a temporary file is for nobody else
        return {};
    }
    const auto from = body.open();
    if (!from)
        return failed(QStringLiteral("it has gone"));
    QFile to(path);
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return failed(to.errorString());
    QByteArray block(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = from->read(block.data(), block.size());
        if (got < 0)
            return failed(from->errorString());
        if (got == 0)
            return {};
        if (to.write(block.constData(), got) != got) {
            to.remove();
            return failed(to.errorString());
        }
    }
}

} // namespace AsyncFetcher
