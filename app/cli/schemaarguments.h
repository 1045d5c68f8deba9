// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judge/schemafiles.h"
#include "core/request/requestlist.h"

namespace AsyncFetcher {

/// The folder that an input's references to files begin in, and may not leave.
QString folderOfInput(const QString &input);

/// Of rows of an input in another folder than that of the files: "schema FILE" becomes the whole path, for
/// that file alone where it lies below the input's folder. What cannot be used is left, and told of with its
/// row.
void anchorSchemas(RequestList *rows, const QString &folder, bool anyFile, SchemaFiles *files);

/// Of the command line: as seen from the current folder, and allowed wherever it lies.
void anchorArguments(QByteArrayList *expect, SchemaFiles *files);

} // namespace AsyncFetcher
