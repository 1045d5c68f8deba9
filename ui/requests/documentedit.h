// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestedit.h"
#include "core/request/runoptions.h"

#include <QJsonObject>

#include <variant>
#include <vector>

namespace AsyncFetcher {

/// Other variables in the place of those of the batch.
struct VariablesEdit
{
    QJsonObject variables;
};

using DocumentStep = std::variant<RequestEdit, RunOptions, VariablesEdit>;

/// Changes that are one for the user; each is of the document as those before it left it.
struct JoinedEdit
{
    std::vector<DocumentStep> edits;
};

/// A change of a batch document: of its rows, of its options or variables as a whole, or of several of them.
using DocumentEdit = std::variant<RequestEdit, RunOptions, VariablesEdit, JoinedEdit>;

} // namespace AsyncFetcher
