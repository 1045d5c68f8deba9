// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/variables.h"

#include "core/format/inputtext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// Numbers as they are read best, truth values in words; objects and arrays as JSON.
QByteArray textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? "true" : "false";
    case QJsonValue::Double:
        return QByteArray::number(value.toDouble(), 'g', 17).size() > 15
                   ? QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                   : QByteArray::number(value.toDouble(), 'g', 15);
    case QJsonValue::Object:
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    case QJsonValue::Array:
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    default:
        return value.toString().toUtf8();
    }
}

/// {"values": [{"key", "value", "enabled", "type"}]}
Variables fromPostman(const QJsonArray &values)
{
    Variables variables;
    for (const QJsonValue value : values) { // NOLINT(performance-implicit-conversion-in-loop)
        if (value["enabled"_L1].toBool(true) && !value["key"_L1].toString().isEmpty())
            variables.set(value["key"_L1].toString().toUtf8(), textOf(value["value"_L1]),
                          value["type"_L1].toString() == "secret"_L1);
    }
    return variables;
}

Result<Variables> fromLines(InputText &input)
{
    Variables variables;
    InputText::Line line;
    while (input.nextLine(&line)) {
        QByteArrayView text = line.text.trimmed();
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        if (text.startsWith("export "))
            text = text.sliced(7).trimmed();
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0)
            return tl::unexpected(Error{Error::Code::Syntax, QStringLiteral("A line must be NAME=VALUE."),
                                        input.name(), line.number, 1});
        QByteArray value = text.sliced(equals + 1).trimmed().toByteArray();
        if (value.size() > 1 && (value.startsWith('"') || value.startsWith('\'')) &&
            value.front() == value.back())
            value = value.sliced(1, value.size() - 2);
        variables.set(text.first(equals).trimmed().toByteArray(), value);
    }
    if (!input.readError().isEmpty())
        return tl::unexpected(input.readFailure());
    return variables;
}

} // namespace

void Variables::set(const QByteArray &name, const QByteArray &value, bool isSecret)
{
    Variable &variable = m_variables[name];
    variable.value = value;
    variable.isSecret |= isSecret;
    variable.hasValue = true;
}

void Variables::markSecret(const QByteArray &name)
{
    if (!m_variables.contains(name))
        m_variables.insert(name, {{}, true, false});
    m_variables[name].isSecret = true;
}

void Variables::setAll(const Variables &others)
{
    for (auto it = others.m_variables.cbegin(); it != others.m_variables.cend(); ++it) {
        if (it->hasValue)
            set(it.key(), it->value, it->isSecret);
        else
            markSecret(it.key());
    }
}

const Variable *Variables::find(const QByteArray &name) const
{
    const auto found = m_variables.constFind(name);
    return found == m_variables.cend() || !found->hasValue ? nullptr : &*found;
}

bool Variables::isSecret(const QByteArray &name) const
{
    return m_variables.value(name).isSecret;
}

QList<QByteArray> Variables::names() const
{
    QList<QByteArray> names = m_variables.keys();
    std::sort(names.begin(), names.end());
    return names;
}

QList<QByteArray> Variables::secretValues() const
{
    QList<QByteArray> values;
    for (const Variable &variable : m_variables)
        if (variable.isSecret && !variable.value.isEmpty())
            values.append(variable.value);
    return values;
}

Variables Variables::fromJson(const QJsonObject &json)
{
    Variables variables;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QByteArray name = it.key().toUtf8();
        const QJsonValue value = it.value();
        const bool isMarked = value.isObject() && value["secret"_L1].isBool();
        if (isMarked && value["secret"_L1].toBool())
            variables.markSecret(name);
        if (isMarked && value["value"_L1].isUndefined())
            continue;
        variables.set(name, textOf(isMarked ? value["value"_L1] : value));
    }
    return variables;
}

QJsonObject Variables::toJson() const
{
    QJsonObject json;
    for (auto it = m_variables.cbegin(); it != m_variables.cend(); ++it)
        json.insert(QString::fromUtf8(it.key()), it->isSecret ? QJsonValue(QJsonObject{{u"secret"_s, true}})
                                                              : QJsonValue(QString::fromUtf8(it->value)));
    return json;
}

Result<Variables> readVariables(const QString &fileName)
{
    auto input = InputText::open(fileName);
    if (!input)
        return tl::unexpected(input.error());
    if (!(*input)->head().trimmed().startsWith('{'))
        return fromLines(**input);
    const auto text = (*input)->whole();
    if (!text)
        return tl::unexpected(text.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text->toByteArray(), &error);
    if (!document.isObject())
        return tl::unexpected((*input)->place(error.offset, Error::Code::Syntax, error.errorString()));
    const QJsonObject json = document.object();
    return json["values"_L1].isArray() ? fromPostman(json["values"_L1].toArray()) : Variables::fromJson(json);
}

} // namespace AsyncFetcher
