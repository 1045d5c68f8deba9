// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1parser.h"

#include <llhttp.h>

#include <cstring>

namespace AsyncFetcher {

namespace {

constexpr int Proceed = 0;
constexpr int SkipBody = 1;

/// What lies between the parts of a field (a colon, a space, a line end) is told to no callback.
constexpr qsizetype FieldOverhead = 4;

} // namespace

/// llhttp and the way from its callbacks to the parser.
struct Http1Parser::Grammar
{
    llhttp_t state;

    static const llhttp_settings_t *settings()
    {
        static const llhttp_settings_t settings = [] {
            llhttp_settings_t made;
            llhttp_settings_init(&made);
            made.on_status = [](llhttp_t *s, const char *, size_t n) {
                return of(s)->onStatusText(qsizetype(n));
            };
            made.on_header_field = [](llhttp_t *s, const char *at, size_t n) {
                return of(s)->onFieldName(at, qsizetype(n));
            };
            made.on_header_value = [](llhttp_t *s, const char *at, size_t n) {
                return of(s)->onFieldValue(at, qsizetype(n));
            };
            made.on_header_value_complete = [](llhttp_t *s) { return of(s)->onFieldComplete(); };
            made.on_headers_complete = [](llhttp_t *s) { return of(s)->onHeadComplete(); };
            made.on_body = [](llhttp_t *s, const char *at, size_t n) {
                return of(s)->onBody(at, qsizetype(n));
            };
            made.on_chunk_header = [](llhttp_t *s) { return of(s)->onChunkHeader(); };
            made.on_chunk_extension_name = [](llhttp_t *s, const char *, size_t n) {
                return of(s)->onChunkExtension(qsizetype(n));
            };
            made.on_chunk_extension_value = made.on_chunk_extension_name;
            made.on_message_complete = [](llhttp_t *s) { return of(s)->onComplete(); };
            return made;
        }();
        return &settings;
    }

    static Http1Parser *of(llhttp_t *state) { return static_cast<Http1Parser *>(state->data); }

    void begin(Http1Parser *parser)
    {
        llhttp_init(&state, HTTP_RESPONSE, settings());
        state.data = parser;
        // Bare LF as a line end and control characters in values are common enough among old servers; what
        // is dangerous in them is refused in distrusted().
        llhttp_set_lenient_headers(&state, 1);
        // Length and chunked together are judged in distrusted(), where it is known whether the connection
        // stays.
        llhttp_set_lenient_chunked_length(&state, 1);
    }
};

Http1Parser::Http1Parser(Sink *sink, Http1Limits limits)
    : m_grammar(std::make_unique<Grammar>())
    , m_sink(sink)
    , m_limits(limits)
{
    start({});
}

Http1Parser::~Http1Parser() = default;

void Http1Parser::start(Asked asked)
{
    m_grammar->begin(this);
    m_asked = asked;
    m_fault = {};
    m_refusal.clear();
    m_head.clear(); // keeps its memory
    m_fields.clear();
    m_bytes = 0;
    m_headStart = 0;
    m_headBytes = 0;
    m_extensionBytes = 0;
    m_fieldCount = 0;
    m_interim = 0;
    m_status = 0;
    m_state = State::Head;
    m_trailers = false;
    m_inField = false;
    m_untilClose = false;
    m_keepAlive = false;
}

QByteArray Http1Parser::httpVersion() const
{
    return m_grammar->state.http_minor == 0 ? QByteArrayLiteral("1.0") : QByteArrayLiteral("1.1");
}

qsizetype Http1Parser::parse(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at != end && (m_state == State::Head || m_state == State::Body)) {
        // llhttp skips empty lines before a status line; no server has a reason to send them.
        if (m_state == State::Head && m_bytes == m_headStart && *at != 'H') {
            fail(ErrorKind::Protocol, QStringLiteral("it does not begin with a status line"), m_bytes);
            break;
        }
        // Blanks between the parts of a head are told to no callback: what it may hold at most is given at
        // once.
        const qint64 room = m_state == State::Head ? m_limits.head + 1 - (m_bytes - m_headStart) : end - at;
        const char *const until = at + std::min<qint64>(room, end - at);
        const llhttp_errno_t result = llhttp_execute(&m_grammar->state, at, size_t(until - at));
        const char *stoppedAt = result == HPE_OK ? until : llhttp_get_error_pos(&m_grammar->state);
        m_bytes += stoppedAt - at;
        at = stoppedAt;
        if (m_state == State::Head && m_bytes - m_headStart > m_limits.head) {
            fail(ErrorKind::Protocol, tooLarge(), m_bytes);
            break;
        }
        if (result == HPE_OK)
            continue;
        if (m_state == State::Done || m_state == State::Stopped)
            break;
        if (result == HPE_PAUSED) { // an interim reply has ended
            m_grammar->begin(this);
            m_headStart = m_bytes;
            continue;
        }
        if (m_refusal.isEmpty())
            m_refusal = QString::fromLatin1(llhttp_get_error_reason(&m_grammar->state));
        fail(ErrorKind::Protocol, m_refusal, m_bytes);
    }
    return at - bytes.data();
}

void Http1Parser::finish()
{
    if (m_state == State::Body && m_untilClose) {
        m_state = State::Done;
    } else if (m_state == State::Body) {
        m_fault = {ErrorKind::Truncated,
                   QStringLiteral("The connection ended within the body of the reply.")};
        m_state = State::Failed;
    } else if (m_state == State::Head) {
        m_fault = {ErrorKind::Reset,
                   m_bytes == 0 ? QStringLiteral("The connection ended before a reply.")
                                : QStringLiteral("The connection ended within the head of the reply, "
                                                 "after %1 bytes.")
                                      .arg(m_bytes)};
        m_state = State::Failed;
    }
}

int Http1Parser::onStatusText(qsizetype count)
{
    m_headBytes += count;
    if (m_headBytes <= m_limits.statusLine)
        return Proceed;
    return refuse(QStringLiteral("the status line is longer than %1 bytes").arg(m_limits.statusLine));
}

int Http1Parser::onFieldName(const char *at, qsizetype count)
{
    if ((!m_inField && !openField()) || !countHead(count))
        return HPE_USER;
    if (!m_trailers) {
        m_head.append(at, size_t(count));
        Field &field = m_fields.back();
        field.nameEnd = field.value = field.valueEnd = m_head.size();
    }
    return Proceed;
}

int Http1Parser::onFieldValue(const char *at, qsizetype count)
{
    if ((!m_inField && !openField()) || !countHead(count)) // a field may lack a name
        return HPE_USER;
    if (!m_trailers) {
        m_head.append(at, size_t(count));
        m_fields.back().valueEnd = m_head.size();
    }
    return Proceed;
}

int Http1Parser::onFieldComplete()
{
    m_inField = false;
    return Proceed;
}

bool Http1Parser::openField()
{
    m_inField = true;
    if (++m_fieldCount > m_limits.fields) {
        refuse(QStringLiteral("it has more than %1 fields").arg(m_limits.fields));
        return false;
    }
    if (!m_trailers)
        m_fields.push_back({m_head.size(), m_head.size(), m_head.size(), m_head.size()});
    return countHead(FieldOverhead);
}

bool Http1Parser::countHead(qsizetype count)
{
    m_headBytes += count;
    if (m_headBytes <= m_limits.head)
        return true;
    refuse(tooLarge());
    return false;
}

QString Http1Parser::tooLarge() const
{
    return m_trailers ? QStringLiteral("its trailers are larger than %1 bytes").arg(m_limits.head)
                      : QStringLiteral("its head is larger than %1 bytes").arg(m_limits.head);
}

int Http1Parser::onHeadComplete()
{
    const llhttp_t &grammar = m_grammar->state;
    m_status = grammar.status_code;
    if (m_status < 100)
        return refuse(QStringLiteral("%1 is not a status code").arg(m_status));
    if (m_status < 200 && m_status != 101) {
        if (++m_interim > m_limits.interimReplies)
            return refuse(QStringLiteral("more than %1 interim replies came").arg(m_limits.interimReplies));
        return SkipBody;
    }
    const QString reason = distrusted();
    if (!reason.isEmpty())
        return refuse(reason);
    const bool skips = m_asked.head || m_status == 101 || m_status == 204 || m_status == 304 ||
                       (m_asked.connect && m_status / 100 == 2);
    m_untilClose = !skips && llhttp_message_needs_eof(&grammar);
    m_keepAlive = !m_untilClose && m_status != 101 && !m_asked.connect &&
                  (skips ? !(grammar.flags & F_CONNECTION_CLOSE) &&
                               (grammar.http_minor > 0 || (grammar.flags & F_CONNECTION_KEEP_ALIVE))
                         : llhttp_should_keep_alive(&grammar));
    takeHeaders();
    m_state = State::Body;
    m_headBytes = 0; // what follows are trailers, measured for themselves
    m_trailers = true;
    m_inField = false;
    m_fieldCount = 0;
    if (!m_sink->headParsed()) {
        m_state = State::Stopped;
        return HPE_USER;
    }
    return skips ? SkipBody : Proceed;
}

/// Why a head that is grammatical cannot be trusted; empty: it can.
QString Http1Parser::distrusted() const
{
    const llhttp_t &grammar = m_grammar->state;
    if (grammar.http_major != 1)
        return QStringLiteral("its version is HTTP/%1.%2").arg(grammar.http_major).arg(grammar.http_minor);
    if (m_status == 101 && !m_asked.upgrade)
        return QStringLiteral("it switches to another protocol, which was not asked for");
    for (const Field &field : m_fields) {
        const char *value = m_head.data() + field.value;
        const size_t size = field.valueEnd - field.value;
        if (memchr(value, '\0', size) || memchr(value, '\r', size)) {
            const auto name = m_head.substr(field.name, std::min<size_t>(field.nameEnd - field.name, 100));
            return QStringLiteral("the value of %1 holds a NUL or a bare CR").arg(QLatin1String(name));
        }
    }
    if ((grammar.flags & F_CHUNKED) && (grammar.flags & F_CONTENT_LENGTH) &&
        llhttp_should_keep_alive(&grammar))
        return QStringLiteral("it has both Content-Length and Transfer-Encoding");
    return {};
}

void Http1Parser::takeHeaders()
{
    const auto same = [](const Field &a, const Field &b) {
        return a.nameEnd == b.nameEnd && a.value == b.value && a.valueEnd == b.valueEnd;
    };
    // Replies on one connection tend to have the very same head: then nothing is copied.
    if (m_head == m_lastHead &&
        std::equal(m_fields.begin(), m_fields.end(), m_lastFields.begin(), m_lastFields.end(), same))
        return;
    m_headers = {};
    m_headers.reserve(qsizetype(m_fields.size()));
    for (const Field &field : m_fields) {
        if (field.name == field.nameEnd)
            continue; // nothing could ask for it
        size_t end = field.valueEnd;
        while (end > field.value && (m_head[end - 1] == ' ' || m_head[end - 1] == '\t'))
            --end;
        const char *const text = m_head.data();
        m_headers.append({QByteArray(text + field.name, qsizetype(field.nameEnd - field.name)),
                          QByteArray(text + field.value, qsizetype(end - field.value))});
    }
    m_lastHead.swap(m_head);
    m_lastFields.swap(m_fields);
}

int Http1Parser::onBody(const char *at, qsizetype count)
{
    if (m_sink->bodyParsed(QByteArrayView(at, count)))
        return Proceed;
    m_state = State::Stopped;
    return HPE_USER;
}

int Http1Parser::onChunkHeader()
{
    m_extensionBytes = 0;
    return Proceed;
}

int Http1Parser::onChunkExtension(qsizetype count)
{
    m_extensionBytes += count;
    if (m_extensionBytes <= m_limits.chunkExtension)
        return Proceed;
    return refuse(QStringLiteral("a chunk extension is longer than %1 bytes").arg(m_limits.chunkExtension));
}

int Http1Parser::onComplete()
{
    if (m_state == State::Body) {
        m_state = State::Done;
        return HPE_PAUSED;
    }
    m_sink->interimParsed(m_status);
    m_status = 0;
    m_head.clear();
    m_fields.clear();
    m_headBytes = 0;
    m_fieldCount = 0;
    m_inField = false;
    return HPE_PAUSED;
}

int Http1Parser::refuse(const QString &what)
{
    m_refusal = what;
    return HPE_USER;
}

void Http1Parser::fail(ErrorKind kind, const QString &what, qint64 byte)
{
    m_fault = {
        kind, QStringLiteral("The reply is not HTTP that can be trusted: %1 (byte %2).").arg(what).arg(byte)};
    m_state = State::Failed;
}

} // namespace AsyncFetcher
