// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judge/column.h"
#include "core/judge/expectation.h"

#include <QHash>

#include <memory>

namespace AsyncFetcher {

/// What is expected of a response, and what is taken out of it.
/// Thread: one at a time: regular expressions and patterns have buffers.
class Judge
{
public:
    /// The Error is a whole sentence that names the field, the text and the column.
    /// files: where schemas come from; null: they are not read, and what is made is not for judging by them.
    static Result<std::shared_ptr<const Judge>>
    create(const QByteArrayList &expect, const QList<ColumnRule> &extract, SchemaFiles *files = nullptr);

    /// True: an expectation says which statuses are right, and the rule that 400 and above is wrong is off.
    bool decidesStatus() const { return m_decidesStatus; }
    bool acceptsStatus(int status) const;

    /// Fills asserts and extracted of a response that came whole, and leaves all else as it is.
    void judge(HttpResponse *response) const;

private:
    std::vector<Expectation> m_expectations;
    std::vector<Column> m_columns;
    bool m_decidesStatus = false;
};

/// Which of the asserts failed, as a sentence; empty: none did.
QString assertProblem(const QList<Assert> &asserts);

/// The judges of the rows of a run: rows that ask the same share one.
/// Thread: one at a time.
class Judges
{
public:
    /// files: null stands for those below the current folder.
    explicit Judges(std::shared_ptr<SchemaFiles> files);

    /// Null: the row expects nothing.
    Result<std::shared_ptr<const Judge>> judgeOf(const HttpRequest &row, const HttpRequest &defaults);

private:
    using Made = Result<std::shared_ptr<const Judge>>;

    std::shared_ptr<SchemaFiles> m_files;
    std::optional<Made> m_ofDefaults;
    QHash<QByteArray, Made> m_ofRows; ///< by their texts
};

} // namespace AsyncFetcher
