// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowtext.h"

#include "ui/requests/celltext.h"
#include "ui/requests/livecells.h"
#include "ui/requests/requestcells.h"

#include <QRegularExpression>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

bool isMethodWord(QStringView field)
{
    return !field.isEmpty() && field.size() <= 20 && std::all_of(field.begin(), field.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || c == u'-';
    });
}

/// "GET http://...": method and URL of a line without tabs.
QList<QStringView> fieldsOf(QStringView line)
{
    if (line.contains(u'\t'))
        return line.split(u'\t');
    const qsizetype blank = line.indexOf(u' ');
    if (blank > 0 && isMethodWord(line.first(blank)))
        return {line.first(blank), line.sliced(blank + 1).trimmed()};
    return {line};
}

HttpRequest requestFrom(QStringView line)
{
    const QList<QStringView> fields = fieldsOf(line);
    const auto hasScheme = [](QStringView field) { return field.contains(u"://"_s); };
    auto url = std::find_if(fields.begin(), fields.end(), hasScheme);
    HttpRequest request;
    if (url == fields.end())
        url = isMethodWord(fields.first()) && fields.size() > 1 ? fields.begin() + 1 : fields.begin();
    const auto method =
        std::find_if(fields.begin(), url, [](QStringView f) { return isMethodWord(f.trimmed()); });
    if (method != url)
        request.method = method->trimmed().toUtf8();
    request.url = url->trimmed().toUtf8();
    return request;
}

QString cellText(const Batch &batch, const LiveRows &live, qsizetype row, RequestColumn column, qint64 nowMs)
{
    LiveRows::Value value = live.value(batch.requests.idAt(row));
    value.skipped = batch.requests.isSkippedAt(row);
    QString text = isLive(column) && column < RequestColumn::Type
                       ? LiveCells::text(value, column, nowMs)
                       : RequestCells::editText(batch.requests, row, column);
    if (text.isEmpty() && column == RequestColumn::Method)
        text = RequestCells::defaultText(batch, column);
    return CellText::quoted(text);
}

} // namespace

QString RowText::cells(const Batch &batch, const LiveRows &live, const QList<qsizetype> &positions,
                       const QList<RequestColumn> &columns, qint64 nowMs)
{
    QString text;
    for (const qsizetype position : positions) {
        if (!text.isEmpty())
            text += u'\n';
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += cellText(batch, live, position, columns.at(i), nowMs);
        }
    }
    return text;
}

QList<HttpRequest> RowText::requests(const QString &text)
{
    QList<HttpRequest> requests;
    static const QRegularExpression lineEnd(u"\\r\\n|\\n|\\r"_s);
    for (const QStringView &line : QStringView(text).split(lineEnd)) {
        QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(u'\ufeff'))
            trimmed = trimmed.sliced(1).trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith(u'#'))
            requests.append(requestFrom(trimmed));
    }
    return requests;
}

} // namespace AsyncFetcher
