// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/runoptions.h"

#include <QJsonObject>

namespace AsyncFetcher {

/// The "options" of a batch as they shall be written after they were edited: what changed between read and
/// now is set, everything else stays as it was written, with members that we do not know.
QJsonObject writtenOptions(QJsonObject written, const RunOptions &read, const RunOptions &now);

} // namespace AsyncFetcher
