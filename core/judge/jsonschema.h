// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <memory>

namespace AsyncFetcher {

/// What SchemaBundle makes of the files of a schema.
struct BundledSchema
{
    QJsonArray schemas; ///< the first is the one to start with; "$ref": "#/d/N" is the one at N
    QHash<QString, QRegularExpression> patterns; ///< by their text
};

/// A JSON Schema that is ready to judge with, by valijson: drafts 4 to 7, and what later ones only call
/// otherwise. Patterns are QRegularExpressions with a limit, and what takes too many steps or goes too deep
/// fails with a sentence. It never changes.
///
/// Thread: any, several at once.
class JsonSchema
{
public:
    /// An Error: the schema is none. It has no place.
    static Result<std::shared_ptr<const JsonSchema>> compile(const BundledSchema &bundle);
    ~JsonSchema();

    /// The first thing that is not as it has to be: "$.items[0].id: ..."; empty: there is none.
    QByteArray problemOf(QByteArrayView json) const;

    static constexpr qsizetype MostBodyBytes = 64LL << 20;
    static constexpr int MostSteps = 2'000'000; ///< values times the schemas that they are held against
    static constexpr int MostDepth = 250;       ///< of schemas that lead to each other over one value

private:
    struct Compiled;

    JsonSchema() = default;

    QByteArray problemOfValue(const QJsonValue &value) const;

    std::unique_ptr<Compiled> m_compiled;
};

} // namespace AsyncFetcher
