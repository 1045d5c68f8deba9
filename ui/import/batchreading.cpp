// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/batchreading.h"

#include "core/expand/variables.h"
#include "core/format/csvreader.h"
#include "core/format/filledrequest.h"
#include "core/format/jsonreader.h"
#include "core/format/requestfields.h"
#include "core/format/requestjson.h"

#include <QFileInfo>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype SampledObjects = 50;
constexpr qsizetype MostColumns = 200;
constexpr qsizetype SampleChars = 200;

QString shortened(QByteArrayView text)
{
    return QString::fromUtf8(text.first(std::min(text.size(), SampleChars)));
}

QString textIn(const CsvLayout &layout, QByteArrayView cell)
{
    return layout.isLatin1 ? QString::fromLatin1(cell) : QString::fromUtf8(cell);
}

QList<ImportColumn> tableColumns(QByteArrayView head, const CsvLayout &layout)
{
    CsvReader csv(head, layout.separator);
    if (layout.hasHeader)
        csv.next();
    const bool hasRow = csv.next();
    QList<ImportColumn> columns;
    for (qsizetype i = 0; i < std::min(layout.fields.size(), MostColumns); ++i) {
        ImportColumn column;
        column.name = layout.hasHeader ? QString::fromUtf8(layout.names[i]) : QString::number(i + 1);
        column.title = layout.hasHeader ? column.name : BatchReading::tr("Column %1").arg(i + 1);
        if (hasRow && i < csv.cells().size())
            column.sample = textIn(layout, csv.cells()[i]).left(SampleChars);
        column.field = layout.fields[i];
        columns.append(column);
    }
    return columns;
}

void addMembers(JsonReader &json, QList<ImportColumn> *columns)
{
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        const QString known = QString::fromUtf8(name);
        QByteArrayView value;
        if (!json.readAny(&value))
            return;
        const bool isThere = std::any_of(columns->begin(), columns->end(),
                                         [&known](const ImportColumn &c) { return c.name == known; });
        if (!isThere && columns->size() < MostColumns)
            columns->append({known, known, shortened(value), {}});
    }
}

/// Of an array of objects or of objects on lines, as far as the beginning of the text shows them.
QList<ImportColumn> objectColumns(QByteArrayView head, const QMap<QString, QString> &fields)
{
    QList<ImportColumn> columns;
    JsonReader json(head);
    const bool isArray = json.type() == JsonReader::Type::Array;
    if (isArray)
        json.beginArray();
    for (qsizetype i = 0; i < SampledObjects && !json.failed(); ++i) {
        if (isArray ? !json.nextElement() : json.atEnd())
            break;
        if (json.type() == JsonReader::Type::Object)
            addMembers(json, &columns);
        else
            json.skip();
    }
    for (ImportColumn &column : columns) {
        const QString given = fields.value(column.name, column.name);
        if (given != ReadSettings::LeftOut && RequestJsonReader::checkNames({{column.name, given}}))
            column.field = given.toUtf8();
    }
    return columns;
}

void describe(const InputText &input, const ImportChoices &choices, ImportOutcome *outcome)
{
    const QByteArrayView head = input.head();
    if (outcome->format == "csv") {
        outcome->layout = csvLayout(head, choices.settings);
        outcome->columns = tableColumns(head, outcome->layout);
    } else if (outcome->format == "jsonl" || (outcome->format == "json" && head.trimmed().startsWith('['))) {
        outcome->columns = objectColumns(head, choices.settings.fields);
    }
}

Result<std::unique_ptr<InputText>> opened(const ImportSource &source, qsizetype index)
{
    if (source.files.isEmpty())
        return InputText::fromBytes(source.text, source.name());
    return InputText::open(source.files.at(index));
}

void append(ReadBatch *all, const ReadBatch &next)
{
    const RequestList &rows = next.batch.requests;
    for (qsizetype position = 0; position < rows.count(); ++position)
        all->batch.requests.append(filledRequest(rows.requestAt(position), rows.defaults()));
    for (auto it = next.batch.variables.begin(); it != next.batch.variables.end(); ++it)
        all->batch.variables.insert(it.key(), it.value());
    all->warnings += next.warnings;
    all->badRows += next.badRows;
}

Result<void> addEnvironment(const QString &file, ImportOutcome *outcome)
{
    const auto read = readVariables(file);
    if (!read)
        return tl::unexpected(read.error());
    outcome->environment = read->names();
    Variables variables = Variables::fromJson(outcome->read->batch.variables);
    variables.setAll(*read);
    outcome->read->batch.variables = variables.toJson();
    return {};
}

} // namespace

QString ImportSource::name() const
{
    return files.isEmpty() ? BatchReading::tr("the clipboard") : QFileInfo(files.first()).fileName();
}

ImportOutcome BatchReading::read(const FormatRegistry &formats, const ImportSource &source,
                                 const ImportChoices &choices, TaskProgress &progress)
{
    ImportOutcome outcome{ReadBatch(), {}, {}, {}, {}, {}};
    ReadSettings settings = choices.settings;
    settings.variable = [&](const QByteArray &name) -> std::optional<QByteArray> {
        if (const auto given = choices.variables.constFind(name); given != choices.variables.constEnd())
            return *given;
        if (!outcome.missing.contains(name))
            outcome.missing.append(name);
        return std::nullopt;
    };
    qint64 total = source.text.size();
    for (const QString &file : source.files)
        total += QFileInfo(file).size();
    qint64 before = 0;
    for (qsizetype i = 0; outcome.read && i < std::max<qsizetype>(source.files.size(), 1); ++i) {
        const auto input = opened(source, i);
        if (!input) {
            outcome.read = tl::unexpected(input.error());
            break;
        }
        (*input)->setGoOn([&progress, before, total](qint64 bytes) {
            progress.set(before + bytes, total);
            return !progress.isCancelled();
        });
        before += (*input)->size();
        const Format *format = choices.format.isEmpty() ? formats.recognise(**input)
                                                        : formats.byId(QString::fromLatin1(choices.format));
        if (i == 0 && format) {
            outcome.format = QByteArray(format->id().data(), format->id().size());
            describe(**input, choices, &outcome);
        }
        auto next =
            format ? FormatRegistry::readRequests(**input, settings, *format) : formats.readRequests(**input);
        if (i == 0 || !next)
            outcome.read = std::move(next);
        else
            append(&*outcome.read, *next);
    }
    if (outcome.read && !choices.environment.isEmpty())
        if (auto added = addEnvironment(choices.environment, &outcome); !added)
            outcome.read = tl::unexpected(added.error());
    if (progress.isCancelled())
        outcome.read = fail(Error::Code::Cancelled, {});
    return outcome;
}

QList<QByteArray> BatchReading::recognise(const FormatRegistry &formats, const QStringList &files)
{
    QList<QByteArray> ids;
    for (const QString &file : files) {
        const auto input = InputText::open(file);
        const Format *format = input ? formats.recognise(**input) : nullptr;
        ids.append(format ? QByteArray(format->id().data(), format->id().size()) : QByteArray());
    }
    return ids;
}

bool BatchReading::isOwn(const QByteArray &format)
{
    return format.isEmpty() || format == "json" || format == "jsonl" || format == "urls";
}

bool BatchReading::needsChoices(const ImportOutcome &outcome)
{
    if (!outcome.read) // a list of nothing but host names
        return outcome.format == "urls" && outcome.read.error().code == Error::Code::Syntax &&
               outcome.read.error().line > 0;
    if (outcome.format == "urls")
        return outcome.read->badRows > 0;
    const qsizetype rows = outcome.read->batch.requests.count();
    return !outcome.columns.isEmpty() && rows > 0 && outcome.read->badRows == rows;
}

bool BatchReading::isClear(const ImportOutcome &outcome)
{
    return outcome.read && outcome.read->badRows == 0 && outcome.read->warnings.isEmpty();
}

} // namespace AsyncFetcher
