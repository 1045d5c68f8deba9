// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/referencedfiles.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace AsyncFetcher {

/// An OpenAPI description with the files it refers to. A "$ref" leads within the document, or to a file below
/// its folder (JSON or YAML); it is followed where it is asked for, so circles cost nothing.
///
/// Thread: one at a time.
class OpenApiDocument
{
public:
    OpenApiDocument(QJsonObject root, const InputText &input, const ReadSettings &settings);

    const QJsonObject &root() const { return m_root; }
    /// The value itself, or what its "$ref" leads to at last; an empty object where it leads nowhere.
    QJsonObject resolved(const QJsonValue &value);
    /// An example of a schema: its own, its default, the first of its values, or one made up by type.
    /// Required members are there, others where they have examples of their own.
    QJsonValue example(const QJsonValue &schema);

    /// References that lead nowhere, as written.
    const QSet<QString> &brokenReferences() const { return m_broken; }

private:
    static constexpr int MostHops = 32;
    static constexpr int MostDepth = 12;
    static constexpr int MostValues = 10'000; ///< of one example

    QJsonValue followed(const QString &reference);
    QJsonValue made(const QJsonValue &of, int depth);
    QJsonValue madeObject(const QJsonObject &schema, int depth);

    QJsonObject m_root;
    ReferencedFiles m_files;
    QHash<QString, QJsonValue> m_others; ///< undefined: cannot be read
    QSet<QString> m_broken;
    int m_values = 0;
};

/// A parsed text, JSON or YAML.
Result<QJsonObject> parseJsonOrYaml(QByteArrayView text, const QString &name);

} // namespace AsyncFetcher
