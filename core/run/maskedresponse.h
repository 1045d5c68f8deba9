// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/log/secretmask.h"
#include "core/response/httpresponse.h"

namespace AsyncFetcher {

/// The response without any of the secrets, wherever a server or a URL has them: in addresses, fields, errors
/// and the body. A body in a file that has one is written anew beside it; where that fails it is left out,
/// and the error says so.
HttpResponse maskedResponse(HttpResponse response, const SecretMask &secrets);

/// The same of an attempt alone.
void maskAttempt(Attempt *attempt, const SecretMask &secrets);

/// Adds the values of secret columns, and takes them away: what is kept has "***" in their place.
void takeSecrets(HttpResponse *response, SecretMask *secrets);

} // namespace AsyncFetcher
