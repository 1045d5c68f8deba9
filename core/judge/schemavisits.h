// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What of valijson's visitor is not fit for responses that anybody may have sent, done otherwise: std::regex,
// which takes the stack with long texts; uniqueItems, which compares all with all; integers of 32 bits;
// schemas that lead to themselves. For jsonschema.cpp alone, before the visitor is used.

#define VALIJSON_USE_EXCEPTIONS 1
#include <QDate>
#include <QMultiHash>
#include <QRegularExpression>
#include <QString>
#include <QTime>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/validator.hpp>

namespace AsyncFetcher {

/// One check of one document, as its visitors find it. Thread: the one that made it, one at a time.
class SchemaCheck
{
public:
    /// Thrown where the first violation is among the results: nothing after it is of use.
    struct Failed
    {
    };

    SchemaCheck(const QHash<QString, QRegularExpression> &patterns, int mostSteps, int mostDepth)
        : m_patterns(patterns)
        , m_stepsLeft(mostSteps)
        , m_depthLeft(mostDepth)
    {
        s_current = this;
    }
    ~SchemaCheck() { s_current = nullptr; }
    SchemaCheck(const SchemaCheck &) = delete;
    SchemaCheck &operator=(const SchemaCheck &) = delete;

    static SchemaCheck &current() { return *s_current; }

    /// steps: from the value that was entered before.
    void enter(const std::vector<std::string> &steps)
    {
        m_path.insert(m_path.end(), steps.begin(), steps.end());
        if (--m_stepsLeft < 0)
            throw std::runtime_error("the schema takes too many steps");
        if (--m_depthLeft < 0)
            throw std::runtime_error("the schema leads too deep, or to itself without end");
    }
    void leave(size_t steps)
    {
        m_path.resize(m_path.size() - steps);
        ++m_depthLeft;
    }
    /// As valijson has it: "[name]" and "[0]".
    const std::vector<std::string> &path() const { return m_path; }

    bool matches(const std::string &pattern, const QString &text) const
    {
        const QRegularExpressionMatch match = m_patterns.value(QString::fromStdString(pattern)).match(text);
        if (!match.isValid())
            throw std::runtime_error("the pattern " + pattern + " takes too many steps");
        return match.hasMatch();
    }

private:
    const QHash<QString, QRegularExpression> &m_patterns;
    int m_stepsLeft;
    int m_depthLeft;
    std::vector<std::string> m_path;

    inline static thread_local SchemaCheck *s_current = nullptr;
};

/// A date, a time or both of RFC 3339; other formats are notes for people.
inline bool isOfFormat(const QString &format, const QString &text)
{
    static const QRegularExpression parts(
        QStringLiteral("^(?<date>\\d{4}-\\d{2}-\\d{2})?(?<t>[Tt])?(?:(?<time>\\d{2}:\\d{2}):(?<s>\\d{2})"
                       "(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d))?\\z"));
    const auto match = parts.match(text.left(64));
    if (!match.hasMatch() || text.size() > 64)
        return false;
    const bool withDate = format != QLatin1String("time");
    const bool withTime = format != QLatin1String("date");
    const QString date = match.captured(u"date");
    const QString time = match.captured(u"time");
    return date.isEmpty() != withDate && time.isEmpty() != withTime &&
           match.captured(u"t").isEmpty() != (withDate && withTime) &&
           (!withDate || QDate::fromString(date, Qt::ISODate).isValid()) &&
           (!withTime || (QTime::fromString(time, QStringLiteral("HH:mm")).isValid() &&
                          match.captured(u"s").toInt() <= 60));
}

/// The same for values that are equal.
inline size_t hashOf(const valijson::adapters::QtJsonAdapter &value)
{
    if (value.isNumber())
        return qHash(value.asDouble());
    if (value.isString())
        return qHash(QString::fromStdString(value.asString()));
    size_t hash = value.isArray() ? 1 : value.isObject() ? 2 : value.isNull() ? 3 : value.asBool() ? 4 : 5;
    if (value.isArray())
        for (const valijson::adapters::QtJsonAdapter &item : value.getArray())
            hash = qHashMulti(hash, hashOf(item));
    if (value.isObject())
        for (const valijson::adapters::QtJsonObjectMember &member : value.getObject())
            hash += qHashMulti(0, QString::fromStdString(member.first), hashOf(member.second));
    return hash;
}

/// Sums of tenths have no exact place in a double.
inline bool isMultiple(double value, double divisor)
{
    const double rest = std::fabs(std::remainder(value, divisor));
    return rest == 0 || (divisor != std::trunc(divisor) && rest <= 1e-9 * divisor);
}

} // namespace AsyncFetcher

namespace valijson {

using ResponseVisitor = ValidationVisitor<adapters::QtJsonAdapter>;

template <>
inline bool ResponseVisitor::validateSchema(const Subschema &subschema)
{
    AsyncFetcher::SchemaCheck &check = AsyncFetcher::SchemaCheck::current();
    // The check knows the way here, so that no value needs a copy of all of it.
    std::vector<std::string> steps = std::exchange(m_context, {});
    check.enter(steps);
    bool holds = !subschema.getAlwaysInvalid();
    if (holds) {
        Subschema::ApplyFunction visit(
            [this](const constraints::Constraint &constraint) { return constraint.accept(*this); });
        holds = subschema.applyStrict(visit);
    } else if (m_results) {
        m_results->pushError(m_context, "The schema allows nothing here.");
    }
    if (!holds && m_results && m_results->numErrors() > 0)
        throw AsyncFetcher::SchemaCheck::Failed();
    check.leave(steps.size());
    m_context = std::move(steps);
    return holds;
}

template <>
inline bool ResponseVisitor::visit(const AnyOfConstraint &constraint)
{
    ResponseVisitor silent(m_target, m_context, m_strictTypes, nullptr, m_regexesCache);
    bool holds = false;
    constraint.applyToSubschemas([&](unsigned, const Subschema *schema) {
        holds = silent.validateSchema(*schema);
        return !holds;
    });
    if (!holds && m_results)
        m_results->pushError(m_context, "It is like none of the schemas of 'anyOf'.");
    return holds;
}

template <>
inline bool ResponseVisitor::visit(const OneOfConstraint &constraint)
{
    ResponseVisitor silent(m_target, m_context, m_strictTypes, nullptr, m_regexesCache);
    int count = 0;
    constraint.applyToSubschemas([&](unsigned, const Subschema *schema) {
        count += silent.validateSchema(*schema) ? 1 : 0;
        return count < 2;
    });
    if (count != 1 && m_results)
        m_results->pushError(m_context, count == 0 ? "It is like none of the schemas of 'oneOf'."
                                                   : "It is like more than one of the schemas of 'oneOf'.");
    return count == 1;
}

template <>
inline bool ResponseVisitor::visit(const ConditionalConstraint &constraint)
{
    ResponseVisitor silent(m_target, m_context, m_strictTypes, nullptr, m_regexesCache);
    const Subschema *chosen = silent.validateSchema(*constraint.getIfSubschema())
                                  ? constraint.getThenSubschema()
                                  : constraint.getElseSubschema();
    return !chosen || validateSchema(*chosen);
}

template <>
inline bool ResponseVisitor::visit(const PatternConstraint &constraint)
{
    if (!m_target.isString())
        return true;
    const std::string pattern(constraint.getPattern<std::string::allocator_type>());
    if (AsyncFetcher::SchemaCheck::current().matches(pattern, QString::fromStdString(m_target.asString())))
        return true;
    if (m_results)
        m_results->pushError(m_context, "It does not match the pattern " + pattern + ".");
    return false;
}

template <>
inline bool ResponseVisitor::visit(const FormatConstraint &constraint)
{
    if (!m_target.isString() || AsyncFetcher::isOfFormat(QString::fromStdString(constraint.getFormat()),
                                                         QString::fromStdString(m_target.asString())))
        return true;
    if (m_results)
        m_results->pushError(m_context, "It is no " + constraint.getFormat() + ".");
    return false;
}

template <>
inline bool ResponseVisitor::visit(const TypeConstraint &constraint)
{
    bool holds = false;
    constraint.applyToNamedTypes([&](TypeConstraint::JsonType type) {
        if (type == TypeConstraint::kInteger)
            holds = m_target.isNumber() && std::trunc(m_target.asDouble()) == m_target.asDouble();
        else
            ValidateNamedTypes(m_target, false, true, m_strictTypes, &holds)(type);
        return !holds;
    });
    if (!holds && m_results)
        m_results->pushError(m_context, "It is of another type.");
    return holds;
}

template <>
inline bool ResponseVisitor::visit(const MultipleOfDoubleConstraint &constraint)
{
    if (!m_target.isNumber() || AsyncFetcher::isMultiple(m_target.asDouble(), constraint.getDivisor()))
        return true;
    if (m_results)
        m_results->pushError(m_context, "It is no multiple of what it has to be.");
    return false;
}

template <>
inline bool ResponseVisitor::visit(const MultipleOfIntConstraint &constraint)
{
    MultipleOfDoubleConstraint asDouble;
    asDouble.setDivisor(double(constraint.getDivisor()));
    return visit(asDouble);
}

template <>
inline bool ResponseVisitor::visit(const PropertiesConstraint &constraint)
{
    if (!m_target.isObject())
        return true;
    const adapters::QtJsonObject object = m_target.asObject();
    std::set<std::string> known;
    bool holds = true;
    const auto member = [&](const std::string &name, const adapters::QtJsonAdapter &value,
                            const Subschema &schema) {
        std::vector<std::string> context = m_context;
        context.push_back('[' + name + ']');
        ResponseVisitor visitor(value, std::move(context), m_strictTypes, m_results, m_regexesCache);
        holds = visitor.validateSchema(schema);
        return holds;
    };
    constraint.applyToProperties([&](const auto &name, const Subschema *schema) {
        const std::string key(name.begin(), name.end());
        const auto found = object.find(key);
        if (found == object.end())
            return true;
        known.insert(key);
        return member(key, found->second, *schema);
    });
    constraint.applyToPatternProperties([&](const auto &pattern, const Subschema *schema) {
        const std::string text(pattern.begin(), pattern.end());
        for (const adapters::QtJsonObjectMember &each : object)
            if (holds &&
                AsyncFetcher::SchemaCheck::current().matches(text, QString::fromStdString(each.first))) {
                known.insert(each.first);
                member(each.first, each.second, *schema);
            }
        return holds;
    });
    if (!holds || known.size() == object.size())
        return holds;
    const Subschema *const others = constraint.getAdditionalPropertiesSubschema();
    for (const adapters::QtJsonObjectMember &each : object) {
        if (known.find(each.first) != known.end())
            continue;
        if (others && member(each.first, each.second, *others))
            continue;
        if (m_results && !others)
            m_results->pushError(m_context, "It has “" + each.first + "”, which the schema does not allow.");
        return false;
    }
    return true;
}

template <>
inline bool ResponseVisitor::visit(const PropertyNamesConstraint &constraint)
{
    if (!m_target.isObject())
        return true;
    for (const adapters::QtJsonObjectMember &each : m_target.asObject()) {
        const QJsonValue name(QString::fromStdString(each.first));
        ResponseVisitor silent(name, m_context, m_strictTypes, nullptr, m_regexesCache);
        if (silent.validateSchema(*constraint.getSubschema()))
            continue;
        if (m_results)
            m_results->pushError(m_context, "The name “" + each.first + "” is not as 'propertyNames' says.");
        return false;
    }
    return true;
}

template <>
inline bool ResponseVisitor::visit(const UniqueItemsConstraint &)
{
    if (!m_target.isArray())
        return true;
    QMultiHash<size_t, unsigned> seen;
    const adapters::QtJsonArray items = m_target.getArray();
    unsigned index = 0;
    for (const adapters::QtJsonAdapter &item : items) {
        const size_t hash = AsyncFetcher::hashOf(item);
        for (auto same = seen.constFind(hash); same != seen.constEnd() && same.key() == hash; ++same) {
            auto other = items.begin();
            other.advance(*same);
            if (!(*other).equalTo(item, true))
                continue;
            if (m_results)
                m_results->pushError(m_context, "The elements " + std::to_string(*same) + " and " +
                                                    std::to_string(index) + " are the same.");
            return false;
        }
        seen.insert(hash, index++);
    }
    return true;
}

} // namespace valijson
