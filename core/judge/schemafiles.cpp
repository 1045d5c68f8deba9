// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/schemafiles.h"

#include "core/judge/schemabundle.h"

#include <QFileInfo>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

SchemaFiles::SchemaFiles(QString folder, bool anyFile)
    : m_folder(std::move(folder))
    , m_anyFile(anyFile)
{
}

void SchemaFiles::allow(const QString &fileName)
{
    const std::lock_guard lock(m_mutex);
    m_allowed.append(fileName);
}

SchemaFiles::Made SchemaFiles::schema(const QString &fileName)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_made.constFind(fileName);
    if (known != m_made.constEnd())
        return *known;
    if (m_made.size() >= MostKept)
        m_made.clear(); // those that are in use stay
    return *m_made.insert(fileName, make(fileName));
}

SchemaFiles::Made SchemaFiles::make(const QString &fileName) const
{
    // What stands beside a file that is allowed is as good as that file.
    const bool isAllowed = m_allowed.contains(fileName);
    const ReferencedFiles files(isAllowed ? QFileInfo(fileName).path() : m_folder, m_anyFile);
    auto bundle = SchemaBundle(files).read(fileName);
    if (!bundle)
        return tl::unexpected(bundle.error());
    auto schema = JsonSchema::compile(*bundle);
    if (!schema) {
        Error error = schema.error();
        error.file = fileName;
        return tl::unexpected(error);
    }
    return schema;
}

} // namespace AsyncFetcher
