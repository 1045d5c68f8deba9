// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonlines.h"

#include "core/format/batchjsonreader.h"
#include "core/format/filledrequest.h"
#include "core/format/outputfile.h"
#include "core/format/resultjson.h"

#include <QCoreApplication>

namespace AsyncFetcher {

namespace {

class ResultLines final : public ResultEncoder
{
public:
    explicit ResultLines(const ResultEncoding &encoding)
        : m_encoding(encoding)
    {
    }

    void begin(QByteArray *, const RunFacts &) override {}
    Result<void> row(QByteArray *out, const HttpResponse &response) override
    {
        JsonWriter json(out);
        auto written = writeResult(&json, response, m_encoding);
        out->append('\n');
        return written;
    }
    void end(QByteArray *, const RunFacts &, const Statistics &) override {}

private:
    const ResultEncoding m_encoding;
};

QByteArrayView firstLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    return (end < 0 ? text : text.first(end)).trimmed();
}

/// A broken first line of JSON Lines is told from the first line of a document by how it ends.
bool looksLikeLines(QByteArrayView head)
{
    const qsizetype end = head.indexOf('\n');
    if (end < 0)
        return false;
    const QByteArrayView first = head.first(end).trimmed();
    const bool goesOn = first.isEmpty() || QByteArrayView("[{,:").contains(first.back());
    return !goesOn && head.sliced(end + 1).trimmed().startsWith('{');
}

} // namespace

QString JsonLines::name() const
{
    return QCoreApplication::translate("Format", "JSON Lines");
}

Format::Match JsonLines::recognise(QByteArrayView head) const
{
    JsonReader json(head);
    const auto type = json.type();
    if (type != JsonReader::Type::Object && type != JsonReader::Type::String)
        return Match::No;
    const QByteArrayView text = head.sliced(json.offset());
    const QByteArrayView line = firstLine(text);
    if (!isPlainJson(line))
        return type == JsonReader::Type::Object && looksLikeLines(text) ? Match::Yes : Match::Maybe;
    const bool alone = text.sliced(line.size()).trimmed().isEmpty();
    return alone && type == JsonReader::Type::Object ? Match::Maybe : Match::Yes;
}

Result<ReadBatch> JsonLines::readRequests(InputText &input, const ReadSettings &settings) const
{
    if (auto checked = RequestJsonReader::checkNames(settings.fields); !checked)
        return tl::unexpected(checked.error());
    ReadBatch read;
    RequestJsonReader rows(settings.fields);
    Error firstBroken;
    qint64 broken = 0;
    InputText::Line line;
    while (input.nextLine(&line)) {
        if (line.number == InputText::SampleLines)
            read.batch.requests.reserve(input.expectedLines());
        JsonReader json(line.text);
        if (json.atEnd())
            continue;
        RequestJsonReader::Row row = rows.read(json);
        const bool wellFormed = json.atEnd();
        if (!wellFormed) {
            row.problem = json.failed() ? QString::fromLatin1(json.error())
                                        : QStringLiteral("something follows the end of the request");
            row.problemAt = json.offset();
            row.request = {};
            row.request.url = shownRow(line.text);
        }
        if (!row.problem.isEmpty()) {
            const Error error{Error::Code::Syntax, row.problem, input.name(), line.number, row.problemAt + 1};
            row.request.inputError = error.toString();
            ++read.badRows;
            if (!wellFormed && broken++ == 0)
                firstBroken = error;
        }
        read.batch.requests.append(row.request);
    }
    if (!input.readError().isEmpty())
        return tl::unexpected(input.readFailure());
    if (broken > 0 && broken == read.batch.requests.count())
        return tl::unexpected(firstBroken);
    warnOfUnknownFields(rows.unknownFields(), input.name(), &read.warnings);
    return read;
}

Result<void> JsonLines::writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const
{
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        JsonWriter json(&file.buffer());
        writeRequest(&json, filledRequest(batch.requests.requestAt(position), batch.requests.defaults()));
        file.buffer().append('\n');
        if (auto flushed = file.flushIfLarge(); !flushed)
            return flushed;
    }
    if (!batch.optionsJson.isEmpty() || !batch.variables.isEmpty() || !batch.others.isEmpty())
        warnings->append(QStringLiteral("JSON Lines have no place for the batch's options and variables"));
    return {};
}

std::unique_ptr<ResultEncoder> JsonLines::resultEncoder(const ResultEncoding &encoding) const
{
    return std::make_unique<ResultLines>(encoding);
}

} // namespace AsyncFetcher
