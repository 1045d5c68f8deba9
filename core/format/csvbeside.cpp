// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/csvbeside.h"

#include "core/format/csvformat.h"
#include "core/format/csvreader.h"
#include "core/format/inputtext.h"
#include "core/format/resultcsv.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <optional>

namespace AsyncFetcher {

namespace {

class TableBeside final : public ResultEncoder
{
public:
    TableBeside(QString table, QMap<QString, QString> fields, const ResultEncoding &encoding)
        : m_table(std::move(table))
        , m_fields(std::move(fields))
        , m_encoding(encoding)
    {
    }

    void begin(QByteArray *out, const RunFacts &) override
    {
        if (m_encoding.requests)
            m_columns = rowRules(*m_encoding.requests).columns;
        if (!(m_state = open()))
            return;
        QFile file(m_table);
        if (file.open(QIODevice::ReadOnly) && file.peek(3) == "\xef\xbb\xbf")
            out->append("\xef\xbb\xbf");
        if (m_layout.hasHeader && m_csv->next())
            record(out, names());
        m_position = 0;
    }

    Result<void> row(QByteArray *out, const HttpResponse &response) override
    {
        if (!m_state)
            return m_state;
        // Rows that are in other parts of a shard have their records too.
        while (m_position < response.position && m_csv->next())
            record(out, emptyCells());
        if (!m_csv->next())
            return fail(
                Error::Code::Io,
                QStringLiteral("%1 has fewer records than it had: it was changed meanwhile.").arg(m_table));
        QByteArrayList cells;
        for (const QByteArray &name : std::as_const(m_columns)) {
            const auto found = std::find_if(response.extracted.begin(), response.extracted.end(),
                                            [&name](const Extracted &each) { return each.name == name; });
            cells.append(found == response.extracted.end() ? QByteArray() : found->value);
        }
        record(out, cells);
        return {};
    }

    void end(QByteArray *out, const RunFacts &, const Statistics &) override
    {
        while (m_state && m_csv->next())
            record(out, emptyCells());
        if (m_state)
            out->append(m_text.sliced(m_written));
    }

private:
    Result<void> open()
    {
        auto input = InputText::open(m_table);
        if (!input)
            return tl::unexpected(input.error());
        m_input = *std::move(input);
        ReadSettings settings;
        settings.fields = m_fields;
        m_layout = csvLayout(m_input->head(), settings);
        auto text = m_input->whole();
        if (!text)
            return tl::unexpected(text.error());
        m_text = *text;
        m_csv.emplace(m_text, m_layout.separator);
        return {};
    }

    QByteArrayList names() const
    {
        QByteArrayList names;
        for (const QByteArray &name : m_columns)
            names.append(m_layout.names.contains(name) ? "extracted " + name : name);
        return names;
    }
    QByteArrayList emptyCells() const { return QByteArrayList(m_columns.size()); }

    /// The record as it stands, and the cells before its line end.
    void record(QByteArray *out, const QByteArrayList &cells)
    {
        ++m_position;
        QByteArrayView raw = m_text.sliced(m_written, m_csv->offset() - m_written);
        m_written = m_csv->offset();
        if (m_csv->isOpen()) { // all would be part of its last cell
            out->append(raw);
            return;
        }
        const auto *const end =
            std::find_if(raw.rbegin(), raw.rend(), [](char c) { return c != '\n' && c != '\r'; }).base();
        out->append(raw.first(end - raw.begin()));
        // Under the names that stand above them.
        for (qsizetype column = m_csv->cells().size(); column < m_layout.names.size(); ++column)
            out->append(m_layout.separator);
        for (const QByteArray &cell : cells)
            out->append(m_layout.separator).append(csvCell(shown(cell), m_layout.separator));
        out->append(raw.sliced(end - raw.begin()));
    }

    QByteArray shown(QByteArray cell) const
    {
        if (!m_encoding.rawCells && isFormula(cell))
            cell.prepend('\'');
        return m_layout.isLatin1 ? QString::fromUtf8(cell).toLatin1() : cell;
    }

    const QString m_table;
    const QMap<QString, QString> m_fields;
    const ResultEncoding m_encoding;
    Result<void> m_state;
    std::unique_ptr<InputText> m_input;
    CsvLayout m_layout;
    QByteArrayView m_text;
    std::optional<CsvReader> m_csv;
    qsizetype m_written = 0; ///< how far the table was copied
    qint64 m_position = 0;   ///< of the row whose record is next
    QByteArrayList m_columns;
};

} // namespace

QString CsvBeside::name() const
{
    return QCoreApplication::translate("Format", "CSV, beside what it was read from");
}

std::unique_ptr<ResultEncoder> CsvBeside::resultEncoder(const ResultEncoding &encoding) const
{
    return std::make_unique<TableBeside>(m_table, m_fields, encoding);
}

} // namespace AsyncFetcher
