// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/groupjson.h"

namespace AsyncFetcher {

namespace {

using Type = JsonReader::Type;

/// A name, or an array of names.
bool takeNames(JsonReader &json, QStringList *names)
{
    QByteArray name;
    const auto take = [&] {
        if (json.type() != Type::String || !json.readString(&name))
            return false;
        names->append(QString::fromUtf8(name));
        return true;
    };
    if (json.type() != Type::Array)
        return take();
    bool taken = true;
    for (json.beginArray(); taken && json.nextElement();)
        taken = take();
    return taken;
}

/// What is wrong with a group; empty: nothing.
QString takeGroup(JsonReader &json, RowGroup *group, QStringList *unknown)
{
    const QString in = QStringLiteral("groups.") + group->name;
    if (json.type() != Type::Object)
        return in + QStringLiteral(" must be an object.");
    const JsonReader::Mark start = json.mark();
    QByteArray member;
    for (json.beginObject(); json.nextMember(&member);) {
        if (member != "after")
            json.skip();
        else if (!takeNames(json, &group->after))
            return in + QStringLiteral(".after must be the name of a group, or an array of names.");
    }
    json.rewind(start);
    RequestJsonReader reader;
    RequestJsonReader::Row row = reader.readDefaults(json);
    if (!row.problem.isEmpty())
        return QStringLiteral("%1: %2.").arg(in, row.problem);
    if (!row.request.url.isNull() || !row.request.group.isEmpty() || !row.request.id.isEmpty())
        return in + QStringLiteral(" is for several rows: it has no url, id or group.");
    for (const QByteArray &name : reader.unknownFields().keys())
        if (name != "after" && unknown)
            unknown->append(in + u'.' + QString::fromUtf8(name));
    group->defaults = std::move(row.request);
    return {};
}

} // namespace

void writeGroups(JsonWriter *json, const RowGroups &groups)
{
    json->beginObject();
    for (const RowGroup &group : groups) {
        QByteArray fields;
        JsonWriter defaults(&fields);
        writeRequest(&defaults, group.defaults);
        defaults.flush();
        json->anyName(group.name.toUtf8());
        if (group.after.isEmpty()) {
            json->raw(fields);
            continue;
        }
        QByteArray after;
        JsonWriter names(&after);
        names.beginObject().name("after").beginArray();
        for (const QString &name : group.after)
            names.string(name);
        names.endArray().flush();
        // The fields of a request follow as they are.
        json->raw(fields == "{}" ? after + '}' : after + ',' + fields.sliced(1));
    }
    json->endObject();
}

Result<RowGroups> readGroups(QByteArrayView text, QStringList *unknown)
{
    RowGroups groups;
    JsonReader json(text);
    if (json.type() == Type::Null)
        return groups;
    if (json.type() != Type::Object)
        return fail(Error::Code::Usage, QStringLiteral("groups must be an object of names and groups."));
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        RowGroup group{QString::fromUtf8(name), {}, {}};
        if (name.isEmpty() || groupIndex(groups, group.name) >= 0)
            return fail(Error::Code::Usage,
                        QStringLiteral("groups: \"%1\" is no name, or is given twice.").arg(group.name));
        if (const QString problem = takeGroup(json, &group, unknown); !problem.isEmpty())
            return fail(Error::Code::Usage, problem);
        groups.append(std::move(group));
    }
    return groups;
}

} // namespace AsyncFetcher
