// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace AsyncFetcher {

// How run files come to be: under another name, until they are whole and on the disk.

QString freshName(const QString &runFile);

/// An empty file for nobody else: requests hold credentials. Errors name runFile.
Result<void> makePrivateFile(const QString &path, const QString &runFile);
Result<void> makePrivateFolder(const QString &path);

/// Gives a whole file its name, which nobody else has.
Result<void> putInPlace(const QString &fresh, const QString &runFile);

} // namespace AsyncFetcher
