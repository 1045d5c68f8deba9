// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

class QIODevice;

namespace AsyncFetcher {

/// The bytes of a request body in the order they are sent: pieces of memory and whole files (multipart has
/// both). Files are opened when they are sent, so that a list with a million bodies holds no descriptor.
/// Cheap to copy.
class WireBody
{
public:
    WireBody() = default;
    explicit WireBody(QByteArray bytes) { append(std::move(bytes)); }

    void append(QByteArray bytes);
    void appendFile(QString path,
                    qint64 bytes); ///< its size now; a file that has changed when it is sent is an error

    bool isEmpty() const { return m_size == 0; }
    qint64 size() const { return m_size; }
    /// The whole body where it is one piece of memory; null where it has a file in it.
    QByteArray inMemory() const;

    /// A sequential device that cannot be rewound: what has been read cannot be sent twice. Null and a
    /// sentence in error where a file cannot be read. A file that ends early makes read() return -1 with an
    /// errorString().
    std::unique_ptr<QIODevice> open(QString *error) const;

    struct Piece
    {
        QByteArray bytes;
        QString file; ///< set: bytes is empty
        qint64 size = 0;
    };
    const QList<Piece> &pieces() const { return m_pieces; }

private:
    QList<Piece> m_pieces;
    qint64 m_size = 0;
};

} // namespace AsyncFetcher
