// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/wirebody.h"

#include <QFile>
#include <QIODevice>

namespace AsyncFetcher {

namespace {

/// Reads the pieces one after the other, holding one file open at a time.
class PiecesDevice final : public QIODevice
{
public:
    explicit PiecesDevice(QList<WireBody::Piece> pieces, qint64 size)
        : m_pieces(std::move(pieces))
        , m_left(size)
    {
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_left + QIODevice::bytesAvailable(); }
    bool reset() override { return false; }

    bool openNext(QString *error)
    {
        m_offset = 0;
        m_file.reset();
        if (m_pieces.isEmpty() || m_pieces.first().file.isEmpty())
            return true;
        m_file = std::make_unique<QFile>(m_pieces.first().file);
        if (m_file->open(QIODevice::ReadOnly))
            return true;
        *error = QStringLiteral("cannot read %1: %2").arg(m_file->fileName(), m_file->errorString());
        return false;
    }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        while (!m_pieces.isEmpty() && m_offset == m_pieces.first().size) {
            m_pieces.removeFirst();
            QString error;
            if (!openNext(&error))
                return give(error);
        }
        if (m_pieces.isEmpty())
            return 0;
        const WireBody::Piece &piece = m_pieces.first();
        qint64 count = std::min(maxSize, piece.size - m_offset);
        if (m_file)
            count = m_file->read(data, count);
        else
            memcpy(data, piece.bytes.constData() + m_offset, size_t(count));
        if (count <= 0)
            return give(QStringLiteral("%1 is shorter than it was").arg(piece.file));
        m_offset += count;
        m_left -= count;
        return count;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 give(const QString &error)
    {
        setErrorString(error);
        return -1;
    }

    QList<WireBody::Piece> m_pieces;
    std::unique_ptr<QFile> m_file;
    qint64 m_offset = 0;
    qint64 m_left;
};

} // namespace

void WireBody::append(QByteArray bytes)
{
    if (bytes.isEmpty())
        return;
    const qint64 size = bytes.size();
    m_pieces.append({std::move(bytes), {}, size});
    m_size += size;
}

void WireBody::appendFile(QString path, qint64 bytes)
{
    if (bytes == 0)
        return;
    m_pieces.append({{}, std::move(path), bytes});
    m_size += bytes;
}

QByteArray WireBody::inMemory() const
{
    return m_pieces.size() == 1 ? m_pieces.first().bytes : QByteArray();
}

std::unique_ptr<QIODevice> WireBody::open(QString *error) const
{
    auto device = std::make_unique<PiecesDevice>(m_pieces, m_size);
    if (!device->openNext(error) || !device->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return nullptr;
    return device;
}

} // namespace AsyncFetcher
