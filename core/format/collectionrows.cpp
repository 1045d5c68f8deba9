// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/collectionrows.h"

#include "core/format/jsonvalues.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

CollectionRows::CollectionRows(InputText &input, const ReadSettings &settings)
    : m_input(input)
    , m_files(input, settings)
{
}

bool CollectionRows::isOn(const QJsonValue &entry)
{
    return !entry["disabled"_L1].toBool(false) && entry["enabled"_L1].toBool(true);
}

QList<std::pair<QString, QString>> CollectionRows::pairs(const QJsonValue &entries)
{
    QList<std::pair<QString, QString>> pairs;
    const QJsonArray list = entries.toArray();
    for (const QJsonValue entry : list) // NOLINT(performance-implicit-conversion-in-loop)
        if (const QString name = plainText(entry["name"_L1]); isOn(entry) && !name.isEmpty())
            pairs.append({name, plainText(entry["value"_L1])});
    return pairs;
}

void CollectionRows::addHeaders(const QJsonValue &entries, HttpRequest *request)
{
    for (const auto &[name, value] : pairs(entries))
        request->headers.append(
            HttpHeader{name.trimmed().toUtf8(), QByteArray("") + value.trimmed().toUtf8()});
}

void CollectionRows::addQuery(const QJsonValue &entries, HttpRequest *request)
{
    const auto encoded = [](const QString &text) { return text.toUtf8().toPercentEncoding("{}/:@!$'()*,;"); };
    for (const auto &[name, value] : pairs(entries))
        request->url += (request->url.contains('?') ? '&' : '?') + encoded(name) + '=' + encoded(value);
}

void CollectionRows::addContentType(HttpRequest *request, const QByteArray &type)
{
    if (!type.isEmpty() && !hasHeader(request->headers, "Content-Type"))
        request->headers.append(HttpHeader{"Content-Type", type});
}

void CollectionRows::setText(HttpRequest *request, const QString &text, const QByteArray &type)
{
    if (text.isEmpty())
        return;
    request->body.kind = RequestBody::Kind::Data;
    request->body.bytes = text.toUtf8();
    addContentType(request, type);
}

void CollectionRows::setForm(const QJsonValue &entries, HttpRequest *request)
{
    request->body.form = pairs(entries);
    if (!request->body.form.isEmpty())
        request->body.kind = RequestBody::Kind::Form;
}

QString CollectionRows::filePath(const QString &reference, HttpRequest *request)
{
    const auto path = m_files.path(reference);
    if (!path)
        return path.error().message;
    request->body.kind = RequestBody::Kind::File;
    request->body.file = *path;
    return {};
}

QString CollectionRows::setParts(const QJsonValue &entries, HttpRequest *request)
{
    const QJsonArray list = entries.toArray();
    for (const QJsonValue entry : list) { // NOLINT(performance-implicit-conversion-in-loop)
        if (!isOn(entry))
            continue;
        MultipartPart part;
        part.name = plainText(entry["name"_L1]);
        part.contentType = plainText(entry["contentType"_L1]).toUtf8();
        if (entry["type"_L1].toString() == "file"_L1) {
            // One program has a name, the other a list of them.
            const QJsonValue value =
                entry["fileName"_L1].isString() ? entry["fileName"_L1] : entry["value"_L1];
            const auto path = m_files.path(plainText(value.isArray() ? value[0] : value));
            if (!path)
                return path.error().message;
            part.file = *path;
        } else {
            part.value = plainText(entry["value"_L1]).toUtf8();
        }
        request->body.parts.append(part);
    }
    if (!request->body.parts.isEmpty())
        request->body.kind = RequestBody::Kind::Multipart;
    return {};
}

void CollectionRows::append(HttpRequest request, QStringList path, const QString &problem)
{
    path.removeAll(QString());
    request.name = path.join(u" / "_s);
    QString why = request.url.isEmpty() ? QStringLiteral("The request has no URL.") : problem;
    if (why.isEmpty()) {
        request.url = withScheme(request.url, m_read.batch.variables);
        m_read.batch.requests.append(request);
        return;
    }
    why = Error{Error::Code::Value, request.name + u": "_s + why, m_input.name(), 0, 0}.toString();
    appendBadRow(&m_read, request.url, request.name, why);
}

Result<ReadBatch> CollectionRows::take()
{
    if (m_read.batch.requests.count() == 0)
        return tl::unexpected(
            Error{Error::Code::Syntax, QStringLiteral("There is no request in it."), m_input.name(), 0, 0});
    for (auto it = m_left.cbegin(); it != m_left.cend(); ++it)
        m_read.warnings.append(
            QStringLiteral("%1: %2 left out (%3 times).").arg(m_input.name(), it.key()).arg(it.value()));
    return std::move(m_read);
}

} // namespace AsyncFetcher
