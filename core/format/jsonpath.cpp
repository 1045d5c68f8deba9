// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonpath.h"

#include "core/format/jsonreader.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

using Step = JsonPath::Step;

tl::unexpected<Error> wrong(qsizetype at, const QString &why)
{
    return tl::unexpected(Error{Error::Code::Syntax, why, {}, 0, at + 1});
}

/// Reads the steps of a path, one after the other.
class Steps
{
public:
    explicit Steps(QByteArrayView text)
        : m_text(text)
    {
    }

    Result<QList<Step>> read()
    {
        if (!m_text.startsWith('$'))
            return wrong(0, QStringLiteral("A path begins with $, such as $.items[0].id."));
        QList<Step> steps;
        for (m_at = 1; m_at < m_text.size();) {
            auto step = m_text[m_at] == '.' ? dotted() : bracketed();
            if (!step)
                return tl::unexpected(step.error());
            steps.append(*std::move(step));
            if (steps.size() > JsonReader::MaxDepth)
                return wrong(m_at, QStringLiteral("The path has too many steps."));
        }
        return steps;
    }

private:
    Result<Step> dotted()
    {
        const qsizetype from = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '.' && m_text[m_at] != '[')
            ++m_at;
        const QByteArray name = m_text.sliced(from, m_at - from).toByteArray();
        if (name.isEmpty())
            return wrong(from, QStringLiteral("A name is missing here."));
        if (name == "*")
            return Step{};
        return Step{Step::Kind::Member, name, 0};
    }

    Result<Step> bracketed()
    {
        const qsizetype open = m_at;
        if (m_text[m_at] != '[')
            return wrong(open, QStringLiteral("A step begins with a dot or a bracket."));
        ++m_at;
        if (m_at < m_text.size() && (m_text[m_at] == '\'' || m_text[m_at] == '"'))
            return quoted(open);
        const qsizetype close = m_text.indexOf(']', m_at);
        if (close < 0)
            return wrong(open, QStringLiteral("This bracket is not closed."));
        const QByteArrayView inside = m_text.sliced(m_at, close - m_at);
        m_at = close + 1;
        if (inside == "*")
            return Step{};
        bool ok = false;
        const qlonglong index = inside.toByteArray().toLongLong(&ok);
        if (!ok)
            return wrong(open + 1, QStringLiteral("In brackets stands a number, * or a name in quotes."));
        return Step{Step::Kind::Index, {}, qsizetype(index)};
    }

    Result<Step> quoted(qsizetype open)
    {
        const char quote = m_text[m_at++];
        QByteArray name;
        for (; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            name.append(m_text[m_at]);
        }
        if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != ']')
            return wrong(open, QStringLiteral("This bracket is not closed."));
        m_at += 2;
        return Step{Step::Kind::Member, name, 0};
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// How many elements the array has that the reader is at; the reader stays there.
qsizetype elementsOf(JsonReader &json)
{
    const JsonReader::Mark start = json.mark();
    qsizetype count = 0;
    for (json.beginArray(); json.nextElement(); json.skip())
        ++count;
    if (!json.failed())
        json.rewind(start);
    return count;
}

} // namespace

Result<JsonPath> JsonPath::parse(QByteArrayView text)
{
    auto steps = Steps(text).read();
    if (!steps)
        return tl::unexpected(steps.error());
    JsonPath path;
    path.m_steps = *std::move(steps);
    return path;
}

QByteArray JsonPath::memberText(const QByteArray &name)
{
    const auto isPlain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
               (static_cast<unsigned char>(c) & 0x80) != 0;
    };
    const bool isNumber = name.startsWith('-') || (!name.isEmpty() && name[0] >= '0' && name[0] <= '9');
    if (!name.isEmpty() && !isNumber && std::all_of(name.begin(), name.end(), isPlain))
        return '.' + name;
    QByteArray quoted = name;
    quoted.replace('\\', "\\\\").replace('\'', "\\'");
    return "['" + quoted + "']";
}

bool JsonPath::hasWildcard() const
{
    return std::any_of(m_steps.begin(), m_steps.end(),
                       [](const Step &step) { return step.kind == Step::Kind::All; });
}

bool JsonPath::find(QByteArrayView text, QList<QByteArrayView> *found) const
{
    JsonReader json(text);
    return walk(json, 0, found) && json.atEnd();
}

bool JsonPath::walk(JsonReader &json, qsizetype step, QList<QByteArrayView> *found) const
{
    if (step == m_steps.size()) {
        QByteArrayView value;
        if (!json.readAny(&value))
            return false;
        found->append(value);
        return true;
    }
    const JsonReader::Type type = json.type();
    const Step::Kind kind = m_steps[step].kind;
    if (type == JsonReader::Type::Object && kind != Step::Kind::Index)
        return walkMembers(json, step, found);
    if (type == JsonReader::Type::Array && kind != Step::Kind::Member)
        return walkElements(json, step, found);
    return json.skip();
}

bool JsonPath::walkMembers(JsonReader &json, qsizetype step, QList<QByteArrayView> *found) const
{
    const Step &wanted = m_steps[step];
    const qsizetype before = found->size();
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        const bool isIt = wanted.kind == Step::Kind::All || name == wanted.name;
        if (!isIt) {
            json.skip();
            continue;
        }
        if (wanted.kind == Step::Kind::Member)
            found->resize(before);
        walk(json, step + 1, found);
    }
    return !json.failed();
}

bool JsonPath::walkElements(JsonReader &json, qsizetype step, QList<QByteArrayView> *found) const
{
    const Step &wanted = m_steps[step];
    const qsizetype index = wanted.index < 0 ? wanted.index + elementsOf(json) : wanted.index;
    qsizetype at = 0;
    for (json.beginArray(); json.nextElement(); ++at)
        if (wanted.kind == Step::Kind::All || at == index)
            walk(json, step + 1, found);
        else
            json.skip();
    return !json.failed();
}

} // namespace AsyncFetcher
