// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/inputtext.h"
#include "core/format/referencedfiles.h"
#include "core/judge/jsonschema.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <optional>
#include <vector>

namespace AsyncFetcher {

/// Reads the file of a JSON Schema with all that its references lead to, and makes one schema of it in the
/// words of draft 7: "$ref" names numbers, "$defs", "prefixItems" and the like have their older names, what
/// is for people only is left out. References lead to files below the folder, never to the net.
///
/// Errors name file, line and column. Thread: one at a time.
class SchemaBundle
{
public:
    explicit SchemaBundle(const ReferencedFiles &files)
        : m_files(files)
    {
    }

    Result<BundledSchema> read(const QString &fileName);

    static constexpr qsizetype MostFileBytes = 16LL << 20;
    static constexpr int MostFiles = 200;
    static constexpr int MostDepth = 100;      ///< of schemas within each other
    static constexpr int MostSchemas = 20'000; ///< in all

private:
    struct Document
    {
        QString reference; ///< as ReferencedFiles takes it
        std::unique_ptr<InputText> text;
        QJsonValue root;
        bool isOld = false; ///< of a draft in which nothing counts beside "$ref"
    };
    /// A schema in a document. The steps are those of JSON Pointer (RFC 6901), not escaped.
    struct Place
    {
        size_t document = 0;
        QStringList steps;

        Place inside(const QString &step) const { return {document, steps + QStringList{step}}; }
        QString key() const;
    };

    std::optional<size_t> documentOf(const QString &reference);
    bool readDraft(Document *document);
    void noteNames(const Place &place, const QJsonValue &value, int depth);
    QJsonValue valueAt(const Place &place) const;

    QJsonValue rewritten(const Place &place, const QJsonValue &value, int depth);
    void rewriteKeyword(const Place &place, const QString &name, const QJsonValue &value, int depth,
                        QJsonObject *into);
    bool copyPlain(const Place &place, const QString &name, const QJsonValue &value, QJsonObject *into);
    QJsonArray rewrittenList(const Place &place, const QJsonValue &value, int depth);
    QJsonObject rewrittenMap(const Place &place, const QJsonValue &value, int depth);
    QJsonObject referenceTo(const Place &place);
    std::optional<Place> target(const Place &from, const QString &reference);
    std::optional<Place> endOf(Place place);
    void keepPattern(const Place &place, const QString &pattern);
    bool wrong(const Place &place, const QString &message);

    const ReferencedFiles &m_files;
    std::vector<Document> m_documents;
    QHash<QString, Place> m_names; ///< of "$id" and "$anchor"
    std::vector<Place> m_places;   ///< of the schemas that are referred to
    QHash<QString, qsizetype> m_numbers;
    BundledSchema m_made;
    int m_count = 0;
    std::optional<Error> m_error; ///< the first
};

} // namespace AsyncFetcher
