// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/harresults.h"

#include "core/format/bodyfiles.h"
#include "core/format/resultjson.h"
#include "core/log/secretmask.h"
#include "core/request/wirerequest.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>
#include <QUrlQuery>

namespace AsyncFetcher {

namespace {

/// HAR wants an http version, and "HTTP/1.1" is how browsers write it.
QByteArray versionOf(const Attempt &attempt)
{
    return attempt.connection.httpVersion.isEmpty() ? QByteArray("unknown")
                                                    : "HTTP/" + attempt.connection.httpVersion;
}

class HarEntry
{
public:
    HarEntry(JsonWriter *json, const HttpResponse &response, const ResultEncoding &encoding)
        : m_json(json)
        , m_response(response)
        , m_last(response.attempts.last())
        , m_encoding(encoding)
    {
    }

    Result<void> write()
    {
        m_json->beginObject().name("startedDateTime").timestamp(m_last.startedMs);
        m_json->name("time").milliseconds(m_response.responseTime);
        request();
        if (auto written = reply(); !written)
            return written;
        m_json->name("cache").beginObject().endObject();
        timings();
        if (!m_last.connection.hostIp.isEmpty())
            m_json->name("serverIPAddress").string(m_last.connection.hostIp);
        if (!m_response.error.isEmpty())
            m_json->name("_error").string(m_response.error);
        m_json->name("_id").string(m_response.id).name("_attempt").number(m_response.attempt());
        m_json->name("_outcome").string(QByteArrayView(rowStateName(m_response.outcome))).endObject();
        return {};
    }

private:
    QByteArray shown(const QByteArray &url) const { return m_encoding.withSecrets ? url : maskedUrl(url); }
    void text(QByteArrayView name, const QByteArray &value)
    {
        m_json->name(name);
        value.isValidUtf8() ? m_json->string(value) : m_json->string(QString::fromLatin1(value));
    }

    void headers(const HttpHeaders &all)
    {
        m_json->name("headers").beginArray();
        for (const HttpHeader &header : all) {
            const bool secret = !m_encoding.withSecrets && isSecretHeader(header.name);
            m_json->beginObject();
            text("name", header.name);
            text("value", secret ? QByteArray(MaskText) : header.value);
            m_json->endObject();
        }
        m_json->endArray();
    }

    void request()
    {
        HttpHeaders sent;
        HttpRequest row;
        if (m_encoding.requests && m_response.position < m_encoding.requests->count()) {
            row = m_encoding.requests->requestAt(qsizetype(m_response.position));
            if (const auto wire = makeWireRequest(row, m_encoding.requests->defaults()))
                sent = wire->headers;
        }
        m_json->name("request").beginObject();
        m_json->name("method").string(m_response.method.isEmpty() ? QByteArray("GET") : m_response.method);
        m_json->name("url").string(shown(m_response.url)).name("httpVersion").string(versionOf(m_last));
        m_json->name("cookies").beginArray().endArray();
        headers(sent);
        m_json->name("queryString").beginArray();
        const auto query = QUrlQuery(QUrl(QString::fromUtf8(m_response.url))).queryItems(QUrl::FullyDecoded);
        for (const auto &[name, value] : query)
            m_json->beginObject().name("name").string(name).name("value").string(value).endObject();
        m_json->endArray();
        if (row.body.kind == RequestBody::Kind::Data || row.body.kind == RequestBody::Kind::Json ||
            row.body.kind == RequestBody::Kind::DataObject) {
            m_json->name("postData").beginObject();
            text("mimeType", headerValue(sent, "Content-Type"));
            text("text", row.body.bytes);
            m_json->endObject();
        }
        m_json->name("headersSize").number(-1).name("bodySize").number(-1).endObject();
    }

    Result<void> reply()
    {
        m_json->name("response").beginObject().name("status").number(m_response.statusCode);
        m_json->name("statusText").string("").name("httpVersion").string(versionOf(m_last));
        m_json->name("cookies").beginArray().endArray();
        headers(m_response.headers);
        m_json->name("content").beginObject().name("size").number(m_response.body.size);
        text("mimeType", headerValue(m_response.headers, "Content-Type"));
        if (auto written = content(); !written)
            return written;
        m_json->endObject();
        const QByteArray location = headerValue(m_response.headers, "Location");
        text("redirectURL", location.isNull() ? QByteArray("") : shown(location));
        m_json->name("headersSize").number(-1).name("bodySize").number(m_last.wireBytes).endObject();
        return {};
    }

    Result<void> content()
    {
        if (!m_encoding.bodyFiles || m_response.statusCode == 0)
            return {};
        const auto file = m_encoding.bodyFiles->keep(m_response);
        if (!file)
            return tl::unexpected(file.error());
        if (!file->isEmpty()) {
            m_json->name("_file").string(QDir(m_encoding.folder).relativeFilePath(*file));
            return {};
        }
        const auto device = m_response.body.open();
        const QByteArray bytes = device ? device->readAll() : QByteArray();
        if (bytes.isValidUtf8())
            m_json->name("text").string(bytes);
        else
            m_json->name("text").string(bytes.toBase64()).name("encoding").string("base64");
        return {};
    }

    void timings()
    {
        const Timings &timings = m_last.timings;
        // The schema lets only these be -1.
        const auto optional = [this](QByteArrayView name, Timings::Span span) {
            m_json->name(name);
            span < Timings::Span::zero() ? m_json->number(-1) : m_json->milliseconds(span);
        };
        const auto required = [this](QByteArrayView name, Timings::Span span) {
            m_json->name(name).milliseconds(std::max(span, Timings::Span::zero()));
        };
        m_json->name("timings").beginObject();
        optional("blocked", timings.blocked);
        optional("dns", timings.dns);
        optional("connect", timings.connect);
        optional("ssl", timings.ssl);
        required("send", timings.send);
        required("wait", timings.wait);
        required("receive", timings.receive);
        m_json->endObject();
    }

    JsonWriter *m_json;
    const HttpResponse &m_response;
    const Attempt &m_last;
    const ResultEncoding &m_encoding;
};

class HarEncoder final : public ResultEncoder
{
public:
    explicit HarEncoder(const ResultEncoding &encoding)
        : m_encoding(encoding)
    {
    }

    void begin(QByteArray *out, const RunFacts &) override
    {
        JsonWriter json(out);
        json.beginObject().name("log").beginObject().name("version").string("1.2");
        json.name("creator").beginObject().name("name").string("AsyncFetcher");
        json.name("version").string(ASYNCFETCHER_VERSION).endObject().name("entries").beginArray();
    }
    Result<void> row(QByteArray *out, const HttpResponse &response) override
    {
        if (response.attempts.isEmpty())
            return {};
        out->append(std::exchange(m_first, false) ? "\n" : ",\n");
        JsonWriter json(out);
        return HarEntry(&json, response, m_encoding).write();
    }
    void end(QByteArray *out, const RunFacts &, const Statistics &) override { out->append("\n]}}\n"); }

private:
    const ResultEncoding m_encoding;
    bool m_first = true;
};

} // namespace

QString HarResults::name() const
{
    return QCoreApplication::translate("Format", "HTTP archive");
}

std::unique_ptr<ResultEncoder> HarResults::resultEncoder(const ResultEncoding &encoding) const
{
    return std::make_unique<HarEncoder>(encoding);
}

} // namespace AsyncFetcher
