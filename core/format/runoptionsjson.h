// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/format/jsonwriter.h"
#include "core/request/runoptions.h"

#include <QJsonObject>
#include <QStringList>

namespace AsyncFetcher {

/// The options of a run by name: those of the command line without dashes in front and with underscores
/// within
/// ("max_per_host"). The command line and a batch's "options" set them through here, so that they mean the
/// same.

/// Flags take "true" and "false". NotFound: there is no such option.
Result<void> setRunOption(RunOptions *options, QByteArrayView name, const QString &value);

/// Takes a batch's "options" over what stands in options. Names that are unknown come back in unknown; those
/// of the program that are no concern of a run ("bodies", "with_secrets") are left to it.
Result<void> setRunOptions(RunOptions *options, const QJsonObject &json, QStringList *unknown);

/// All options with their values, without passwords.
void writeRunOptions(JsonWriter *json, const RunOptions &options);

} // namespace AsyncFetcher
