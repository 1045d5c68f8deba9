// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoecho.h"

#include "demo/demoforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

namespace AsyncFetcher {

namespace {

QString text(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decode(bytes);
    if (!decode.hasError())
        return decoded;
    return QStringLiteral("data:application/octet-stream;base64,") + QString::fromLatin1(bytes.toBase64());
}

QJsonObject grouped(const DemoFields &fields)
{
    QJsonObject object;
    for (const auto &[name, value] : fields) {
        QJsonValueRef member = object[text(name)];
        if (member.isNull() || member.isUndefined()) {
            member = text(value);
        } else {
            QJsonArray values = member.isArray() ? member.toArray() : QJsonArray{member.toString()};
            values.append(text(value));
            member = values;
        }
    }
    return object;
}

QJsonObject headers(const DemoRequest &request)
{
    QJsonObject object;
    for (const HttpHeader &header : request.headers) {
        const QString name = text(header.name);
        const QString before = object.value(name).toString();
        object[name] =
            object.contains(name) ? before + QLatin1Char(',') + text(header.value) : text(header.value);
    }
    return object;
}

struct Content
{
    QString data;
    QJsonObject form;
    QJsonObject files;
    QJsonValue json{QJsonValue::Null};
};

Content content(const DemoRequest &request)
{
    Content found;
    const QByteArray type = headerValue(request.headers, "content-type");
    const QByteArray plainType = type.split(';').first().trimmed().toLower();
    if (plainType == "application/x-www-form-urlencoded") {
        found.form = grouped(decodeForm(request.body));
    } else if (plainType == "multipart/form-data") {
        const DemoMultipart parts = decodeMultipart(request.body, headerParameter(type, "boundary"));
        found.form = grouped(parts.fields);
        found.files = grouped(parts.files);
    } else {
        found.data = text(request.body);
        // QJsonDocument takes objects and arrays only; in an array anything may stand.
        const QJsonDocument document = QJsonDocument::fromJson('[' + request.body + ']');
        if (document.array().size() == 1)
            found.json = document.array().first();
    }
    return found;
}

} // namespace

QJsonObject demoEcho(const DemoCall &call, const QStringList &members)
{
    const DemoRequest &request = call.request;
    const Content body = content(request);
    const QByteArray base = "http://" + headerValue(request.headers, "host");
    const QByteArray url = request.target.startsWith('/') ? base + request.target : request.target;
    const QJsonObject all{
        {QStringLiteral("args"), grouped(call.arguments)},
        {QStringLiteral("data"), body.data},
        {QStringLiteral("files"), body.files},
        {QStringLiteral("form"), body.form},
        {QStringLiteral("headers"), headers(request)},
        {QStringLiteral("json"), body.json},
        {QStringLiteral("method"), text(request.method)},
        {QStringLiteral("origin"), QStringLiteral("127.0.0.1")},
        {QStringLiteral("url"), text(url)},
    };
    QJsonObject chosen;
    for (const QString &member : members)
        chosen[member] = all[member];
    return chosen;
}

} // namespace AsyncFetcher
