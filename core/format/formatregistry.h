// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

#include <QList>

#include <memory>
#include <vector>

namespace AsyncFetcher {

/// The formats there are. Made once by each program and lent to whoever reads or writes files.
/// Thread: any, once it is made.
class FormatRegistry
{
public:
    FormatRegistry();
    ~FormatRegistry();

    QList<const Format *> formats(Format::Capabilities having) const;
    const Format *byId(QStringView id) const; ///< null: unknown
    /// By the suffix of a file name, without case; null: none that has the capabilities.
    const Format *bySuffix(const QString &fileName, Format::Capabilities having) const;
    /// For reading requests: by content where that is clear, else by suffix, else by what the content may be.
    const Format *recognise(const InputText &input) const;

    /// Opens and reads a file ("-": standard input) in the format it turns out to have.
    Result<ReadBatch> readRequests(const QString &fileName, const ReadSettings &settings = {}) const;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings = {}) const;
    /// In a format that was chosen otherwise.
    static Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings,
                                          const Format &format);
    /// Writes a batch in the format of the file's suffix, wholly or not at all.
    Result<void> writeRequests(const Batch &batch, const QString &fileName, QStringList *warnings) const;

private:
    std::vector<std::unique_ptr<const Format>> m_formats;
};

} // namespace AsyncFetcher
