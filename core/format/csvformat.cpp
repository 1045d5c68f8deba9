// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/csvformat.h"

#include "core/format/batchjsonreader.h"
#include "core/format/csvreader.h"
#include "core/format/filledrequest.h"
#include "core/format/outputfile.h"
#include "core/format/requestfields.h"
#include "core/format/resultcsv.h"
#include "core/format/urllist.h"

#include <QCoreApplication>

#include <algorithm>

namespace AsyncFetcher {

namespace {

bool isWebAddress(QByteArrayView cell)
{
    const QByteArray begin =
        cell.trimmed().first(std::min<qsizetype>(cell.trimmed().size(), 8)).toByteArray().toLower();
    return begin.startsWith("http://") || begin.startsWith("https://");
}

QByteArray utf8(QByteArrayView cell, bool isLatin1)
{
    return isLatin1 ? QString::fromLatin1(cell).toUtf8() : cell.toByteArray();
}

/// Whole lines at the beginning: a character may be cut off at the end.
QByteArrayView wholeLines(QByteArrayView head)
{
    const qsizetype end = head.lastIndexOf('\n');
    return end > 0 ? head.first(end + 1) : head;
}

class RowReader
{
public:
    RowReader(InputText &input, const ReadSettings &settings, const CsvLayout &layout)
        : m_input(input)
        , m_settings(settings)
        , m_layout(layout)
    {
    }

    Result<ReadBatch> read(QByteArrayView text)
    {
        CsvReader csv(text, m_layout.separator);
        if (m_layout.hasHeader)
            csv.next();
        while (csv.next()) {
            addRow(csv);
            if (!m_input.release(csv.recordOffset()))
                return tl::unexpected(m_input.readFailure());
        }
        if (m_read.badRows > 0 && m_read.badRows == m_read.batch.requests.count())
            return tl::unexpected(m_firstError);
        return std::move(m_read);
    }

private:
    void addRow(const CsvReader &csv)
    {
        HttpRequest request;
        QString problem;
        const QList<QByteArrayView> &cells = csv.cells();
        const bool isTooLong = csv.offset() - csv.recordOffset() > InputText::MostLineBytes;
        const qsizetype columns = isTooLong ? 0 : std::min(cells.size(), m_layout.fields.size());
        for (qsizetype column = 0; column < columns; ++column) {
            const QByteArray &field = m_layout.fields[column];
            if (field.isEmpty() || cells[column].isEmpty())
                continue;
            const auto set = setRequestField(&request, field, utf8(cells[column], m_layout.isLatin1));
            if (!set && problem.isEmpty())
                problem = QStringLiteral("%1 %2").arg(QString::fromUtf8(field), set.error().message);
        }
        if (problem.isEmpty())
            problem = urlProblem(&request.url, m_settings.bareScheme);
        if (isTooLong)
            problem = QStringLiteral("the record is longer than 64 MiB");
        else if (csv.isOpen())
            problem = QStringLiteral("a quote is not closed");
        else if (csv.hasTooMany())
            problem = QStringLiteral("the record has more than %1 cells").arg(CsvReader::MostCells);
        if (!problem.isEmpty()) {
            const Error error = m_input.place(csv.recordOffset(), Error::Code::Syntax, problem);
            if (m_read.badRows++ == 0)
                m_firstError = error;
            request.inputError = error.toString();
            if (request.url.isNull())
                request.url = shownRow(cells.isEmpty() ? QByteArrayView() : cells.first());
            request.url = shownRow(request.url);
        }
        m_read.batch.requests.append(request);
    }

    InputText &m_input;
    const ReadSettings &m_settings;
    const CsvLayout &m_layout;
    ReadBatch m_read;
    Error m_firstError;
};

/// The columns that the rows of a batch need.
QList<QByteArray> columnsOf(const Batch &batch, qint64 *lost)
{
    static const QList<QByteArray> plain{"url",           "method", "id",        "name",    "tags",
                                         "data",          "json",   "body_file", "timeout", "max_retries",
                                         "max_redirects", "user",   "password",  "bearer",  "expect",
                                         "extract",       "skip"};
    constexpr qsizetype mostHeaders = 200;
    QList<QByteArray> columns{"url"};
    QList<bool> isUsed(plain.size());
    QList<QByteArray> headers;
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        const HttpRequest request =
            filledRequest(batch.requests.requestAt(position), batch.requests.defaults());
        for (qsizetype i = 1; i < plain.size(); ++i)
            isUsed[i] = isUsed[i] || !requestField(request, plain[i]).isEmpty();
        using Kind = RequestBody::Kind;
        bool isLost = request.retryUnsafe || !request.group.isEmpty() || request.body.kind == Kind::Form ||
                      request.body.kind == Kind::DataObject || request.body.kind == Kind::Multipart;
        for (qsizetype i = 0; i < request.headers.size(); ++i) {
            const QByteArray name = request.headers[i].name.toLower();
            isLost |= request.headers[i].value.isNull() || hasHeader(request.headers.first(i), name);
            if (!headers.contains(name) && headers.size() < mostHeaders) {
                headers.append(name);
                columns.append("header " + request.headers[i].name);
            } else {
                isLost |= !headers.contains(name);
            }
        }
        *lost += isLost ? 1 : 0;
    }
    QList<QByteArray> all{"url"};
    for (qsizetype i = 1; i < plain.size(); ++i)
        if (isUsed[i])
            all.append(plain[i]);
    return all + columns.sliced(1);
}

} // namespace

CsvLayout csvLayout(QByteArrayView head, const ReadSettings &settings)
{
    using Coding = ReadSettings::Coding;
    CsvLayout layout;
    const QByteArrayView text = wholeLines(head);
    layout.separator = settings.separator != 0 ? settings.separator : CsvReader::separatorOf(text);
    layout.isLatin1 =
        settings.coding == Coding::Detected ? !text.isValidUtf8() : settings.coding == Coding::Latin1;
    CsvReader csv(text, layout.separator);
    if (!csv.next())
        return layout;
    const QList<QByteArrayView> first = csv.cells();
    // A record with an address in it is no header.
    layout.hasHeader = settings.hasHeader.value_or(std::none_of(first.begin(), first.end(), isWebAddress));
    QList<QByteArray> names;
    for (const QByteArrayView cell : first)
        names.append(layout.hasHeader ? utf8(cell, layout.isLatin1).trimmed() : QByteArray());
    layout.names = names;
    QList<bool> isLeftOut;
    for (qsizetype column = 0; column < names.size(); ++column) {
        const QString given = settings.fields.value(layout.hasHeader ? QString::fromUtf8(names[column])
                                                                     : QString::number(column + 1));
        isLeftOut.append(given == ReadSettings::LeftOut);
        QByteArray field = given.isEmpty() ? fieldForName(names[column]) : given.toUtf8();
        if (isLeftOut.last() || (layout.fields.contains(field) && given.isEmpty()))
            field.clear();
        layout.fields.append(field);
    }
    layout.urlColumn = int(layout.fields.indexOf("url"));
    if (layout.urlColumn >= 0)
        return layout;
    if (layout.hasHeader)
        csv.next();
    const qsizetype columns = std::min(csv.cells().size(), layout.fields.size());
    for (qsizetype column = 0; column < columns && layout.urlColumn < 0; ++column)
        if (isWebAddress(csv.cells()[column]) && !isLeftOut[column]) {
            layout.urlColumn = int(column);
            layout.fields[column] = "url";
        }
    return layout;
}

QString CsvFormat::name() const
{
    return QCoreApplication::translate("Format", "CSV and TSV");
}

Format::Match CsvFormat::recognise(QByteArrayView head) const
{
    if (head.contains('\0'))
        return Match::No;
    const QByteArrayView trimmed = head.trimmed();
    if (trimmed.startsWith('{') || trimmed.startsWith('[') || trimmed.startsWith('<') ||
        trimmed.startsWith('#'))
        return Match::No;
    const CsvLayout layout = csvLayout(head, {});
    // A list of URLs with commas in them is no table.
    const bool isTable =
        layout.hasHeader && layout.urlColumn >= 0 &&
        (layout.names.size() > 1 || layout.names.first().compare("url", Qt::CaseInsensitive) == 0);
    return isTable ? Match::Yes : Match::No;
}

Result<ReadBatch> CsvFormat::readRequests(InputText &input, const ReadSettings &settings) const
{
    const auto text = input.whole();
    if (!text)
        return tl::unexpected(text.error());
    constexpr qsizetype headBytes = 64 * 1024;
    const CsvLayout layout = csvLayout(text->first(std::min(text->size(), headBytes)), settings);
    for (const QByteArray &field : layout.fields)
        if (!field.isEmpty() && !isRequestField(field))
            return tl::unexpected(
                Error{Error::Code::Usage,
                      QStringLiteral("\"%1\" is no field of a request").arg(QString::fromUtf8(field)),
                      input.name(), 0, 0});
    if (layout.urlColumn < 0)
        return tl::unexpected(Error{Error::Code::Syntax,
                                    QStringLiteral("no column has URLs in it: say which with \"COLUMN=url\""),
                                    input.name(), 1, 1});
    auto read = RowReader(input, settings, layout).read(*text);
    if (!read)
        return read;
    QStringList left;
    for (qsizetype i = 0; i < layout.names.size(); ++i)
        if (layout.fields[i].isEmpty() && layout.hasHeader &&
            settings.fields.value(QString::fromUtf8(layout.names[i])) != ReadSettings::LeftOut)
            left.append(QString::fromUtf8(layout.names[i]));
    if (!left.isEmpty())
        read->warnings.append(QStringLiteral("%1: The columns %2 mean nothing to a request and are left out.")
                                  .arg(input.name(), left.join(QLatin1String(", "))));
    if (layout.isLatin1 && settings.coding == ReadSettings::Coding::Detected)
        read->warnings.append(
            QStringLiteral("%1: The text is not UTF-8 and is taken as Latin-1.").arg(input.name()));
    return read;
}

Result<void> CsvFormat::writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const
{
    const char separator = file.name().endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) ? '\t' : ',';
    qint64 lost = 0;
    const QList<QByteArray> columns = columnsOf(batch, &lost);
    const auto writeRecord = [&](auto cellAt) {
        for (qsizetype column = 0; column < columns.size(); ++column) {
            if (column > 0)
                file.buffer().append(separator);
            file.buffer().append(csvCell(cellAt(columns[column]), separator));
        }
        file.buffer().append('\n');
        return file.flushIfLarge();
    };
    auto written = writeRecord([](const QByteArray &column) { return column; });
    for (qsizetype position = 0; written && position < batch.requests.count(); ++position) {
        const HttpRequest request =
            filledRequest(batch.requests.requestAt(position), batch.requests.defaults());
        written = writeRecord([&request](const QByteArray &column) { return requestField(request, column); });
    }
    if (lost > 0)
        warnings->append(
            QStringLiteral("a table has no place for forms, fields taken away and fields that repeat: %1 "
                           "rows had some")
                .arg(lost));
    if (!batch.optionsJson.isEmpty() || !batch.variables.isEmpty())
        warnings->append(QStringLiteral("a table has no place for the batch's options and variables"));
    return written;
}

std::unique_ptr<ResultEncoder> CsvFormat::resultEncoder(const ResultEncoding &encoding) const
{
    return resultCsvEncoder(encoding);
}

} // namespace AsyncFetcher
