// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// Targets of vegeta, in both of its forms: "METHOD URL" with header lines and "@file" for the body, a blank
/// line or the next request line behind each; and a JSON object a line, with "header" and a base64 "body".
class VegetaTargets final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("vegeta"); }
    QString name() const override;
    QStringList suffixes() const override { return {QStringLiteral("vegeta"), QStringLiteral("targets")}; }
    Capabilities capabilities() const override { return {ReadsRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
};

} // namespace AsyncFetcher
