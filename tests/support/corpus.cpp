// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/corpus.h"
#include "tests/support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace AsyncFetcher {

Corpus::Corpus(const QString &name)
    : m_folder(QDir::cleanPath(corpusFile("") + name))
{
}

bool Corpus::exists() const
{
    return QDir(m_folder).exists();
}

QString Corpus::absence() const
{
    return QStringLiteral("There is no folder %1").arg(m_folder);
}

QString Corpus::path(const QString &file) const
{
    return m_folder + QLatin1Char('/') + file;
}

QByteArray Corpus::bytes(const QString &file) const
{
    QFile opened(path(file));
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path(file)), qPrintable(opened.errorString()));
    return opened.readAll();
}

QJsonArray Corpus::array(const QString &file) const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes(file), &error);
    if (!document.isArray())
        qFatal("%s: %s", qPrintable(path(file)), qPrintable(error.errorString()));
    return document.array();
}

QList<QJsonObject> Corpus::lines(const QString &file) const
{
    QList<QJsonObject> objects;
    const QList<QByteArray> texts = bytes(file).split('\n');
    for (const QByteArray &text : texts) {
        if (text.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (!document.isObject())
            qFatal("%s: %s", qPrintable(path(file)), qPrintable(error.errorString()));
        objects.append(document.object());
    }
    return objects;
}

} // namespace AsyncFetcher
