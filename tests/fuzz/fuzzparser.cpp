// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1parser.h"
#include "tests/fuzz/fuzzing.h"

namespace AsyncFetcher {

namespace {

struct Outcome
{
    Http1Parser::State state = Http1Parser::State::Head;
    ErrorKind kind = ErrorKind::None;
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    qsizetype used = 0; ///< of a reply that is whole
    bool keepsAlive = false;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

class Reader final : public Http1Parser::Sink
{
public:
    void interimParsed(int) override {}
    bool headParsed() override
    {
        m_outcome.headers = m_parser.headers();
        return true;
    }
    bool bodyParsed(QByteArrayView bytes) override
    {
        m_outcome.body.append(bytes);
        return true;
    }

    Outcome read(QByteArrayView bytes, Http1Parser::Asked asked, qsizetype piece)
    {
        m_parser.start(asked);
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            m_outcome.used += m_parser.parse(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        m_parser.finish();
        m_outcome.state = m_parser.state();
        m_outcome.kind = m_parser.fault().kind;
        m_outcome.status = m_parser.state() == Http1Parser::State::Done ? m_parser.status() : 0;
        m_outcome.keepsAlive = m_parser.state() == Http1Parser::State::Done && m_parser.keepsAlive();
        if (m_parser.state() != Http1Parser::State::Done)
            m_outcome.used = 0;
        return m_outcome;
    }

private:
    // Limits that short inputs reach.
    Http1Parser m_parser{
        this, {.statusLine = 200, .head = 400, .fields = 10, .interimReplies = 3, .chunkExtension = 40}};
    Outcome m_outcome;
};

} // namespace

void fuzzParser(const uint8_t *data, size_t size)
{
    if (size < 2)
        return;
    const Http1Parser::Asked asked{(data[0] & 1) != 0, (data[0] & 2) != 0, (data[0] & 4) != 0};
    const QByteArrayView bytes(data + 2, qsizetype(size - 2));
    const Outcome whole = Reader().read(bytes, asked, std::max<qsizetype>(bytes.size(), 1));
    const Outcome pieces = Reader().read(bytes, asked, 1 + data[1] % 50);
    if (whole != pieces)
        qFatal("a reply is understood otherwise when it comes in pieces");
    if (whole.state != Http1Parser::State::Done && whole.state != Http1Parser::State::Failed)
        qFatal("a reply has no end");
}

} // namespace AsyncFetcher
