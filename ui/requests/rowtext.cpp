// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowtext.h"

#include "core/format/filledrequest.h"
#include "ui/requests/celltext.h"
#include "ui/requests/livecells.h"
#include "ui/requests/requestcells.h"

#include <QRegularExpression>
#include <QTemporaryDir>

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

/// The format of text that is more than lines of addresses; null: it is such lines, or nothing that is known.
const Format *documentFormat(const FormatRegistry &formats, const InputText &input)
{
    // What any text may be, or what a line with a method and an address is to other programs.
    static const QList<QByteArrayView> lines{"urls", "vegeta", "http"};
    const Format *format = formats.recognise(input);
    const bool isLines = !format || lines.contains(QByteArrayView(format->id().data(), format->id().size()));
    return isLines || format->recognise(input.head()) == Format::Match::No ? nullptr : format;
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

std::optional<QList<HttpRequest>> RowText::understood(const FormatRegistry *formats, const QString &text)
{
    // Others are shown how they are understood before they become rows.
    static const QList<QByteArrayView> readAtOnce{"json", "jsonl", "curl"};
    const auto input = InputText::fromBytes(text.toUtf8(), tr("the clipboard"));
    const Format *format = formats ? documentFormat(*formats, *input) : nullptr;
    if (!format)
        return requests(text);
    if (!readAtOnce.contains(QByteArrayView(format->id().data(), format->id().size())))
        return std::nullopt;
    const auto read = format->readRequests(*input, {});
    const bool isClear = read && read->badRows == 0 && read->warnings.isEmpty() &&
                         read->batch.variables.isEmpty() && read->batch.optionsJson.isEmpty();
    if (!isClear)
        return std::nullopt;
    const RequestList &list = read->batch.requests;
    QList<HttpRequest> rows;
    for (qsizetype i = 0; i < list.count(); ++i)
        rows.append(filledRequest(list.requestAt(i), list.defaults()));
    return rows;
}

QString RowText::curlCommands(const FormatRegistry &formats, const Batch &batch,
                              const QList<qsizetype> &positions)
{
    Batch chosen;
    chosen.requests.setDefaults(batch.requests.defaults());
    for (const qsizetype position : positions)
        chosen.requests.append(batch.requests.requestAt(position));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"copy.curl"_s));
    QStringList warnings;
    if (!formats.writeRequests(chosen, file.fileName(), &warnings) || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace AsyncFetcher
