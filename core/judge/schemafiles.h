// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <mutex>

namespace AsyncFetcher {

class JsonSchema;

/// The JSON Schemas of a run. Each file is read once, when it is first asked for, and what became of it
/// stays: a file that changes meanwhile changes nothing, and one that cannot be read is told of once. Files
/// lie below the folder of the batch, as those of an import do, but for those that are allowed.
///
/// Thread: any.
class SchemaFiles
{
public:
    explicit SchemaFiles(QString folder, bool anyFile = false);

    /// A file that may be used wherever it lies, by this very name: somebody named it by hand.
    void allow(const QString &fileName);
    /// A relative name is seen from the folder. An Error names file, line and column.
    Result<std::shared_ptr<const JsonSchema>> schema(const QString &fileName);

    const QString &folder() const { return m_folder; }

    static constexpr qsizetype MostKept = 256;

private:
    using Made = Result<std::shared_ptr<const JsonSchema>>;

    Made make(const QString &fileName) const;

    QString m_folder;
    bool m_anyFile;
    std::mutex m_mutex; ///< of all below
    QStringList m_allowed;
    QHash<QString, Made> m_made;
};

} // namespace AsyncFetcher
