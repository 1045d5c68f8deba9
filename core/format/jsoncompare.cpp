// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsoncompare.h"

#include "core/format/jsonpath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace AsyncFetcher {

namespace {

QJsonValue without(const QJsonValue &value, const QList<JsonPath::Step> &steps, qsizetype at)
{
    const JsonPath::Step &step = steps.at(at);
    const bool last = at + 1 == steps.size();
    const bool all = step.kind == JsonPath::Step::Kind::All;
    if (value.isObject() && step.kind != JsonPath::Step::Kind::Index) {
        QJsonObject object = value.toObject();
        const QStringList names = all ? object.keys() : QStringList{QString::fromUtf8(step.name)};
        for (const QString &name : names)
            if (last)
                object.remove(name);
            else if (object.contains(name))
                object[name] = without(object[name], steps, at + 1);
        return object;
    }
    if (!value.isArray() || step.kind == JsonPath::Step::Kind::Member)
        return value;
    QJsonArray array = value.toArray();
    const qsizetype index = step.index < 0 ? step.index + array.size() : step.index;
    for (qsizetype i = 0; i < array.size(); ++i)
        if (all || i == index)
            array[i] = last ? QJsonValue() : without(array[i], steps, at + 1);
    return array;
}

/// In an array, so that any value is a document.
bool parse(const QByteArray &text, QJsonValue *value)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    *value = document.array().at(0);
    return error.error == QJsonParseError::NoError && document.array().size() == 1;
}

} // namespace

bool isJsonPath(const QString &path)
{
    const auto parsed = JsonPath::parse(path.toUtf8());
    return parsed && !parsed->steps().isEmpty();
}

bool isSameJson(const QByteArray &a, const QByteArray &b, const QStringList &ignoredPaths)
{
    QJsonValue first;
    QJsonValue second;
    if (!parse(a, &first) || !parse(b, &second))
        return false;
    for (const QString &path : ignoredPaths) {
        const auto parsed = JsonPath::parse(path.toUtf8());
        if (!parsed || parsed->steps().isEmpty())
            continue;
        const QList<JsonPath::Step> &steps = parsed->steps();
        first = without(first, steps, 0);
        second = without(second, steps, 0);
    }
    return first == second;
}

} // namespace AsyncFetcher
