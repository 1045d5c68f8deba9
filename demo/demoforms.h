// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demorequest.h"

namespace AsyncFetcher {

/// The parts of a multipart/form-data body (RFC 7578).
struct DemoMultipart
{
    DemoFields fields;
    DemoFields files; ///< those that have a file name; named by the field
};

/// The value of a parameter in a field like 'form-data; name="a"'; quotes taken off. Empty: not there.
QByteArray headerParameter(const QByteArray &value, QByteArrayView name);

/// As much as can be understood.
DemoMultipart decodeMultipart(const QByteArray &body, const QByteArray &boundary);

} // namespace AsyncFetcher
