// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/format.h"

#include "core/format/resultencoder.h"

namespace AsyncFetcher {

Result<ReadBatch> Format::readRequests(InputText &input, const ReadSettings &) const
{
    return tl::unexpected(Error{Error::Code::Unsupported,
                                QStringLiteral("requests cannot be read from %1").arg(name()), input.name(),
                                0, 0});
}

Result<void> Format::writeRequests(const Batch &, OutputFile &, QStringList *) const
{
    return fail(Error::Code::Unsupported, QStringLiteral("requests cannot be written as %1").arg(name()));
}

std::unique_ptr<ResultEncoder> Format::resultEncoder(const ResultEncoding &) const
{
    return nullptr;
}

} // namespace AsyncFetcher
