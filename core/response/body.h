// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;

namespace AsyncFetcher {

/// A body that lives in a file of its own. The file goes when the last owner does, unless it was moved away.
class BodyFile
{
public:
    /// Takes over an existing, complete file.
    explicit BodyFile(QString path)
        : m_path(std::move(path))
    {
    }
    ~BodyFile();
    /// A file that belongs to somebody else and stays.
    static std::shared_ptr<BodyFile> lasting(QString path);
    BodyFile(const BodyFile &) = delete;
    BodyFile &operator=(const BodyFile &) = delete;

    const QString &path() const { return m_path; }
    /// Keeps the file at another place (renamed, else copied); false: it could not be, and nothing has
    /// changed. Thread: one owner at a time.
    bool moveTo(const QString &path);

private:
    QString m_path;
    bool m_temporary = true;
};

/// The decoded body of a response: in memory while it is small, else in a file. Cheap to copy.
struct Body
{
    QByteArray bytes;
    std::shared_ptr<BodyFile> file; ///< set: bytes is empty
    qint64 size = 0;

    static Body fromBytes(QByteArray content)
    {
        const qint64 size = content.size();
        return {std::move(content), nullptr, size};
    }
    /// A device open for reading; null where the file has gone.
    std::unique_ptr<QIODevice> open() const;
};

} // namespace AsyncFetcher
