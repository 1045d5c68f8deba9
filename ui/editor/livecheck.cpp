// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/livecheck.h"

#include "core/judge/column.h"
#include "core/judge/expectation.h"
#include "core/log/secretmask.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

CheckedRule broken(const QByteArray &text, const Error &error)
{
    return {CheckedRule::Kind::Broken, QString::fromUtf8(text),
            u"%1: %2"_s.arg(error.column).arg(error.message)};
}

} // namespace

QList<CheckedRule> checkedRules(const HttpRequest &rules, const HttpResponse &response, const QString &folder)
{
    QList<CheckedRule> checked;
    SchemaFiles files(folder);
    const JudgedResponse judged(response);
    for (const QByteArray &text : rules.expect) {
        const auto expectation = Expectation::parse(text, &files);
        if (!expectation) {
            checked.append(broken(text, expectation.error()));
            continue;
        }
        const Assert assert = expectation->check(judged);
        checked.append({assert.passed ? CheckedRule::Kind::Passed : CheckedRule::Kind::Failed,
                        QString::fromUtf8(text), QString::fromUtf8(assert.actual)});
    }
    for (const ColumnRule &rule : rules.extract) {
        const auto column = Column::parse(rule);
        if (!column) {
            checked.append(broken(rule.source, column.error()));
            continue;
        }
        const Extracted taken = column->take(judged);
        checked.append({CheckedRule::Kind::Column, QString::fromUtf8(rule.name),
                        QString::fromUtf8(taken.isSecret ? MaskText : taken.value.left(200))});
    }
    return checked;
}

} // namespace AsyncFetcher
