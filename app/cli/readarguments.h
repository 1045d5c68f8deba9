// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// What the commands that read requests take about how to read them.
struct ReadArguments
{
    bool anyFile = false; ///< what an input refers to may lie anywhere
    QStringList fields;   ///< "COLUMN=FIELD", checked
    QString scheme;       ///< "http" or "https", for host names without one; empty: those are bad rows
};

/// Variables come from the environment, and what a command of an input reads from standard input from there,
/// unless one of the inputs is standard input itself.
ReadSettings readSettings(const ReadArguments &arguments, const QStringList &inputs);

} // namespace AsyncFetcher
