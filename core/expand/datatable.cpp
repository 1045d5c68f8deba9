// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/datatable.h"

#include "core/format/csvreader.h"
#include "core/format/inputtext.h"
#include "core/format/jsonreader.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

tl::unexpected<Error> wrong(InputText &input, qsizetype at, const QString &what)
{
    return tl::unexpected(input.place(at, Error::Code::Syntax, what));
}

Result<DataTable> fromCsv(InputText &input, QByteArrayView text)
{
    constexpr qsizetype headBytes = 64 * 1024;
    const bool isLatin1 = !text.isValidUtf8();
    CsvReader csv(text, CsvReader::separatorOf(text.first(std::min(text.size(), headBytes))));
    const auto cells = [&] {
        QList<QByteArray> all;
        for (const QByteArrayView cell : csv.cells())
            all.append(isLatin1 ? QString::fromLatin1(cell).toUtf8() : cell.toByteArray());
        return all;
    };
    if (!csv.next())
        return wrong(input, 0,
                     QStringLiteral("A table of data has a first line with the names of its columns."));
    const QList<QByteArray> columns = cells();
    QList<QList<QByteArray>> records;
    while (csv.next()) {
        if (csv.isOpen())
            return wrong(input, csv.recordOffset(), QStringLiteral("A quote is not closed."));
        if (csv.cells().size() != columns.size())
            return wrong(input, csv.recordOffset(),
                         QStringLiteral("The record has %1 cells, not %2 as the first line.")
                             .arg(csv.cells().size())
                             .arg(columns.size()));
        records.append(cells());
    }
    return DataTable(columns, records);
}

/// Objects, one after the other or in an array.
Result<DataTable> fromJson(InputText &input, QByteArrayView text)
{
    JsonReader json(text);
    const bool isArray = json.type() == JsonReader::Type::Array;
    QList<QByteArray> columns;
    QList<QList<QByteArray>> records;
    if (isArray)
        json.beginArray();
    while (isArray ? json.nextElement() : (!json.failed() && !json.atEnd())) {
        if (json.type() != JsonReader::Type::Object)
            return wrong(input, json.offset(), QStringLiteral("A record of data must be an object."));
        QList<QByteArray> record(columns.size());
        QByteArray name;
        for (json.beginObject(); json.nextMember(&name);) {
            QByteArray value;
            QByteArrayView raw;
            if (json.type() == JsonReader::Type::String)
                json.readString(&value);
            else if (json.readAny(&raw) && raw != "null")
                value = raw.toByteArray();
            if (!columns.contains(name))
                columns.append(name);
            record.resize(columns.size());
            record[columns.indexOf(name)] = value;
        }
        records.append(record);
    }
    if (json.failed())
        return wrong(input, json.offset(), QString::fromLatin1(json.error()));
    for (QList<QByteArray> &record : records)
        record.resize(columns.size());
    return DataTable(columns, records);
}

} // namespace

DataTable::DataTable(QList<QByteArray> columns, QList<QList<QByteArray>> records)
    : m_columns(std::move(columns))
    , m_records(std::move(records))
{
}

Result<DataTable> DataTable::read(const QString &fileName)
{
    const auto input = InputText::open(fileName);
    if (!input)
        return tl::unexpected(input.error());
    const auto text = (*input)->whole();
    if (!text)
        return tl::unexpected(text.error());
    const bool isJson = text->trimmed().startsWith('[') || text->trimmed().startsWith('{');
    return isJson ? fromJson(**input, *text) : fromCsv(**input, *text);
}

void DataTable::setRecord(Variables *variables, qsizetype record) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        variables->set(m_columns[i], m_records[record][i]);
}

std::optional<qsizetype> recordsOf(const QList<DataTable> &tables)
{
    qsizetype records = 1;
    for (const DataTable &table : tables)
        if (__builtin_mul_overflow(records, table.count(), &records))
            return std::nullopt;
    return records;
}

void setRecords(const QList<DataTable> &tables, qsizetype record, Variables *variables)
{
    for (qsizetype i = tables.size() - 1; i >= 0; --i) {
        const qsizetype count = tables[i].count();
        tables[i].setRecord(variables, record % count);
        record /= count;
    }
}

} // namespace AsyncFetcher
