// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "core/request/runoptions.h"

#include <QJsonObject>

namespace AsyncFetcher {

/// A batch document: the rows and what holds for all of them. Never holds results.
struct Batch
{
    RequestList requests;    ///< its defaults() are the document's "defaults"
    RunOptions options;      ///< built-in defaults with the document's "options" over them
    QJsonObject optionsJson; ///< "options" as written, so that saving keeps what is not understood
    QJsonObject variables;   ///< "variables" as written
    QJsonObject others;      ///< unknown members of the document, kept
};

} // namespace AsyncFetcher
