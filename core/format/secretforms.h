// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/log/secretmask.h"

namespace AsyncFetcher {

constexpr qsizetype ShortestSecret = 4; ///< what SecretMask looks for

/// Adds a secret in all the ways it can stand in a text: as it is, percent-encoded, as a JSON string has it,
/// in base64, and as the name of a host.
void addSecretForms(SecretMask *secrets, const QByteArray &value);

} // namespace AsyncFetcher
