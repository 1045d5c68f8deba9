// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "ui/base/backgroundtask.h"

#include <QCoreApplication>
#include <QStringList>

namespace AsyncFetcher {

/// Batches to files. Thread: any but the UI's; it writes to the disk.
class DocumentFiles
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::DocumentFiles)
public:
    struct Written
    {
        Result<void> result;
        QStringList losses; ///< what the format has no place for
        bool kept = false;  ///< the file stands as asked; false with losses: nothing was changed
    };
    /// allowLosses: writes although something is lost.
    static Written write(const FormatRegistry &formats, const Batch &batch, const QString &file,
                         bool allowLosses, TaskProgress &progress);
};

} // namespace AsyncFetcher
