// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/requestbody.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QUrl>

#include <simdjson.h>

namespace AsyncFetcher {

namespace {

void addType(HttpHeaders &headers, const QByteArray &type)
{
    if (!hasHeader(headers, "Content-Type"))
        headers.append({"Content-Type", type});
}

/// application/x-www-form-urlencoded (the URL standard's serializer): a space is "+", all but *-._ and
/// alphanumerics is percent-encoded.
QByteArray formEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, " *", "~").replace(' ', '+');
}

QByteArray formEncoded(const QList<std::pair<QString, QString>> &fields)
{
    QByteArray encoded;
    for (const auto &[name, value] : fields) {
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += formEncoded(name) + '=' + formEncoded(value);
    }
    return encoded;
}

using FormFields = QList<std::pair<QString, QString>>;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A scalar as it reads in a form: strings unescaped, numbers and booleans as written, null as nothing.
QString formText(simdjson::ondemand::value value)
{
    switch (value.type()) {
    case simdjson::ondemand::json_type::string:
        return fromView(value.get_string());
    case simdjson::ondemand::json_type::null:
        return {};
    case simdjson::ondemand::json_type::object:
    case simdjson::ondemand::json_type::array:
        return fromView(simdjson::to_json_string(value));
    default:
        return fromView(value.raw_json_token()).trimmed();
    }
}

/// In the order written; a member that is a list is the same name several times.
Sendable<FormFields> formFields(const QByteArray &json)
{
    FormFields fields;
    try {
        simdjson::ondemand::parser parser;
        const simdjson::padded_string padded(json.constData(), size_t(json.size()));
        auto document = parser.iterate(padded);
        for (auto member : document.get_object()) {
            const QString name = fromView(member.unescaped_key());
            simdjson::ondemand::value value = member.value();
            if (value.type() != simdjson::ondemand::json_type::array) {
                fields.append({name, formText(value)});
                continue;
            }
            for (auto item : value.get_array())
                fields.append({name, formText(item.value())});
        }
    } catch (const simdjson::simdjson_error &error) {
        return unsendable(
            QStringLiteral("The field data is not a JSON object: %1.").arg(QString::fromUtf8(error.what())));
    }
    return fields;
}

Sendable<qint64> sizeOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return unsendable(QStringLiteral("The body file %1 cannot be read.").arg(file), ErrorKind::Io);
    return info.size();
}

/// RFC 7578 section 2; names are escaped as browsers do.
QByteArray quoted(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + value + '"';
}

QByteArray partHead(const MultipartPart &part)
{
    QByteArray head = "Content-Disposition: form-data; name=" + quoted(part.name);
    if (!part.file.isEmpty() || !part.fileName.isEmpty())
        head +=
            "; filename=" + quoted(part.fileName.isEmpty() ? QFileInfo(part.file).fileName() : part.fileName);
    QByteArray type = part.contentType;
    if (type.isEmpty() && !part.file.isEmpty())
        type = "application/octet-stream";
    if (!type.isEmpty())
        head += "\r\nContent-Type: " + type;
    return head + "\r\n\r\n";
}

QByteArray boundaryFor(HttpHeaders &headers)
{
    const QByteArray given = headerValue(headers, "Content-Type");
    const qsizetype at = given.toLower().indexOf("boundary=");
    if (at >= 0) {
        QByteArray boundary = given.sliced(at + 9);
        if (const qsizetype end = boundary.indexOf(';'); end >= 0)
            boundary.truncate(end);
        boundary = boundary.trimmed();
        if (boundary.size() > 1 && boundary.startsWith('"') && boundary.endsWith('"'))
            boundary = boundary.sliced(1, boundary.size() - 2);
        if (!boundary.isEmpty())
            return boundary;
    }
    QByteArray boundary = "asyncfetcher-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16);
    removeHeader(headers, "Content-Type");
    const QByteArray type = given.isNull() ? QByteArrayLiteral("multipart/form-data") : given;
    headers.append({"Content-Type", type + "; boundary=" + boundary});
    return boundary;
}

Sendable<WireBody> encodeMultipart(const QList<MultipartPart> &parts, HttpHeaders &headers)
{
    const QByteArray boundary = boundaryFor(headers);
    WireBody body;
    for (const MultipartPart &part : parts) {
        if (part.contentType.contains('\r') || part.contentType.contains('\n'))
            return unsendable(
                QStringLiteral("The content type of the part \"%1\" has a line break.").arg(part.name));
        body.append("--" + boundary + "\r\n" + partHead(part));
        if (part.file.isEmpty()) {
            body.append(part.value);
        } else {
            const auto size = sizeOf(part.file);
            if (!size)
                return tl::unexpected(size.error());
            body.appendFile(part.file, *size);
        }
        body.append("\r\n");
    }
    body.append("--" + boundary + "--\r\n");
    return body;
}

} // namespace

Sendable<WireBody> encodeBody(const RequestBody &body, HttpHeaders &headers)
{
    using Kind = RequestBody::Kind;
    switch (body.kind) {
    case Kind::None:
        break;
    case Kind::Data:
        addType(headers, "text/plain; charset=utf-8");
        return WireBody(body.bytes);
    case Kind::DataObject:
        if (headerValue(headers, "Content-Type").toLower().contains("json"))
            return WireBody(body.bytes);
        addType(headers, "application/x-www-form-urlencoded");
        if (const auto fields = formFields(body.bytes))
            return WireBody(formEncoded(*fields));
        else
            return tl::unexpected(fields.error());
    case Kind::Json:
        addType(headers, "application/json");
        return WireBody(body.bytes);
    case Kind::Form:
        addType(headers, "application/x-www-form-urlencoded");
        return WireBody(formEncoded(body.form));
    case Kind::Multipart:
        return encodeMultipart(body.parts, headers);
    case Kind::File: {
        const auto size = sizeOf(body.file);
        if (!size)
            return tl::unexpected(size.error());
        addType(headers, "application/octet-stream");
        WireBody wire;
        wire.appendFile(body.file, *size);
        return wire;
    }
    }
    return WireBody();
}

} // namespace AsyncFetcher
