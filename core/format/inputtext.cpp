// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/inputtext.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <sys/mman.h>
#include <zlib.h>

#include <cstdio>

namespace AsyncFetcher {

constexpr qsizetype HeadBytes = 64 * 1024;
constexpr qsizetype BlockBytes = 1024 * 1024;
constexpr qsizetype MostUnpackedBytes = 1024 * BlockBytes;
constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");

InputText::InputText(std::unique_ptr<QFile> file, QString name)
    : m_file(std::move(file))
    , m_name(std::move(name))
{
}

InputText::~InputText() = default;

Error InputText::failure(const QString &message) const
{
    return {Error::Code::Io, message, m_name, 0, 0};
}

Result<std::unique_ptr<InputText>> InputText::open(const QString &fileName)
{
    const bool standard = fileName == QLatin1String("-");
    auto file = std::make_unique<QFile>(fileName);
    std::unique_ptr<InputText> text(
        new InputText(nullptr, standard ? QStringLiteral("standard input") : fileName));
    if (QFileInfo(fileName).isDir())
        return tl::unexpected(text->failure(QStringLiteral("is a folder")));
    const bool open = standard ? file->open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                               : file->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!open)
        return tl::unexpected(text->failure(QStringLiteral("cannot be read: %1").arg(file->errorString())));
    text->m_file = std::move(file);
    if (!text->readMore(HeadBytes) || !text->begin())
        return tl::unexpected(text->failure(text->m_readError));
    return text;
}

std::unique_ptr<InputText> InputText::fromBytes(QByteArray bytes, QString name)
{
    std::unique_ptr<InputText> text(new InputText(nullptr, std::move(name)));
    text->m_buffer = std::move(bytes);
    text->m_end = true;
    if (!text->begin())
        text->m_buffer.clear(); // readError() says why
    return text;
}

bool InputText::readRest()
{
    while (!m_end)
        if (!readMore(std::max(m_buffer.size() * 2, BlockBytes)))
            return false;
    m_file.reset();
    return true;
}

/// RFC 1952: one member after the other.
bool InputText::unpack()
{
    z_stream stream{};
    constexpr int gzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return false;
    QByteArray text;
    QByteArray block(BlockBytes, Qt::Uninitialized);
    qsizetype taken = 0;
    int state = Z_OK;
    while (state == Z_OK || (state == Z_STREAM_END && taken < m_buffer.size())) {
        if (state == Z_STREAM_END && inflateReset(&stream) != Z_OK)
            break;
        const qsizetype given = std::min(m_buffer.size() - taken, BlockBytes);
        stream.next_in = reinterpret_cast<Bytef *>(m_buffer.data() + taken);
        stream.avail_in = uInt(given);
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = uInt(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        taken += given - stream.avail_in;
        text.append(block.constData(), block.size() - stream.avail_out);
        if (text.size() > MostUnpackedBytes)
            break;
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || taken < m_buffer.size()) {
        m_readError = text.size() > MostUnpackedBytes ? QStringLiteral("unpacks to more than 1 GiB")
                                                      : QStringLiteral("is no whole gzip file");
        return false;
    }
    m_buffer = text;
    return true;
}

/// Looks for a byte order mark; false: the text could not be read.
bool InputText::begin()
{
    if (m_buffer.startsWith("\x1f\x8b") && !(readRest() && unpack()))
        return false;
    if (m_buffer.startsWith("\xff\xfe") || m_buffer.startsWith("\xfe\xff")) {
        if (!readRest())
            return false;
        m_buffer = QString(QStringDecoder(QStringDecoder::Utf16).decode(m_buffer)).toUtf8();
    }
    m_hadMark = m_buffer.startsWith(ByteOrderMark);
    m_at = m_hadMark ? ByteOrderMark.size() : 0;
    return true;
}

/// Until at least wanted bytes wait in the buffer or the input ends; false: it could not be read.
bool InputText::readMore(qsizetype wanted)
{
    m_buffer.remove(0, std::exchange(m_at, 0));
    if (m_file && !m_file->isSequential() && !mayGoOn(m_file->pos()))
        return false;
    while (!m_end && m_buffer.size() < wanted) {
        const qsizetype before = m_buffer.size();
        m_buffer.resize(std::max(wanted, before));
        const qint64 got = m_file->read(m_buffer.data() + before, m_buffer.size() - before);
        m_buffer.resize(before + std::max<qint64>(got, 0));
        if (got < 0) {
            m_readError = QStringLiteral("cannot be read: %1").arg(m_file->errorString());
            return false;
        }
        m_end = got == 0;
    }
    return true;
}

Result<QByteArrayView> InputText::whole()
{
    if (!m_whole.isNull())
        return m_whole;
    if (!m_readError.isEmpty())
        return tl::unexpected(readFailure());
    // Pipes tell no size, and some files of the system tell 0.
    if (m_file && !m_end && !m_file->isSequential() && m_file->size() > m_buffer.size()) {
        m_modified = m_file->fileTime(QFileDevice::FileModificationTime);
        m_mappedBytes = m_file->size();
        if (uchar *const bytes = m_file->map(0, m_mappedBytes)) {
            m_guard = std::make_unique<MappingGuard>(bytes, m_mappedBytes);
            if (m_guard->isWatching()) {
                m_whole = QByteArrayView(bytes, m_mappedBytes).sliced(m_at);
                return m_whole;
            }
            m_guard.reset();
            m_file->unmap(bytes);
        }
    }
    while (!m_end)
        if (!readMore(std::max(m_buffer.size() * 2, BlockBytes)))
            return tl::unexpected(failure(m_readError));
    m_whole = QByteArrayView(m_buffer.constData(), m_buffer.size()).sliced(m_at);
    return m_whole;
}

Result<void> InputText::unchanged() const
{
    if (!m_guard)
        return {};
    const bool isSame = !m_guard->isBroken() && m_file->size() == m_mappedBytes &&
                        m_file->fileTime(QFileDevice::FileModificationTime) == m_modified;
    if (!isSame)
        return tl::unexpected(failure(QStringLiteral("was changed while it was read: read it again")));
    return {};
}

qint64 InputText::size() const
{
    if (!m_file)
        return m_buffer.size();
    return m_file->isSequential() ? 0 : m_file->size();
}

qint64 InputText::expectedLines() const
{
    const qint64 taken = (m_file ? m_file->pos() - m_buffer.size() : 0) + m_at;
    return taken > 0 ? qint64(double(size()) / double(taken) * double(m_lines)) : 0;
}

bool InputText::mayGoOn(qint64 bytes)
{
    if (m_goOn && bytes >= m_askedAt + BlockBytes) {
        m_askedAt = bytes;
        m_cancelled = !m_goOn(bytes);
        if (m_cancelled)
            m_readError = QStringLiteral("reading was cancelled");
    }
    return !m_cancelled;
}

Error InputText::readFailure() const
{
    Error error = failure(m_readError);
    error.line = m_failedLine;
    if (m_cancelled)
        error.code = Error::Code::Cancelled;
    return error;
}

bool InputText::release(qsizetype offset)
{
    constexpr qsizetype step = 4 * BlockBytes; // a multiple of every page size
    if (!mayGoOn(offset))
        return false;
    if (!m_guard || offset < m_released + 2 * step)
        return true;
    const qsizetype to = offset - offset % step;
    auto *start = const_cast<char *>(m_whole.data()) - (m_hadMark ? ByteOrderMark.size() : 0);
    madvise(start + m_released, size_t(to - m_released), MADV_DONTNEED);
    m_released = to;
    return true;
}

bool InputText::nextLine(Line *line)
{
    qsizetype searched = m_at;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        const qsizetype waiting = (end < 0 ? m_buffer.size() : end) - m_at;
        if (waiting > MostLineBytes) {
            m_failedLine = m_lines + 1;
            m_readError = QStringLiteral("The line is longer than 64 MiB.");
            return false;
        }
        if (end < 0 && !m_end) {
            if (!readMore(std::max(waiting * 2, BlockBytes)))
                return false;
            searched = waiting;
            continue;
        }
        if (end < 0 && m_at == m_buffer.size())
            return false;
        const qsizetype to = end < 0 ? m_buffer.size() : end;
        line->text = QByteArrayView(m_buffer).sliced(m_at, to - m_at);
        if (line->text.endsWith('\r'))
            line->text.chop(1);
        line->number = ++m_lines;
        m_at = std::min(to + 1, m_buffer.size());
        return true;
    }
}

Error InputText::place(qsizetype offset, Error::Code code, QString message)
{
    if (offset < m_placeLineStart) {
        m_placeAt = m_placeLineStart = 0;
        m_placeLine = 1;
    }
    for (qsizetype end = 0; (end = m_whole.indexOf('\n', m_placeAt)) >= 0 && end < offset;) {
        m_placeAt = m_placeLineStart = end + 1;
        ++m_placeLine;
    }
    const qint64 mark = m_hadMark && m_placeLine == 1 ? ByteOrderMark.size() : 0;
    return {code, std::move(message), m_name, m_placeLine, offset - m_placeLineStart + 1 + mark};
}

} // namespace AsyncFetcher
