// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/judgementjson.h"

#include "core/format/jsonreader.h"

namespace AsyncFetcher {

void writeAsserts(JsonWriter *json, const QList<Assert> &asserts)
{
    json->beginArray();
    for (const Assert &assert : asserts) {
        json->beginObject().name("expect").string(assert.expect);
        json->name("passed").boolean(assert.passed).name("actual");
        assert.actual.isNull() ? json->null() : json->string(assert.actual);
        json->endObject();
    }
    json->endArray();
}

QList<Assert> assertsFrom(QByteArrayView text)
{
    QList<Assert> asserts;
    JsonReader json(text);
    QByteArray name;
    for (json.beginArray(); json.nextElement();) {
        Assert assert;
        for (json.beginObject(); json.nextMember(&name);)
            if (name == "expect")
                json.readString(&assert.expect);
            else if (name == "passed")
                json.readBool(&assert.passed);
            else if (name == "actual" && json.type() == JsonReader::Type::String)
                json.readString(&assert.actual);
            else
                json.skip();
        asserts.append(assert);
    }
    return asserts;
}

void writeExtracted(JsonWriter *json, const QList<Extracted> &extracted)
{
    json->beginObject();
    for (const Extracted &each : extracted) {
        json->anyName(each.name);
        if (each.value.isNull())
            json->null();
        else
            each.isJson &&isPlainJson(each.value) ? json->raw(each.value) : json->string(each.value);
    }
    json->endObject();
}

QList<Extracted> extractedFrom(QByteArrayView text)
{
    QList<Extracted> extracted;
    JsonReader json(text);
    Extracted each;
    for (json.beginObject(); json.nextMember(&each.name);) {
        const JsonReader::Type type = json.type();
        QByteArrayView value;
        each.value = {};
        each.isJson = type != JsonReader::Type::String && type != JsonReader::Type::Null;
        if (type == JsonReader::Type::String)
            json.readString(&each.value);
        else if (json.readAny(&value) && each.isJson)
            each.value = value.toByteArray();
        extracted.append(each);
    }
    return extracted;
}

} // namespace AsyncFetcher
