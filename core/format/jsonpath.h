// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>

namespace AsyncFetcher {

class JsonReader;

/// Where values stand in JSON, in the part of JSONPath (RFC 9535) that names them one by one: $, then
/// .name, ['name'], [n], [-n] (from the end), .* or [*] (all). No filters, slices or descendants.
///
/// A value. Thread: one at a time, copies are independent.
class JsonPath
{
public:
    struct Step
    {
        enum class Kind : quint8 { Member, Index, All };

        Kind kind = Kind::All;
        QByteArray name;     ///< Member
        qsizetype index = 0; ///< Index; negative: from the end
    };

    JsonPath() = default; ///< the whole

    /// An Error names the column (1-based, in bytes).
    static Result<JsonPath> parse(QByteArrayView text);

    /// The step to a member, as it is written: ".name", else "['any name']".
    static QByteArray memberText(const QByteArray &name);

    const QList<Step> &steps() const { return m_steps; }
    bool hasWildcard() const;

    /// The values that stand there, as they stand in the text, in its order. Of members with the same name
    /// the last counts. False: the text is no JSON.
    bool find(QByteArrayView text, QList<QByteArrayView> *found) const;

private:
    bool walk(JsonReader &json, qsizetype step, QList<QByteArrayView> *found) const;
    bool walkMembers(JsonReader &json, qsizetype step, QList<QByteArrayView> *found) const;
    bool walkElements(JsonReader &json, qsizetype step, QList<QByteArrayView> *found) const;

    QList<Step> m_steps;
};

} // namespace AsyncFetcher
