// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/jsoncompare.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace AsyncFetcher {

namespace {

QStringList stepsOf(const QString &path)
{
    QString plain = path.mid(1);
    plain.replace(u'[', u'.').remove(u']');
    return plain.split(u'.', Qt::SkipEmptyParts);
}

QJsonValue without(const QJsonValue &value, const QStringList &steps, qsizetype at)
{
    const QString &step = steps.at(at);
    const bool last = at + 1 == steps.size();
    const bool all = step == QLatin1String("*");
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QStringList names = all ? object.keys() : QStringList{step};
        for (const QString &name : names)
            if (last)
                object.remove(name);
            else if (object.contains(name))
                object[name] = without(object[name], steps, at + 1);
        return object;
    }
    if (!value.isArray())
        return value;
    QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        if (all || step == QString::number(i))
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
    static const QRegularExpression pattern(QStringLiteral("^\\$(\\.[^.\\[\\]]+|\\[(\\d+|\\*)\\])+$"));
    return pattern.match(path).hasMatch();
}

bool isSameJson(const QByteArray &a, const QByteArray &b, const QStringList &ignoredPaths)
{
    QJsonValue first;
    QJsonValue second;
    if (!parse(a, &first) || !parse(b, &second))
        return false;
    for (const QString &path : ignoredPaths) {
        const QStringList steps = stepsOf(path);
        first = without(first, steps, 0);
        second = without(second, steps, 0);
    }
    return first == second;
}

} // namespace AsyncFetcher
