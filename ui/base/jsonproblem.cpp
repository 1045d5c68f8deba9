// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/jsonproblem.h"

#include "core/format/jsonreader.h"

#include <algorithm>

namespace AsyncFetcher {

/// The reader's words stand here once more, so that they can be translated.
QString JsonProblem::translated(const char *error)
{
    static constexpr const char *known[] = {
        QT_TR_NOOP("arrays and objects are nested too deeply"),
        QT_TR_NOOP("the text ends too early"),
        QT_TR_NOOP("a comma or } was expected"),
        QT_TR_NOOP("a comma or ] was expected"),
        QT_TR_NOOP("a member's name in double quotes was expected"),
        QT_TR_NOOP("a colon was expected"),
        QT_TR_NOOP("a control character must be written as an escape"),
        QT_TR_NOOP("the string is not closed"),
        QT_TR_NOOP("the string is not valid UTF-8"),
        QT_TR_NOOP("a string was expected"),
        QT_TR_NOOP("the escape is unknown"),
        QT_TR_NOOP("the escape is half of a surrogate pair"),
        QT_TR_NOOP("a digit was expected"),
        QT_TR_NOOP("a number was expected"),
        QT_TR_NOOP("a value was expected"),
        QT_TR_NOOP("true or false was expected"),
        QT_TR_NOOP("null was expected"),
        QT_TR_NOOP("there is something behind the value"),
    };
    Q_UNUSED(known)
    return tr(error);
}

JsonProblem JsonProblem::at(QByteArrayView text, qsizetype offset, const char *error)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    JsonProblem problem;
    problem.line = std::count(before.begin(), before.end(), '\n') + 1;
    problem.column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    problem.reason = translated(error);
    return problem;
}

std::optional<JsonProblem> JsonProblem::of(QByteArrayView text)
{
    JsonReader reader(text);
    if (!reader.skip())
        return at(text, reader.offset(), reader.error());
    if (!reader.atEnd())
        return at(text, reader.offset(), "there is something behind the value");
    return std::nullopt;
}

QString JsonProblem::sentence() const
{
    return tr("line %1, column %2: %3.").arg(line).arg(column).arg(reason);
}

} // namespace AsyncFetcher
