// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/httprequest.h"

#include <QByteArrayView>

namespace AsyncFetcher {

/// Fields of a request by name, with their values as text: what tables and JSON of other programs are mapped
/// to. The names are those of a batch ("url", "max_retries"), and "header NAME", "user", "password",
/// "bearer".

/// The field that a column of that name means most likely ("Address": url); empty: none that is known.
QByteArray fieldForName(QByteArrayView name);
bool isRequestField(QByteArrayView field);

/// An empty text leaves the field open. The Error says what the value should be, without the field's name.
Result<void> setRequestField(HttpRequest *request, QByteArrayView field, const QByteArray &text);

/// The lines of a text that are not blank, trimmed: expectations in one cell.
QByteArrayList linesOf(const QByteArray &text);

/// The field as text, as setRequestField() takes it; empty: open, or of a kind that text cannot say.
QByteArray requestField(const HttpRequest &request, QByteArrayView field);

} // namespace AsyncFetcher
