// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/body.h"

#include <QByteArrayView>
#include <QFile>

#include <memory>

namespace AsyncFetcher {

/// Collects the decoded body of one reply: in memory up to a size, past it in a temporary file of its own.
/// Thread: one at a time. Writes go to the file at once, so that the caller's reading slows to the disk's
/// pace.
class BodySink
{
public:
    static constexpr qint64 InMemoryBytes = 64LL * 1024;

    /// directory: where files go; empty: the system's temporary folder.
    explicit BodySink(QString directory = {}, qint64 inMemoryBytes = InMemoryBytes);
    ~BodySink(); ///< removes a file that was not finished

    /// False: it could not be stored; error() says why.
    bool write(QByteArrayView bytes);
    qint64 size() const { return m_size; }
    const QString &error() const { return m_error; }

    /// What was written so far, whole or not; the sink is empty afterwards.
    Body finish();

private:
    bool moveToFile();

    QString m_directory;
    QByteArray m_bytes;
    std::unique_ptr<QFile> m_file;
    QString m_error;
    qint64 m_size = 0;
    qint64 m_inMemoryBytes;
};

} // namespace AsyncFetcher
