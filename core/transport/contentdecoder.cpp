// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/contentdecoder.h"

#include "core/transport/contentstage.h"

#include <array>

namespace AsyncFetcher {

namespace {

/// The codings in the order in which they come off (the last applied first), lower case, without "identity".
QList<QByteArray> codingsToUndo(const HttpHeaders &headers)
{
    QList<QByteArray> codings;
    for (const HttpHeader &header : headers) {
        if (!isSameName(header.name, "Content-Encoding"))
            continue;
        for (const QByteArray &item : header.value.split(',')) {
            QByteArray name = item.trimmed().toLower();
            if (!name.isEmpty() && name != "identity")
                codings.prepend(std::move(name));
        }
    }
    return codings;
}

} // namespace

ContentDecoder::ContentDecoder() = default;
ContentDecoder::~ContentDecoder() = default;
ContentDecoder::ContentDecoder(ContentDecoder &&) noexcept = default;
ContentDecoder &ContentDecoder::operator=(ContentDecoder &&) noexcept = default;

bool ContentDecoder::start(const HttpHeaders &headers, qint64 maxBytes)
{
    m_stages.clear();
    m_maxBytes = maxBytes;
    m_wireBytes = 0;
    m_decodedBytes = 0;
    m_errorKind = ErrorKind::None;
    m_error.clear();

    const auto codings = codingsToUndo(headers);
    if (codings.size() > MaxCodings)
        return fail(ErrorKind::Decode,
                    QStringLiteral("The body is encoded %1 times over: %2 are the most that are undone.")
                        .arg(codings.size())
                        .arg(MaxCodings));
    for (const QByteArray &coding : codings) {
        auto stage = ContentStage::create(coding);
        if (!stage)
            break;
        m_stages.push_back(std::move(stage));
    }
    return true;
}

bool ContentDecoder::feed(QByteArrayView bytes, BodySink &sink)
{
    if (m_errorKind != ErrorKind::None)
        return false;
    m_wireBytes += bytes.size();
    return bytes.isEmpty() || push(0, bytes, sink);
}

bool ContentDecoder::finish()
{
    if (m_errorKind != ErrorKind::None)
        return false;
    for (const auto &stage : m_stages) {
        if (!stage->isComplete())
            return fail(ErrorKind::Truncated,
                        QStringLiteral("The body ended early: its %1 data has no end.").arg(stage->name()));
    }
    return true;
}

bool ContentDecoder::push(size_t stage, QByteArrayView bytes, BodySink &sink)
{
    if (stage == m_stages.size())
        return store(bytes, sink);
    std::array<char, 16'384> buffer;
    qsizetype written = 0;
    do {
        written = m_stages[stage]->decode(bytes, buffer);
        if (written > 0 && !push(stage + 1, {buffer.data(), written}, sink))
            return false;
        if (!m_stages[stage]->error().isEmpty())
            return fail(ErrorKind::Decode, m_stages[stage]->error());
    } while (!bytes.isEmpty() || written == qsizetype(buffer.size()));
    return true;
}

bool ContentDecoder::store(QByteArrayView bytes, BodySink &sink)
{
    const qint64 room = m_maxBytes > 0 ? m_maxBytes - m_decodedBytes : bytes.size();
    const auto taken = bytes.first(std::min<qsizetype>(bytes.size(), room));
    m_decodedBytes += taken.size();
    if (!sink.write(taken))
        return fail(ErrorKind::Io, QStringLiteral("The body could not be stored: %1.").arg(sink.error()));
    if (taken.size() < bytes.size())
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("The body is larger than the limit of %1 bytes.").arg(m_maxBytes));
    if (!m_stages.empty() && m_decodedBytes > RatioFreeBytes && m_decodedBytes / MaxRatio > m_wireBytes)
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("The body expands to more than %1 times what was sent.").arg(MaxRatio));
    return true;
}

bool ContentDecoder::fail(ErrorKind kind, QString error)
{
    m_errorKind = kind;
    m_error = std::move(error);
    return false;
}

} // namespace AsyncFetcher
