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

/// Adds a secret in all the ways it can stand in a text: as it is, percent-encoded, as a JSON string has it,
/// and in base64.
void addSecretForms(SecretMask *secrets, const QByteArray &value);

} // namespace AsyncFetcher
