// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/democall.h"

#include <QStringList>

namespace AsyncFetcher {

/// What the demo server can tell a client about its request.
/// "args", "headers", "origin", "url", "method", and of the body "data", "form", "files", "json".
/// Bytes that are no UTF-8 become a data: URL. Names that repeat become an array ("headers": one text, joined
/// with commas).
QJsonObject demoEcho(const DemoCall &call, const QStringList &members);

} // namespace AsyncFetcher
