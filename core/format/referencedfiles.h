// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// The files that an imported file names ("@body.json", "$ref"). They lie below the folder of the importing
/// file, links followed, unless whoever reads allows others: a file that somebody sends must not carry off
/// what is none of its business.
///
/// Errors name the file and say which rule it broke. Thread: one at a time.
class ReferencedFiles
{
public:
    ReferencedFiles(const InputText &input, const ReadSettings &settings);
    ReferencedFiles(QString folder, bool anyFile);

    /// The path to open, relative ones as seen from the current folder. The file need not be there yet.
    Result<QString> path(const QString &reference) const;
    /// The bytes of a file of at most MostBytes.
    Result<QByteArray> read(const QString &reference) const;

    static constexpr qint64 MostBytes = 256 * 1024 * 1024;

private:
    QString m_folder;
    bool m_anyFile;
};

} // namespace AsyncFetcher
