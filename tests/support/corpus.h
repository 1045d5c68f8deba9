// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace AsyncFetcher {

/// One folder of real-world material beside the project. It may be absent, then tests skip:
///     const Corpus corpus(QStringLiteral("retry"));
///     if (!corpus.exists())
///         QSKIP(qPrintable(corpus.absence()));
/// A file in it that cannot be read ends the test program.
class Corpus
{
public:
    explicit Corpus(const QString &name);

    bool exists() const;
    QString absence() const; ///< says which folder is not there

    QString path(const QString &file) const;
    QByteArray bytes(const QString &file) const;
    QJsonArray array(const QString &file) const;         ///< a JSON array
    QList<QJsonObject> lines(const QString &file) const; ///< JSON Lines

private:
    QString m_folder;
};

} // namespace AsyncFetcher
