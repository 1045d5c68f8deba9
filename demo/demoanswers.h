// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/democall.h"

namespace AsyncFetcher::DemoAnswers {

/// One function for each route whose answer depends on nothing but the request.

// demobodies.cpp
DemoResponse bytes(const DemoCall &call);
DemoResponse json(const DemoCall &call);
DemoResponse gzip(const DemoCall &call);
DemoResponse deflate(const DemoCall &call);
DemoResponse brotli(const DemoCall &call);
DemoResponse zstd(const DemoCall &call);

// demoechoes.cpp
DemoResponse anything(const DemoCall &call);
DemoResponse withBody(const DemoCall &call); ///< /post, /put, /patch, /delete
DemoResponse get(const DemoCall &call);
DemoResponse headers(const DemoCall &call);

// demotiming.cpp
DemoResponse delay(const DemoCall &call);
DemoResponse drip(const DemoCall &call);
DemoResponse hold(const DemoCall &call);

// demoredirects.cpp
DemoResponse status(const DemoCall &call);
DemoResponse redirect(const DemoCall &call);
DemoResponse absoluteRedirect(const DemoCall &call);
DemoResponse redirectTo(const DemoCall &call);

// demoaccess.cpp
DemoResponse basicAuth(const DemoCall &call);
DemoResponse bearer(const DemoCall &call);
DemoResponse cookies(const DemoCall &call);
DemoResponse setCookies(const DemoCall &call);
DemoResponse deleteCookies(const DemoCall &call);

} // namespace AsyncFetcher::DemoAnswers
