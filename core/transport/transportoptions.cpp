// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/transportoptions.h"

#include "core/transport/http1/http1transport.h"

namespace AsyncFetcher {

Result<std::unique_ptr<HttpTransport>> createTransport(const TransportOptions &options)
{
    return Http1Transport::create(options);
}

} // namespace AsyncFetcher
