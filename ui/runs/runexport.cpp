// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runexport.h"

#include "core/format/bodyfiles.h"
#include "core/format/outputfile.h"
#include "core/store/diffjson.h"
#include "core/store/runselection.h"

#include <QDir>
#include <QFileInfo>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

Result<void> exportRun(const FormatRegistry &formats, const QString &runFile, const QString &filter,
                       const QString &outputFile, TaskProgress &progress)
{
    const auto parsed = Filter::parse(filter);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const Format *format = formats.bySuffix(outputFile, Format::WritesResults);
    if (!format)
        format = formats.byId(u"json");
    const auto run = StoredRun::open(runFile);
    if (!run)
        return tl::unexpected(run.error());
    const auto read = (*run)->progress({{}, [&progress](qint64, qint64) { return !progress.isCancelled(); }});
    if (!read)
        return tl::unexpected(read.error());
    const auto requests = (*run)->requests();
    const qsizetype rows = requests->count();
    const auto selection = selectRows(**run, *requests, *read, *parsed, [&](qsizetype done) {
        progress.set(done, 2 * rows);
        return !progress.isCancelled();
    });
    if (!selection)
        return tl::unexpected(selection.error());
    RunOutcome outcome = outcomeOf(**run, *requests, *read, *selection);
    outcome.goOn = [&](qsizetype done) {
        progress.set(rows + done, 2 * rows);
        return !progress.isCancelled();
    };
    const QFileInfo info(outputFile);
    BodyFiles bodies({.folder = QDir(info.path()).filePath(info.completeBaseName() + ".bodies"_L1)});
    ResultEncoding encoding;
    encoding.bodyFiles = &bodies;
    encoding.requests = requests.get();
    const auto output = ResultOutput::create(outputFile, *format, encoding);
    if (!output)
        return tl::unexpected(output.error());
    return (*output)->finish(outcome);
}

Result<void> exportDiff(const QList<DiffRow> &rows, const QString &outputFile, TaskProgress &progress)
{
    auto file = OutputFile::create(outputFile);
    if (!file)
        return tl::unexpected(file.error());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (progress.isCancelled())
            return fail(Error::Code::Cancelled, {});
        progress.set(i, rows.size());
        writeDiff(&(*file)->buffer(), rows[i]);
        if (auto written = (*file)->flushIfLarge(); !written)
            return written;
    }
    return (*file)->commit();
}

} // namespace AsyncFetcher
