// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/documentfiles.h"

#include "core/format/outputfile.h"

#include <QFileInfo>

#include <numeric>

namespace AsyncFetcher {

Result<ReadBatch> DocumentFiles::readOne(const FormatRegistry &formats, const QString &file, qint64 before,
                                         qint64 total, TaskProgress &progress)
{
    const auto input = InputText::open(file);
    if (!input)
        return tl::unexpected(input.error());
    (*input)->setGoOn([&progress, before, total](qint64 bytes) {
        progress.set(before + bytes, total);
        return !progress.isCancelled();
    });
    return formats.readRequests(**input);
}

Result<ReadBatch> DocumentFiles::read(const FormatRegistry &formats, const QStringList &files,
                                      TaskProgress &progress)
{
    const qint64 total =
        std::accumulate(files.begin(), files.end(), qint64(0),
                        [](qint64 sum, const QString &file) { return sum + QFileInfo(file).size(); });
    qint64 before = 0;
    Result<ReadBatch> all = readOne(formats, files.first(), before, total, progress);
    for (qsizetype i = 1; all && i < files.size(); ++i) {
        before += QFileInfo(files.at(i - 1)).size();
        auto next = readOne(formats, files.at(i), before, total, progress);
        if (!next)
            return next;
        const RequestList &rows = next->batch.requests;
        for (qsizetype position = 0; position < rows.count(); ++position)
            all->batch.requests.append(rows.requestAt(position));
        all->warnings += next->warnings;
        all->badRows += next->badRows;
    }
    if (progress.isCancelled())
        return fail(Error::Code::Cancelled, {});
    return all;
}

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
