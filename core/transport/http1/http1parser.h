// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/response/errorkind.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace AsyncFetcher {

/// What a server may send before we stop listening to it. Bytes.
struct Http1Limits
{
    qsizetype statusLine = 65'536;
    qsizetype head = 262'144; ///< status line, fields and line ends; trailers apart, by the same measure
    int fields = 1000;
    int interimReplies = 64;           ///< 1xx before the reply proper
    qsizetype chunkExtension = 16'384; ///< of one chunk
};

/// Reads one HTTP/1.x reply after another out of bytes as they come, however they are cut. The grammar is
/// llhttp's; what is trusted beyond it is decided here: anything that two readers could understand in two
/// ways is an error.
///
/// Thread: one at a time. Errors: fault() names what was wrong and at which byte of the reply, 1xx included.
class Http1Parser
{
public:
    /// Is told what a reply consists of, from inside parse() and finish(). It may not delete the parser.
    class Sink
    {
    public:
        virtual ~Sink() = default;
        virtual void interimParsed(int status) = 0; ///< 1xx; not 101
        virtual bool headParsed() = 0;              ///< of the reply proper; false: stop here
        /// Transfer coding removed; false: stop here. The bytes are gone after the call.
        virtual bool bodyParsed(QByteArrayView bytes) = 0;
    };
    /// What the request lets us expect.
    struct Asked
    {
        bool head = false;    ///< HEAD: no body, whatever the head says
        bool connect = false; ///< CONNECT: a 2xx has no body
        bool upgrade = false; ///< 101 is an answer
    };
    enum class State : quint8 {
        Head,    ///< nothing or a part of the head has come
        Body,    ///< the head is known
        Done,    ///< the reply is whole
        Failed,  ///< fault() says why
        Stopped, ///< by the sink
    };
    struct Fault
    {
        ErrorKind kind = ErrorKind::None;
        QString text;
    };

    explicit Http1Parser(Sink *sink, Http1Limits limits = {});
    ~Http1Parser();
    Http1Parser(const Http1Parser &) = delete;
    Http1Parser &operator=(const Http1Parser &) = delete;

    void start(Asked asked); ///< a new reply begins
    /// Returns how many bytes belong to the reply: less than all of them once it is done or has failed.
    qsizetype parse(QByteArrayView bytes);
    void finish(); ///< the peer sends no more: the reply is done or has failed

    State state() const { return m_state; }
    bool hasBytes() const { return m_bytes > 0; } ///< of this reply
    int status() const { return m_status; }
    QByteArray httpVersion() const;
    const HttpHeaders &headers() const { return m_headers; }
    const Fault &fault() const { return m_fault; }
    bool endsWithConnection() const { return m_untilClose; } ///< the body has no length of its own
    /// The connection may carry another request after this reply. Valid once it is done.
    bool keepsAlive() const { return m_keepAlive; }

private:
    struct Grammar;
    struct Field
    {
        size_t name, nameEnd, value, valueEnd; ///< places in m_head
    };

    int onStatusText(qsizetype count);
    int onFieldName(const char *at, qsizetype count);
    int onFieldValue(const char *at, qsizetype count);
    int onFieldComplete();
    int onHeadComplete();
    int onBody(const char *at, qsizetype count);
    int onChunkHeader();
    int onChunkExtension(qsizetype count);
    int onComplete();
    QString distrusted() const;
    void takeHeaders();
    bool openField();
    bool countHead(qsizetype count);
    QString tooLarge() const;
    int refuse(const QString &what);
    void fail(ErrorKind kind, const QString &what, qint64 byte);

    std::unique_ptr<Grammar> m_grammar;
    Sink *m_sink;
    const Http1Limits m_limits;
    Asked m_asked;
    std::string m_head; ///< names and values one after the other, of the head under way
    std::vector<Field> m_fields;
    std::string m_lastHead; ///< of the reply before: one with the same fields shares its headers
    std::vector<Field> m_lastFields;
    HttpHeaders m_headers;
    Fault m_fault;
    QString m_refusal; ///< set by a callback that ended the parsing
    qint64 m_bytes = 0;
    qint64 m_headStart = 0; ///< where the head under way begins: after the interim replies
    qsizetype m_headBytes = 0;
    qsizetype m_extensionBytes = 0;
    int m_fieldCount = 0;
    int m_interim = 0;
    int m_status = 0;
    State m_state = State::Head;
    bool m_trailers = false;
    bool m_inField = false;
    bool m_untilClose = false;
    bool m_keepAlive = false;
};

} // namespace AsyncFetcher
