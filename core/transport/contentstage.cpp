// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/contentstage.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>

namespace AsyncFetcher {

namespace {

// zlib counts in 32 bits.
constexpr qsizetype ZlibPiece = qsizetype(1) << 30;

/// gzip and deflate. A gzip body may have several members (RFC 1952 section 2.2), and zeros as padding after
/// the last one. What servers call "deflate" is a zlib stream (RFC 9110 section 8.4.1.2) or, from some, the
/// bare deflate data: the first byte tells, since no encoder starts deflate data with a stored block whose
/// padding bits are set.
class InflateStage final : public ContentStage
{
public:
    explicit InflateStage(bool gzip)
        : ContentStage(gzip ? QStringLiteral("gzip") : QStringLiteral("deflate"))
        , m_gzip(gzip)
    {
    }
    ~InflateStage() override
    {
        if (m_state != State::Unused)
            inflateEnd(&m_stream);
    }

    bool isComplete() const override { return m_state != State::InStream; }

    qsizetype decode(QByteArrayView &input, std::span<char> output) override
    {
        qsizetype written = 0;
        while (written < qsizetype(output.size()) && error().isEmpty()) {
            if (m_state == State::InStream) {
                const qsizetype more = inflateInto(input, output.subspan(size_t(written)));
                written += more;
                if (more == 0 && input.isEmpty())
                    break;
            } else if (input.isEmpty()) {
                break;
            } else {
                begin(input);
            }
        }
        return written;
    }

private:
    enum class State { Unused, InStream, Ended, Padding };

    /// At the start, and after each end of a stream: sets up for what comes next.
    void begin(QByteArrayView &input)
    {
        if (m_state == State::Unused) {
            const bool zlib = (input.front() & 0x0f) == Z_DEFLATED;
            const int windowBits = m_gzip ? 16 + MAX_WBITS : zlib ? MAX_WBITS : -MAX_WBITS;
            if (inflateInit2(&m_stream, windowBits) == Z_OK)
                m_state = State::InStream;
            else
                fail("out of memory");
            return;
        }
        if (m_gzip && input.front() == '\0')
            m_state = State::Padding;
        if (m_state == State::Padding) {
            const auto other = std::find_if(input.begin(), input.end(), [](char byte) { return byte != 0; });
            input = input.sliced(other - input.begin());
            if (!input.isEmpty())
                failTrailing();
        } else if (m_gzip && input.front() == '\x1f') {
            inflateReset(&m_stream);
            m_state = State::InStream;
        } else {
            failTrailing();
        }
    }

    qsizetype inflateInto(QByteArrayView &input, std::span<char> output)
    {
        const auto piece = input.first(std::min(input.size(), ZlibPiece));
        // zlib reads through a pointer that it forgot to declare const.
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.data()));
        m_stream.avail_in = uInt(piece.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(output.data());
        m_stream.avail_out = uInt(std::min(qsizetype(output.size()), ZlibPiece));
        const uInt room = m_stream.avail_out;
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        input = input.sliced(piece.size() - qsizetype(m_stream.avail_in));
        switch (result) {
        case Z_STREAM_END:
            m_state = State::Ended;
            break;
        case Z_OK:
        case Z_BUF_ERROR: // nothing to do: no input left, or no room
            break;
        case Z_NEED_DICT:
            fail("it needs a dictionary that we do not have");
            break;
        default:
            fail(m_stream.msg ? m_stream.msg : "broken data");
        }
        return qsizetype(room - m_stream.avail_out);
    }

    z_stream m_stream{};
    State m_state = State::Unused;
    bool m_gzip;
};

class BrotliStage final : public ContentStage
{
public:
    BrotliStage()
        : ContentStage(QStringLiteral("br"))
        , m_decoder(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance)
    {
    }

    bool isComplete() const override { return !m_begun || BrotliDecoderIsFinished(m_decoder.get()); }

    qsizetype decode(QByteArrayView &input, std::span<char> output) override
    {
        if (!m_decoder) {
            fail("out of memory");
            return 0;
        }
        m_begun = m_begun || !input.isEmpty();
        auto left = size_t(input.size());
        auto from = reinterpret_cast<const uint8_t *>(input.data());
        auto room = output.size();
        auto to = reinterpret_cast<uint8_t *>(output.data());
        const auto result = BrotliDecoderDecompressStream(m_decoder.get(), &left, &from, &room, &to, nullptr);
        input = input.last(qsizetype(left));
        if (result == BROTLI_DECODER_RESULT_ERROR)
            fail(BrotliDecoderErrorString(BrotliDecoderGetErrorCode(m_decoder.get())));
        else if (result == BROTLI_DECODER_RESULT_SUCCESS && left > 0)
            failTrailing();
        return qsizetype(output.size() - room);
    }

private:
    std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> m_decoder;
    bool m_begun = false;
};

/// Several frames, one after the other, and skippable ones are all right (RFC 8878 section 3). The window is
/// limited to the 8 MiB of RFC 9659, or a reply of a few bytes could make us reserve 2 GiB.
class ZstdStage final : public ContentStage
{
public:
    ZstdStage()
        : ContentStage(QStringLiteral("zstd"))
        , m_stream(ZSTD_createDStream(), &ZSTD_freeDStream)
    {
        if (m_stream)
            ZSTD_DCtx_setParameter(m_stream.get(), ZSTD_d_windowLogMax, WindowLogMax);
    }

    bool isComplete() const override { return m_frameEnded; }

    qsizetype decode(QByteArrayView &input, std::span<char> output) override
    {
        if (!m_stream)
            fail("out of memory");
        // Without input, a call after the end of a frame would open the next one.
        if (!m_stream || (m_frameEnded && input.isEmpty()))
            return 0;
        ZSTD_inBuffer in{input.data(), size_t(input.size()), 0};
        ZSTD_outBuffer out{output.data(), output.size(), 0};
        do {
            const size_t result = ZSTD_decompressStream(m_stream.get(), &out, &in);
            if (ZSTD_isError(result)) {
                fail(ZSTD_getErrorName(result));
                break;
            }
            m_frameEnded = result == 0;
        } while (in.pos < in.size && out.pos < out.size);
        input = input.sliced(qsizetype(in.pos));
        return qsizetype(out.pos);
    }

private:
    static constexpr int WindowLogMax = 23;
    std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> m_stream;
    bool m_frameEnded = true;
};

} // namespace

std::unique_ptr<ContentStage> ContentStage::create(QByteArrayView name)
{
    if (name == "gzip" || name == "x-gzip")
        return std::make_unique<InflateStage>(true);
    if (name == "deflate")
        return std::make_unique<InflateStage>(false);
    if (name == "br")
        return std::make_unique<BrotliStage>();
    if (name == "zstd")
        return std::make_unique<ZstdStage>();
    return nullptr;
}

void ContentStage::fail(const char *reason)
{
    m_error = QStringLiteral("The %1 data is broken: %2.").arg(m_name, QString::fromUtf8(reason));
}

void ContentStage::failTrailing()
{
    m_error = QStringLiteral("Something else follows the end of the %1 data.").arg(m_name);
}

} // namespace AsyncFetcher
