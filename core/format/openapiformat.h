// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// OpenAPI 3.0 and 3.1 and Swagger 2.0, JSON or YAML: a request for each operation, on the first server, with
/// values from examples or made up from schemas. Credentials become secret variables.
class OpenApiFormat final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("openapi"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("yaml"), QStringLiteral("yml")}; }
    Capabilities capabilities() const override { return {ReadsRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
};

} // namespace AsyncFetcher
