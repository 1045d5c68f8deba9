// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/filledrows.h"

#include <QStringList>

namespace AsyncFetcher {

/// What the command line says about variables and data.
struct VariableArguments
{
    QStringList values;       ///< "NAME=VALUE", or "NAME" for the environment's value; checked
    QStringList secrets;      ///< the same, never written anywhere
    QStringList environments; ///< files of variables
    QStringList data;         ///< files whose records the rows are multiplied with
    bool allSecret = false;   ///< what the rows ask for is secret, however it is given
};

/// Fills the names of the rows in: the command line goes before its files, those before the batch's
/// variables. An Error with the code Usage: a name that is unknown (with its row and field), a variable the
/// environment has not, a secret too short to be hidden, or files that cannot be used.
Result<FilledRows> fillRows(std::shared_ptr<const RequestSource> rows, Variables variables,
                            const VariableArguments &arguments);

} // namespace AsyncFetcher
