// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/httprequest.h"

#include <functional>

namespace AsyncFetcher {

/// What "-F name=value;type=..." says (curl's manual, --form). The file of a "name=<file" is read by the
/// function that is handed over; that of "name=@file" is only named.
Result<MultipartPart> curlFormPart(QByteArrayView argument,
                                   const std::function<Result<QByteArray>(const QByteArray &)> &read);

/// The argument of -F that curlFormPart() makes the part of again.
QByteArray curlFormArgument(const MultipartPart &part);

} // namespace AsyncFetcher
