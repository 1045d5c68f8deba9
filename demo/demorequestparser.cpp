// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demorequestparser.h"

#include <algorithm>
#include <cstring>

namespace AsyncFetcher {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

} // namespace

const llhttp_settings_t &DemoRequestParser::settings()
{
    static const llhttp_settings_t settings = [] {
        llhttp_settings_t made;
        llhttp_settings_init(&made);
        made.on_url = &onUrl;
        made.on_header_field = &onField;
        made.on_header_value = &onValue;
        made.on_header_value_complete = &onValueComplete;
        made.on_headers_complete = &onHeadersComplete;
        made.on_body = &onBody;
        made.on_message_complete = &onMessageComplete;
        return made;
    }();
    return settings;
}

DemoRequestParser::DemoRequestParser()
{
    llhttp_init(&m_parser, HTTP_REQUEST, &settings());
    m_parser.data = this;
}

qsizetype DemoRequestParser::feed(QByteArrayView bytes)
{
    qsizetype used = 0;
    if (m_stage == Stage::Method)
        used = feedMethod(bytes);
    if (m_stage == Stage::Rest)
        used += feedRest(bytes.sliced(used));
    return used;
}

qsizetype DemoRequestParser::feedMethod(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (m_request.method.isEmpty() && (c == '\r' || c == '\n'))
            continue; // RFC 9112 section 2.2: empty lines before a request
        if (c == ' ' && !m_request.method.isEmpty()) {
            m_stage = Stage::Rest;
            llhttp_execute(&m_parser, "POST", 4); // stands for every method: it may have a body
            return i;
        }
        m_request.method += c;
        if (!isTokenCharacter(c) || m_request.method.size() > MaxMethodBytes) {
            refuse(400, "The request does not begin with a method.");
            return i;
        }
    }
    return bytes.size();
}

qsizetype DemoRequestParser::feedRest(QByteArrayView bytes)
{
    const llhttp_errno_t result = llhttp_execute(&m_parser, bytes.data(), size_t(bytes.size()));
    if (result == HPE_OK)
        return bytes.size();
    const qsizetype used = llhttp_get_error_pos(&m_parser) - bytes.data();
    if (m_stage == Stage::Whole) // paused there by onMessageComplete()
        return used;
    if (m_errorStatus == 0)
        refuse(result == HPE_INVALID_VERSION ? 505 : 400, llhttp_get_error_reason(&m_parser));
    m_stage = Stage::Bad;
    return used;
}

DemoRequest DemoRequestParser::take()
{
    Q_ASSERT(isWhole());
    DemoRequest request = std::exchange(m_request, {});
    llhttp_init(&m_parser, HTTP_REQUEST, &settings());
    m_parser.data = this;
    m_stage = Stage::Method;
    m_headerBytes = 0;
    m_inTrailers = false;
    m_wantsContinue = false;
    return request;
}

int DemoRequestParser::refuse(int status, QByteArray error)
{
    m_stage = Stage::Bad;
    m_errorStatus = status;
    m_error = std::move(error);
    return HPE_USER;
}

bool DemoRequestParser::grow(qsizetype *used, size_t by, qsizetype limit)
{
    *used += qsizetype(by);
    return *used <= limit;
}

int DemoRequestParser::onUrl(llhttp_t *parser, const char *at, size_t size)
{
    DemoRequestParser *me = self(parser);
    if (me->m_request.target.size() + qsizetype(size) > MaxTargetBytes)
        return me->refuse(414, "The target of the request is too long.");
    me->m_request.target.append(at, qsizetype(size));
    return 0;
}

int DemoRequestParser::onField(llhttp_t *parser, const char *at, size_t size)
{
    DemoRequestParser *me = self(parser);
    if (!me->grow(&me->m_headerBytes, size, MaxHeaderBytes))
        return me->refuse(431, "The header fields are too long.");
    me->m_field.name.append(at, qsizetype(size));
    return 0;
}

int DemoRequestParser::onValue(llhttp_t *parser, const char *at, size_t size)
{
    DemoRequestParser *me = self(parser);
    if (!me->grow(&me->m_headerBytes, size, MaxHeaderBytes))
        return me->refuse(431, "The header fields are too long.");
    me->m_field.value.append(at, qsizetype(size));
    return 0;
}

int DemoRequestParser::onValueComplete(llhttp_t *parser)
{
    DemoRequestParser *me = self(parser);
    HttpHeader field = std::exchange(me->m_field, {});
    if (me->m_inTrailers) // counted, and of no use to anybody here
        return 0;
    if (me->m_request.headers.size() == MaxFields)
        return me->refuse(431, "There are too many header fields.");
    field.value = field.value.trimmed();
    me->m_request.headers.append(std::move(field));
    return 0;
}

int DemoRequestParser::onHeadersComplete(llhttp_t *parser)
{
    return self(parser)->headersComplete();
}

int DemoRequestParser::headersComplete()
{
    m_inTrailers = true;
    m_parser.upgrade = 0; // nothing is offered to change to
    m_request.minorVersion = m_parser.http_minor;
    m_request.keepAlive = llhttp_should_keep_alive(&m_parser) != 0;
    if (m_parser.http_major != 1)
        return refuse(505, "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    if (const int wrong = hostsAreWrong())
        return wrong;
    // llhttp has read Content-Length into content_length, which is 0 without one.
    if (m_parser.content_length > quint64(MaxBodyBytes))
        return refuse(413, "The body of the request is too long.");
    const QByteArray expectation = headerValue(m_request.headers, "expect");
    if (m_request.minorVersion == 0 || expectation.isEmpty())
        return 0;
    if (expectation.compare("100-continue", Qt::CaseInsensitive) != 0)
        return refuse(417, "Only 100-continue can be expected.");
    m_wantsContinue = true;
    return 0;
}

int DemoRequestParser::hostsAreWrong()
{
    const auto hosts =
        std::count_if(m_request.headers.cbegin(), m_request.headers.cend(),
                      [](const auto &field) { return field.name.compare("host", Qt::CaseInsensitive) == 0; });
    const bool needed = m_request.minorVersion > 0;
    return hosts > 1 || (needed && hosts == 0) ? refuse(400, "A request has exactly one Host field.") : 0;
}

int DemoRequestParser::onBody(llhttp_t *parser, const char *at, size_t size)
{
    DemoRequestParser *me = self(parser);
    if (me->m_request.body.size() + qsizetype(size) > MaxBodyBytes)
        return me->refuse(413, "The body of the request is too long.");
    me->m_request.body.append(at, qsizetype(size));
    return 0;
}

int DemoRequestParser::onMessageComplete(llhttp_t *parser)
{
    self(parser)->m_stage = Stage::Whole;
    return HPE_PAUSED; // what follows is the next request, which waits
}

} // namespace AsyncFetcher
