// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace AsyncFetcher {

/// What is wrong with a JSON text, and where, for people. Thread: any.
class JsonProblem
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::JsonProblem)
public:
    qsizetype line = 1;   ///< from 1
    qsizetype column = 1; ///< from 1, in UTF-16 units, as text widgets count
    QString reason;       ///< "a colon was expected"

    /// Empty: the text is one JSON value.
    static std::optional<JsonProblem> of(QByteArrayView text);
    /// What a JsonReader said of the text.
    static JsonProblem at(QByteArrayView text, qsizetype offset, const char *error);

    QString sentence() const; ///< "line 2, column 5: a colon was expected."

private:
    static QString translated(const char *error);
};

} // namespace AsyncFetcher
