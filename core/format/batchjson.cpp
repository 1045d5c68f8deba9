// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/batchjson.h"

#include "core/format/batchjsonreader.h"
#include "core/format/groupjson.h"
#include "core/format/outputfile.h"
#include "core/format/resultjson.h"
#include "core/format/runoptionsjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace AsyncFetcher {

namespace {

class ResultsJson final : public ResultEncoder
{
public:
    explicit ResultsJson(const ResultEncoding &encoding)
        : m_encoding(encoding)
    {
    }

    void begin(QByteArray *out, const RunFacts &facts) override
    {
        JsonWriter json(out);
        json.beginObject().name("format").string("asyncfetcher-results").name("version").number(1);
        json.layout("\n").name("tool").string("AsyncFetcher " ASYNCFETCHER_VERSION);
        json.layout("\n").name("started").timestamp(facts.startedMs);
        writeRunOptions(&json.layout("\n").name("options"), facts.options);
        json.layout("\n").name("results").beginArray();
    }

    Result<void> row(QByteArray *out, const HttpResponse &response) override
    {
        out->append(std::exchange(m_first, false) ? "\n" : ",\n");
        JsonWriter json(out);
        return writeResult(&json, response, m_encoding);
    }

    void end(QByteArray *out, const RunFacts &facts, const Statistics &statistics) override
    {
        out->append("\n],\n\"ended\":");
        JsonWriter(out).timestamp(facts.endedMs);
        out->append(",\n\"stats\":");
        JsonWriter json(out);
        writeStatistics(&json, statistics);
        out->append("}\n");
    }

private:
    const ResultEncoding m_encoding;
    bool m_first = true;
};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A secret is only named: its value is given when the batch runs.
QJsonObject withoutSecrets(QJsonObject variables)
{
    for (auto it = variables.begin(); it != variables.end(); ++it)
        if (it.value().toObject()[QLatin1StringView("secret")].toBool())
            it.value() = QJsonObject{{QStringLiteral("secret"), true}};
    return variables;
}

void writeHead(JsonWriter *json, const Batch &batch)
{
    json->beginObject();
    json->layout("\n  ").name("format").layout(" ").string("asyncfetcher-batch");
    json->layout("\n  ").name("version").layout(" ").number(1);
    writeRequest(&json->layout("\n  ").name("defaults").layout(" "), batch.requests.defaults());
    json->layout("\n  ").name("variables").layout(" ").raw(compact(withoutSecrets(batch.variables)));
    json->layout("\n  ").name("options").layout(" ").raw(compact(batch.optionsJson));
    if (const RowGroups groups = batch.requests.groups(); !groups.isEmpty())
        writeGroups(&json->layout("\n  ").name("groups").layout(" "), groups);
    for (auto it = batch.others.begin(); it != batch.others.end(); ++it) {
        const QByteArray wrapped = QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact);
        json->layout("\n  ")
            .anyName(it.key().toUtf8())
            .layout(" ")
            .raw(wrapped.sliced(1, wrapped.size() - 2));
    }
    json->layout("\n  ").name("requests").layout(" ").beginArray();
}

} // namespace

QString BatchJson::name() const
{
    return QCoreApplication::translate("Format", "JSON");
}

Format::Match BatchJson::recognise(QByteArrayView head) const
{
    JsonReader json(head);
    if (json.type() == JsonReader::Type::Array)
        return Match::Maybe;
    if (json.type() != JsonReader::Type::Object)
        return Match::No;
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name); json.skip())
        if (name == "requests" || name == "format")
            return Match::Yes;
    return Match::Maybe;
}

Result<ReadBatch> BatchJson::readRequests(InputText &input, const ReadSettings &settings) const
{
    return RequestJsonReader::checkNames(settings.fields).and_then([&] {
        return BatchJsonReader(input, settings).read();
    });
}

Result<void> BatchJson::writeRequests(const Batch &batch, OutputFile &file, QStringList *) const
{
    JsonWriter json(&file.buffer());
    writeHead(&json, batch);
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        writeRequest(&json.layout("\n    "), batch.requests.requestAt(position));
        json.flush();
        if (auto flushed = file.flushIfLarge(); !flushed)
            return flushed;
    }
    if (batch.requests.count() > 0)
        json.layout("\n  ");
    json.endArray().layout("\n").endObject();
    file.buffer().append('\n');
    return {};
}

std::unique_ptr<ResultEncoder> BatchJson::resultEncoder(const ResultEncoding &encoding) const
{
    return std::make_unique<ResultsJson>(encoding);
}

} // namespace AsyncFetcher
