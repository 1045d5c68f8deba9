// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/requesthead.h"

namespace AsyncFetcher {

namespace {

struct Seen
{
    bool host = false;
    bool length = false;
    bool coding = false;
    bool connection = false;
    bool proxyAuthorization = false;
};

bool isSame(const QByteArray &text, const char *other)
{
    return text.compare(other, Qt::CaseInsensitive) == 0;
}

/// Is the word one of a comma-separated list?
bool lists(const QByteArray &value, const char *word)
{
    for (const QByteArray &part : value.split(',')) {
        if (isSame(part.trimmed(), word))
            return true;
    }
    return false;
}

/// Names of the same length are few, so most fields cost one comparison of a number.
void look(const HttpHeader &field, const TransportRequest &request, RequestFraming &framing, Seen &seen)
{
    switch (field.name.size()) {
    case 4:
        seen.host |= isSame(field.name, "host");
        break;
    case 6:
        if (isSame(field.name, "expect"))
            framing.expectContinue |= isSame(field.value, "100-continue");
        break;
    case 7:
        framing.upgrade |= isSame(field.name, "upgrade");
        break;
    case 10:
        if (isSame(field.name, "connection")) {
            seen.connection = true;
            framing.close |= lists(field.value, "close");
        }
        break;
    case 14:
        if (isSame(field.name, "content-length")) {
            seen.length = true;
            // A length that is not the body's is the user's wish, and the end of the connection.
            framing.close |= field.value.trimmed() != QByteArray::number(request.body.size());
        }
        break;
    case 17:
        if (isSame(field.name, "transfer-encoding")) {
            seen.coding = true;
            framing.chunked = isSame(field.value.mid(field.value.lastIndexOf(',') + 1).trimmed(), "chunked");
            framing.close |= !framing.chunked;
        }
        break;
    case 19:
        seen.proxyAuthorization |= isSame(field.name, "proxy-authorization");
        break;
    default:
        break;
    }
}

void append(std::string &out, const QByteArray &bytes)
{
    out.append(bytes.constData(), size_t(bytes.size()));
}

void appendField(std::string &out, std::string_view name, const QByteArray &value)
{
    out.append(name).append(": ", 2);
    append(out, value);
    out.append("\r\n", 2);
}

bool expectsBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

RequestFraming writeRequestHead(std::string &out, const TransportRequest &request, const RequestRoute &route)
{
    RequestFraming framing;
    framing.head = request.method == "HEAD";
    framing.connect = request.method == "CONNECT";
    Seen seen;
    for (const HttpHeader &field : request.headers)
        look(field, request, framing, seen);
    if (seen.length && seen.coding)
        framing.close = true;

    append(out, request.method);
    out.push_back(' ');
    append(out, route.targetPrefix);
    append(out, request.target);
    out.append(" HTTP/1.1\r\n", 11);
    if (!seen.host)
        appendField(out, "Host", route.host);
    // Servers that speak HTTP/1.0 keep a connection only where they are asked to.
    if (!seen.connection)
        out.append("Connection: keep-alive\r\n", 24);
    if (!seen.proxyAuthorization && !route.proxyAuthorization.isEmpty())
        appendField(out, "Proxy-Authorization", route.proxyAuthorization);
    for (const HttpHeader &field : request.headers)
        appendField(out, {field.name.constData(), size_t(field.name.size())}, field.value);
    if (!seen.length && !seen.coding && (!request.body.isEmpty() || expectsBody(request.method)))
        appendField(out, "Content-Length", QByteArray::number(request.body.size()));
    out.append("\r\n", 2);
    framing.expectContinue &= !request.body.isEmpty();
    return framing;
}

void writeChunk(std::string &out, QByteArrayView bytes)
{
    append(out, QByteArray::number(bytes.size(), 16));
    out.append("\r\n", 2).append(bytes.data(), size_t(bytes.size())).append("\r\n", 2);
}

} // namespace AsyncFetcher
