// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/judge.h"

#include "core/response/httpresponse.h"

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// Rows that each expect something else gain nothing from a longer memory.
constexpr qsizetype MostRemembered = 4096;

tl::unexpected<Error> told(const QString &field, const QByteArray &text, const Error &error)
{
    return tl::unexpected(Error{
        Error::Code::Value,
        u"%1 “%2”, column %3: %4"_s.arg(field, QString::fromUtf8(text)).arg(error.column).arg(error.message),
        {},
        0,
        0});
}

QByteArray keyOf(const HttpRequest &row)
{
    QByteArray key = row.expect.join('\n');
    for (const ColumnRule &rule : row.extract)
        key.append('\0').append(rule.name).append('\0').append(rule.source);
    return key;
}

} // namespace

Result<std::shared_ptr<const Judge>> Judge::create(const QByteArrayList &expect,
                                                   const QList<ColumnRule> &extract, SchemaFiles *files)
{
    if (expect.isEmpty() && extract.isEmpty())
        return std::shared_ptr<const Judge>();
    auto judge = std::make_shared<Judge>();
    for (const QByteArray &text : expect) {
        auto expectation = Expectation::parse(text, files);
        if (!expectation)
            return told(u"expect"_s, text, expectation.error());
        judge->m_decidesStatus |= expectation->kind() == Subject::Kind::Status;
        judge->m_expectations.push_back(*std::move(expectation));
    }
    for (const ColumnRule &rule : extract) {
        auto column = Column::parse(rule);
        if (!column)
            return told(u"extract %1"_s.arg(QString::fromUtf8(rule.name)), rule.source, column.error());
        judge->m_columns.push_back(*std::move(column));
    }
    return std::shared_ptr<const Judge>(std::move(judge));
}

bool Judge::acceptsStatus(int status) const
{
    return std::all_of(m_expectations.begin(), m_expectations.end(), [status](const Expectation &each) {
        return each.kind() != Subject::Kind::Status || each.acceptsStatus(status);
    });
}

void Judge::judge(HttpResponse *response) const
{
    const JudgedResponse judged(*response);
    QList<Assert> asserts;
    for (const Expectation &expectation : m_expectations)
        asserts.append(expectation.check(judged));
    QList<Extracted> extracted;
    for (const Column &column : m_columns)
        extracted.append(column.take(judged));
    response->asserts = std::move(asserts);
    response->extracted = std::move(extracted);
}

QString assertProblem(const QList<Assert> &asserts)
{
    QStringList failed;
    for (const Assert &assert : asserts)
        if (!assert.passed)
            failed += assert.actual.isNull()
                          ? u"%1 (nothing was there)"_s.arg(QString::fromUtf8(assert.expect))
                          : u"%1 (it was %2)"_s.arg(QString::fromUtf8(assert.expect),
                                                    QString::fromUtf8(assert.actual));
    return failed.isEmpty() ? QString() : u"It is not as expected: %1."_s.arg(failed.join(u"; "_s));
}

Judges::Judges(std::shared_ptr<SchemaFiles> files)
    : m_files(files ? std::move(files) : std::make_shared<SchemaFiles>(u"."_s))
{
}

Result<std::shared_ptr<const Judge>> Judges::judgeOf(const HttpRequest &row, const HttpRequest &defaults)
{
    if (row.expect.isEmpty() && row.extract.isEmpty()) {
        if (!m_ofDefaults)
            m_ofDefaults = Judge::create(defaults.expect, defaults.extract, m_files.get());
        return *m_ofDefaults;
    }
    const QByteArray key = keyOf(row);
    if (const auto known = m_ofRows.constFind(key); known != m_ofRows.constEnd())
        return *known;
    if (m_ofRows.size() >= MostRemembered)
        m_ofRows.clear();
    return *m_ofRows.insert(key, Judge::create(joinedExpectations(row.expect, defaults.expect),
                                               joinedColumns(row.extract, defaults.extract), m_files.get()));
}

} // namespace AsyncFetcher
