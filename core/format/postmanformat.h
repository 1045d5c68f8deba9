// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Collections of Postman, v2.0 and v2.1 (schema.getpostman.com/json/collection). Folders become part of the
/// names; variables, inherited authentication and every kind of body are kept; scripts, and ways to
/// authenticate that are not spoken here, are named in warnings.
class PostmanFormat final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("postman"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("postman_collection.json")}; }
    Capabilities capabilities() const override { return {ReadsRequests | WritesRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
    Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const override;
};

} // namespace AsyncFetcher
