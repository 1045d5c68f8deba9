// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/expandedsource.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Calls visit with every text of a request that may have names in it, and with what it is.
template <typename Request, typename Visit>
void visitTexts(Request &request, Visit visit)
{
    visit(request.url, "url");
    visit(request.method, "method");
    for (auto &header : request.headers)
        visit(header.value, "header", header.name);
    visit(request.user, "user");
    visit(request.password, "password");
    visit(request.bearer, "bearer");
    using Kind = RequestBody::Kind;
    if (request.body.kind == Kind::Data || request.body.kind == Kind::Json ||
        request.body.kind == Kind::DataObject)
        visit(request.body.bytes, "body");
    for (auto &part : request.body.parts)
        visit(part.value, "part", part.name.toUtf8());
    for (auto &expectation : request.expect)
        visit(expectation, "expect");
    for (auto &rule : request.extract)
        visit(rule.source, "extract", rule.name);
}

bool hasNames(const HttpRequest &request)
{
    bool found = false;
    visitTexts(request,
               [&found](const QByteArray &text, auto &&...) { found = found || Template::hasNames(text); });
    for (const auto &[name, value] : request.body.form)
        found = found || Template::hasNames(name.toUtf8()) || Template::hasNames(value.toUtf8());
    return found;
}

/// Whether the work is still wanted.
bool isTimeToAsk(qsizetype row)
{
    constexpr qsizetype rowsBetween = 1024;
    return row % rowsBetween == 0;
}

} // namespace

QSet<QByteArray> namesIn(const HttpRequest &request)
{
    QSet<QByteArray> names;
    visitTexts(request, [&names](const QByteArray &text, auto &&...) { names |= Template::namesIn(text); });
    for (const auto &[name, value] : request.body.form)
        names |= Template::namesIn(name.toUtf8()) | Template::namesIn(value.toUtf8());
    return names;
}

HttpRequest expanded(HttpRequest request, const Variables &variables, const RowFacts &facts,
                     const Template::Reading &reading)
{
    QString problem;
    const auto fill = [&](const QByteArray &text, const char *field, const QByteArray &name = {}) {
        if (!text.contains("{{"))
            return text;
        auto filled = Template::expand(text, variables, facts, reading);
        if (filled)
            return *filled;
        if (problem.isEmpty())
            problem = QString::fromUtf8(name.isEmpty() ? QByteArray(field) : field + (' ' + name)) +
                      QStringLiteral(": ") + filled.error().message;
        return text;
    };
    visitTexts(request, [&fill](QByteArray &text, const auto &...where) {
        if (text.contains("{{")) // else null would become empty, and detach
            text = fill(text, where...);
    });
    for (auto &[name, value] : request.body.form) {
        const QByteArray field = name.toUtf8();
        name = QString::fromUtf8(fill(field, "form"));
        value = QString::fromUtf8(fill(value.toUtf8(), "form", field));
    }
    if (request.inputError.isEmpty())
        request.inputError = problem;
    return request;
}

ExpandedSource::ExpandedSource(Setup setup)
    : m_source(std::move(setup.source))
    , m_variables(std::move(setup.variables))
    , m_data(std::move(setup.data))
    , m_facts{setup.seed, 1, setup.startMs}
{
    for (const DataTable &table : m_data)
        m_records *= table.count();
    m_groups = m_source->groups();
    for (const RowGroup &group : std::as_const(m_groups))
        m_order.append({group.name, group.after, {}});
    m_later = GroupNames::of(*m_source);
    m_defaults = expanded(m_source->defaults(), m_variables, m_facts);
    if (!m_defaults.inputError.isEmpty())
        m_defaultsProblem = QStringLiteral("defaults, ") + std::exchange(m_defaults.inputError, {});
}

Result<std::shared_ptr<ExpandedSource>> ExpandedSource::create(Setup setup)
{
    qint64 rows = std::max<qint64>(setup.source->count(), 1);
    for (const DataTable &table : setup.data) {
        if (table.count() > 0 && rows > MostRows / table.count())
            return fail(Error::Code::Limit, QStringLiteral("The data make more than %1 rows.").arg(MostRows));
        rows *= std::max<qint64>(table.count(), 1);
    }
    return std::shared_ptr<ExpandedSource>(new ExpandedSource(std::move(setup)));
}

std::shared_ptr<ExpandedSource> ExpandedSource::withoutSecrets() const
{
    std::shared_ptr<ExpandedSource> other(
        new ExpandedSource({m_source, m_variables, m_data, m_facts.seed, m_facts.startMs}));
    other->m_secrets = Template::Secrets::Keep;
    other->m_defaults = expanded(m_source->defaults(), m_variables, m_facts, {Template::Secrets::Keep});
    other->m_defaults.inputError.clear();
    return other;
}

RowFacts ExpandedSource::factsAt(qsizetype position) const
{
    return {m_facts.seed, position + 1, m_facts.startMs};
}

const Variables &ExpandedSource::variablesAt(qsizetype position, Variables *own) const
{
    if (m_data.isEmpty())
        return m_variables;
    *own = m_variables;
    setRecords(m_data, position % m_records, own);
    return *own;
}

RequestId ExpandedSource::idAt(qsizetype position) const
{
    return m_records == 1 ? m_source->idAt(position) : RequestId(quint32(position));
}

quint32 ExpandedSource::idEnd() const
{
    return m_records == 1 ? m_source->idEnd() : quint32(count());
}

HttpRequest ExpandedSource::requestAt(qsizetype position) const
{
    Variables own;
    HttpRequest request = groupedRequest(m_source->requestAt(position / m_records), m_groups);
    if (m_records > 1 && !request.id.isEmpty() && !request.id.contains(QLatin1String("{{")))
        request.id += QStringLiteral("-%1").arg(position % m_records + 1);
    const Template::Reading reading{m_secrets, m_later.usable.value(request.group)};
    request = expanded(std::move(request), variablesAt(position, &own), factsAt(position), reading);
    if (request.inputError.isEmpty())
        request.inputError = m_defaultsProblem;
    return request;
}

QByteArray ExpandedSource::originTextAt(qsizetype position) const
{
    QByteArray origin = m_source->originTextAt(position / m_records);
    const QByteArray url = origin.contains("{{") || origin.isEmpty() ? requestAt(position).url : QByteArray();
    if (url.isNull())
        return origin;
    const qsizetype from = url.indexOf("://");
    if (from < 0)
        return {};
    const auto *const end = std::find_if(url.begin() + from + 3, url.end(),
                                         [](char c) { return c == '/' || c == '?' || c == '#'; });
    return url.left(end - url.begin());
}

QString ExpandedSource::problemAt(qsizetype row, const QHash<QString, GroupNames::Names> &ambiguous) const
{
    if (m_source->isSkippedAt(row) || !m_source->requestAt(row).inputError.isEmpty())
        return {};
    if (QString problem = requestAt(row * m_records).inputError; !problem.isEmpty() || m_groups.isEmpty())
        return problem;
    const HttpRequest request = groupedRequest(m_source->requestAt(row), m_groups);
    for (const QByteArray &name : namesIn(request) & ambiguous.value(request.group))
        return QStringLiteral("group %1: More than one row gives {{%2}}: it is not clear which is meant.")
            .arg(request.group, QString::fromUtf8(name));
    return {};
}

QList<RowProblem> ExpandedSource::problems(const Search &search) const
{
    QList<RowProblem> found;
    QHash<QString, GroupNames::Names> ambiguous;
    for (const RowGroup &group : m_groups)
        ambiguous.insert(group.name, m_later.ambiguous(m_groups, group.name));
    const bool all = search.positions.isEmpty();
    const qsizetype rows = m_records == 0 ? 0 : all ? m_source->count() : search.positions.size();
    for (qsizetype i = 0; i < rows && found.size() < search.most; ++i) {
        if (isTimeToAsk(i) && search.goOn && !search.goOn())
            break;
        const qsizetype row = all ? i : search.positions[i];
        if (const QString problem = problemAt(row, ambiguous); !problem.isEmpty())
            found.append({row, problem});
    }
    return found;
}

bool ExpandedSource::isNeeded(const RequestSource &source, const std::function<bool()> &goOn)
{
    if (!source.groups().isEmpty() || hasNames(source.defaults()))
        return true;
    for (qsizetype row = 0; row < source.count(); ++row) {
        if (isTimeToAsk(row) && goOn && !goOn())
            return false;
        if (!source.isLiteralAt(row) && hasNames(source.requestAt(row)))
            return true;
    }
    return false;
}

} // namespace AsyncFetcher
