// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/cellreplacement.h"

#include "ui/requests/requestcells.h"

namespace AsyncFetcher {

namespace {

constexpr qsizetype RowsBetweenLooks = 4096;

}

Result<CellReplacement> CellReplacement::make(const Setup &setup)
{
    if (setup.find.isEmpty())
        return fail(Error::Code::Value, tr("Type what to find."));
    CellReplacement replacement;
    replacement.m_setup = setup;
    if (!setup.regex)
        return replacement;
    QRegularExpression &expression = replacement.m_expression;
    expression.setPattern(setup.find);
    expression.setPatternOptions(setup.matchCase ? QRegularExpression::NoPatternOption
                                                 : QRegularExpression::CaseInsensitiveOption);
    if (!expression.isValid())
        return fail(Error::Code::Syntax, tr("The regular expression is not valid at its character %1: %2.")
                                             .arg(expression.patternErrorOffset() + 1)
                                             .arg(expression.errorString()));
    expression.optimize();
    return replacement;
}

QString CellReplacement::replacedText(QString text) const
{
    if (m_setup.regex)
        return text.replace(m_expression, m_setup.with);
    return text.replace(m_setup.find, m_setup.with,
                        m_setup.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

std::optional<HttpRequest> CellReplacement::replaced(const HttpRequest &row) const
{
    HttpRequest changed = row;
    for (const RequestColumn column : m_setup.columns) {
        const QString before = RequestCells::editText(row, column);
        const QString after = replacedText(before);
        if (after == before)
            continue;
        if (auto set = RequestCells::withText(changed, column, after))
            changed = *std::move(set);
    }
    return changed;
}

CellReplacement::Preview CellReplacement::preview(const RequestList &list, const QList<qsizetype> &positions,
                                                  TaskProgress &progress) const
{
    Preview preview;
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (i % RowsBetweenLooks == 0) {
            progress.set(i, positions.size());
            if (progress.isCancelled())
                break;
        }
        bool changes = false;
        for (const RequestColumn column : m_setup.columns) {
            const QString before = RequestCells::editText(list, positions.at(i), column);
            const QString after = replacedText(before);
            if (after == before)
                continue;
            changes = true;
            if (preview.first.size() < MostShown)
                preview.first.append({positions.at(i), column, before, after});
        }
        preview.rows += changes;
    }
    return preview;
}

} // namespace AsyncFetcher
