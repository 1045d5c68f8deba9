// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

Result<QJsonObject> readJsonObject(InputText &input)
{
    const auto text = input.whole();
    if (!text)
        return tl::unexpected(text.error());
    if (text->size() > MostDocumentBytes)
        return tl::unexpected(Error{Error::Code::Limit, QStringLiteral("The document has more than 256 MiB."),
                                    input.name(), 0, 0});
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text->data(), text->size()), &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(input.place(error.offset, Error::Code::Syntax, error.errorString() + u'.'));
    if (!document.isObject())
        return tl::unexpected(
            input.place(0, Error::Code::Syntax, QStringLiteral("The document must be an object.")));
    return document.object();
}

QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.isArray() ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                           : QString();
}

QByteArray withScheme(const QByteArray &url, const QJsonObject &variables)
{
    if (url.contains("://") && !url.startsWith("{{"))
        return url;
    if (!url.startsWith("{{"))
        return "http://" + url;
    const qsizetype end = url.indexOf("}}");
    const QJsonValue value = variables[QString::fromUtf8(url.mid(2, end - 2)).trimmed()];
    const QString text = value.toString();
    const bool isBare = value.isString() && !text.isEmpty() && !text.contains("://"_L1) &&
                        !text.startsWith("{{"_L1) && text != "http"_L1 && text != "https"_L1;
    return isBare ? "http://" + url : url;
}

void appendBadRow(ReadBatch *read, const QByteArray &shown, const QString &name, const QString &problem)
{
    HttpRequest request;
    request.url = shown.left(200);
    if (request.url.isNull())
        request.url = "";
    request.name = name;
    request.inputError = problem;
    ++read->badRows;
    read->batch.requests.append(request);
}

QByteArray contentTypeOfLanguage(const QString &language)
{
    if (language == "json"_L1)
        return "application/json";
    if (language == "xml"_L1)
        return "application/xml";
    if (language == "html"_L1)
        return "text/html";
    if (language == "javascript"_L1)
        return "application/javascript";
    return "text/plain";
}

} // namespace AsyncFetcher
