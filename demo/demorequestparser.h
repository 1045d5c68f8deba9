// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demorequest.h"

#include <llhttp.h>

namespace AsyncFetcher {

/// Makes requests of received bytes, one after another, with limits on everything a client may send.
///
/// The grammar is llhttp's, but for the method: llhttp knows a fixed list, and a client may use any token.
/// Thread: one. Errors: a broken request sets errorStatus() and nothing more can be fed.
class DemoRequestParser
{
public:
    static constexpr qsizetype MaxMethodBytes = 64;
    static constexpr qsizetype MaxTargetBytes = 64 * 1024;
    static constexpr qsizetype MaxHeaderBytes = 256 * 1024;
    static constexpr qsizetype MaxFields = 1000;
    static constexpr qsizetype MaxBodyBytes = 64 * 1024 * 1024;

    DemoRequestParser();
    DemoRequestParser(const DemoRequestParser &) = delete;
    DemoRequestParser &operator=(const DemoRequestParser &) = delete;

    /// Takes bytes up to the end of the request and returns how many it took.
    qsizetype feed(QByteArrayView bytes);

    bool isWhole() const { return m_stage == Stage::Whole; }
    DemoRequest take(); ///< when whole; the parser is ready for the next one
    /// The client waits for "100 Continue" before it sends its body. True once.
    bool takeWantsContinue() { return std::exchange(m_wantsContinue, false); }

    int errorStatus() const { return m_errorStatus; } ///< 0: none
    const QByteArray &error() const { return m_error; }

private:
    enum class Stage { Method, Rest, Whole, Bad };

    qsizetype feedMethod(QByteArrayView bytes);
    qsizetype feedRest(QByteArrayView bytes);
    int refuse(int status, QByteArray error);
    bool grow(qsizetype *used, size_t by, qsizetype limit);
    int headersComplete();
    int hostsAreWrong();

    static const llhttp_settings_t &settings();
    static DemoRequestParser *self(llhttp_t *parser)
    {
        return static_cast<DemoRequestParser *>(parser->data);
    }
    static int onUrl(llhttp_t *parser, const char *at, size_t size);
    static int onField(llhttp_t *parser, const char *at, size_t size);
    static int onValue(llhttp_t *parser, const char *at, size_t size);
    static int onValueComplete(llhttp_t *parser);
    static int onHeadersComplete(llhttp_t *parser);
    static int onBody(llhttp_t *parser, const char *at, size_t size);
    static int onMessageComplete(llhttp_t *parser);

    llhttp_t m_parser{};
    DemoRequest m_request;
    HttpHeader m_field;
    Stage m_stage = Stage::Method;
    qsizetype m_headerBytes = 0;
    bool m_inTrailers = false;
    bool m_wantsContinue = false;
    int m_errorStatus = 0;
    QByteArray m_error;
};

} // namespace AsyncFetcher
