// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"

namespace AsyncFetcher {

/// The http and https links of Markdown and HTML, each once, in their order: inline links and images,
/// references, <...> and bare URLs; href and src. Relative links are left out.
class LinkList final : public Format
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("links"); }
    QString name() const override;
    QStringList suffixes() const override
    {
        return {QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("html"),
                QStringLiteral("htm")};
    }
    Capabilities capabilities() const override { return {ReadsRequests}; }
    Match recognise(QByteArrayView head) const override;
    Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const override;
};

} // namespace AsyncFetcher
