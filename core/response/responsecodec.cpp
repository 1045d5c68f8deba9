// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/responsecodec.h"

#include <QDataStream>
#include <QIODevice>

#include <type_traits>

namespace AsyncFetcher {

namespace {

using Span = std::chrono::nanoseconds;

QDataStream &operator<<(QDataStream &out, const Span &span)
{
    return out << qint64(span.count());
}
QDataStream &operator>>(QDataStream &in, Span &span)
{
    qint64 count = 0;
    in >> count;
    span = Span(count);
    return in;
}

// Each type's members stand once, in fields(); what is done with them is the visitor's.
struct Writer
{
    QDataStream &out;

    template <typename... Values>
    void operator()(const Values &...values)
    {
        (void)(out << ... << values);
    }
    template <typename Item>
    void list(const QList<Item> &items);
};

struct Reader
{
    QDataStream &in;

    template <typename... Values>
    void operator()(Values &...values)
    {
        (void)(in >> ... >> values);
    }
    template <typename Item>
    void list(QList<Item> &items);
};

template <typename Visitor, typename T>
requires std::is_same_v<std::remove_const_t<T>, HttpHeader>
void fields(Visitor &visit, T &header)
{
    visit(header.name, header.value);
}

template <typename Visitor, typename T>
requires std::is_same_v<std::remove_const_t<T>, Redirect>
void fields(Visitor &visit, T &redirect)
{
    visit(redirect.url, redirect.status, redirect.location);
}

template <typename Visitor, typename T>
requires std::is_same_v<std::remove_const_t<T>, Attempt>
void fields(Visitor &visit, T &attempt)
{
    auto &timings = attempt.timings;
    auto &connection = attempt.connection;
    visit(attempt.number, attempt.startedMs, attempt.status, attempt.errorKind, attempt.error,
          attempt.responseTime);
    visit(timings.blocked, timings.dns, timings.connect, timings.ssl, timings.send, timings.wait,
          timings.receive);
    visit(attempt.waited, attempt.waitReason, attempt.sends, attempt.wireBytes);
    visit(connection.hostIp, connection.httpVersion, connection.path, connection.reused);
    visit(connection.tlsVersion, connection.tlsCipher, connection.tlsChain);
    visit.list(attempt.redirects);
}

template <typename Visitor, typename T>
requires std::is_same_v<std::remove_const_t<T>, Assert>
void fields(Visitor &visit, T &assert)
{
    visit(assert.expect, assert.passed, assert.actual);
}

template <typename Visitor, typename T>
requires std::is_same_v<std::remove_const_t<T>, Extracted>
void fields(Visitor &visit, T &extracted)
{
    visit(extracted.name, extracted.value, extracted.isJson);
}

template <typename Visitor, typename T>
requires std::is_same_v<std::remove_const_t<T>, HttpResponse>
void fields(Visitor &visit, T &response)
{
    visit(response.requestId, response.position, response.id, response.url, response.finalUrl,
          response.method);
    visit(response.outcome, response.statusCode, response.body.bytes, response.body.size,
          response.responseTime);
    visit(response.errorKind, response.error);
    visit.list(response.headers);
    visit.list(response.attempts);
    visit.list(response.asserts);
    visit.list(response.extracted);
}

template <typename Item>
void Writer::list(const QList<Item> &items)
{
    out << quint32(items.size());
    for (const Item &item : items)
        fields(*this, item);
}

template <typename Item>
void Reader::list(QList<Item> &items)
{
    quint32 size = 0;
    in >> size;
    for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i)
        fields(*this, items.emplaceBack());
}

} // namespace

QByteArray encodeResponse(const HttpResponse &response)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    Writer writer{out};
    fields(writer, response);
    return bytes;
}

Result<HttpResponse> decodeResponse(const QByteArray &bytes)
{
    QDataStream in(bytes);
    Reader reader{in};
    HttpResponse response;
    fields(reader, response);
    if (in.status() != QDataStream::Ok)
        return fail(Error::Code::Io, QStringLiteral("a kept response cannot be read back"));
    return response;
}

} // namespace AsyncFetcher
