// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

#include <QJsonObject>

namespace AsyncFetcher {

/// A whole document as values, for formats of which documents are small; the Error names line and column.
/// Limit: more than MostDocumentBytes.
Result<QJsonObject> readJsonObject(InputText &input);
constexpr qsizetype MostDocumentBytes = 256 * 1024 * 1024;

/// A text for a value of any type: a string as it is, arrays and objects as JSON; null: empty.
QString plainText(const QJsonValue &value);

/// "http://" in front where there is neither a scheme nor a variable that may have one.
QByteArray withScheme(const QByteArray &url, const QJsonObject &variables);

/// Appends a row that could not be understood, counted as such.
void appendBadRow(ReadBatch *read, const QByteArray &shown, const QString &name, const QString &problem);

/// What a body in "json", "xml", "html", "javascript" or another language is sent as.
QByteArray contentTypeOfLanguage(const QString &language);

} // namespace AsyncFetcher
