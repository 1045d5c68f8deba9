// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/response/httpresponse.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <vector>

namespace AsyncFetcher {

/// Keeps the bodies of results that are too large to stand in the results themselves, each in a file named
/// after its row's id. The folder is made for the first of them.
///
/// Outputs of one run share one BodyFiles, so that a body is kept once. Thread: any.
class BodyFiles
{
public:
    struct Setup
    {
        QString folder;
        bool all = false;               ///< small ones too
        qint64 inlineBytes = 64 * 1024; ///< the largest body that stays in the results
    };

    explicit BodyFiles(Setup setup);

    /// The absolute path of the file that has the body now; empty: it belongs into the results.
    Result<QString> keep(const HttpResponse &response);

    /// A name for a row's files that every file system takes and that no other row of the run has.
    QString nameFor(const HttpResponse &response);

private:
    Result<void> write(const Body &body, const QString &path) const;

    const Setup m_setup;
    quint32 m_mode = 0; ///< of the files, as the user's umask has it
    std::mutex m_mutex;
    QHash<QString, qint64> m_taken; ///< names that ids of rows' own became, and by which position
    std::vector<bool> m_kept;       ///< by position
};

} // namespace AsyncFetcher
