// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/documentfiles.h"

#include "core/format/outputfile.h"

#include <QFileInfo>

namespace AsyncFetcher {

DocumentFiles::Written DocumentFiles::write(const FormatRegistry &formats, const Batch &batch,
                                            const QString &file, bool allowLosses, TaskProgress &progress)
{
    Written written;
    const Format *format = formats.bySuffix(file, Format::WritesRequests);
    if (!format) {
        written.result =
            fail(Error::Code::Unsupported,
                 tr("The suffix of %1 names no format that can be written; .json is the usual one.")
                     .arg(QFileInfo(file).fileName()));
        return written;
    }
    const auto output = OutputFile::create(file);
    if (!output) {
        written.result = tl::unexpected(output.error());
        return written;
    }
    (*output)->setGoOn([&progress](qint64) { return !progress.isCancelled(); });
    written.result = format->writeRequests(batch, **output, &written.losses);
    if (written.result && (allowLosses || written.losses.isEmpty())) {
        written.result = (*output)->commit();
        written.kept = written.result.has_value();
    }
    return written;
}

} // namespace AsyncFetcher
