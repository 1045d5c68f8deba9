// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/resultexport.h"

#include "core/format/bodyfiles.h"
#include "core/format/resultoutput.h"
#include "ui/window/listedresults.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

struct Job
{
    RequestList list; ///< a copy: the user edits on
    RunControl::Results results;
    const FormatRegistry *formats;
    QString file;
};

Result<void> write(const Job &job, TaskProgress &progress)
{
    const Format *format = job.formats->bySuffix(job.file, Format::WritesResults);
    if (!format)
        format = job.formats->byId(u"json");
    const QFileInfo info(job.file);
    BodyFiles bodies({.folder = QDir(info.path()).filePath(info.completeBaseName() + ".bodies"_L1)});
    const ListedResults listed(&job.list, job.results.store);
    const Statistics statistics = listed.statistics(job.results.elapsed, progress);
    const auto goOn = [&](qsizetype rows) {
        progress.set(job.list.count() + rows, 2 * job.list.count());
        return !progress.isCancelled();
    };
    const auto output = ResultOutput::create(job.file, *format, {false, &bodies, {}});
    if (!output)
        return tl::unexpected(output.error());
    return (*output)->finish({job.list,
                              {},
                              *job.results.table,
                              listed,
                              {job.results.startedMs, job.results.endedMs, job.results.options},
                              statistics,
                              goOn});
}

} // namespace

ResultExport::ResultExport(const BatchDocument *document, RunControl *runs, const FormatRegistry *formats,
                           QWidget *window, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runs(runs)
    , m_formats(formats)
    , m_window(window)
{
}

QString askForResultFile(const FormatRegistry &formats, QWidget *window, const QString &folder,
                         const QString &name)
{
    QStringList filters;
    for (const Format *format : formats.formats(Format::WritesResults)) {
        QStringList patterns;
        for (const QString &suffix : format->suffixes())
            patterns += u"*."_s + suffix;
        filters += format->name() + u" ("_s + patterns.join(u' ') + u')';
    }
    QFileDialog dialog(window, ResultExport::tr("Export Results"), folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(u"json"_s);
    dialog.selectFile(name + u".json"_s);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void ResultExport::chooseAndExport()
{
    if (isBusy() || !m_runs->hasResults())
        return;
    const QFileInfo batch(m_document->file());
    const bool besideIt = !batch.fileName().isEmpty() && !RunKeeper::isRunFile(batch.fileName());
    const QString file = askForResultFile(
        *m_formats, m_window, besideIt ? batch.absolutePath() : QString(),
        batch.fileName().isEmpty() ? tr("results") : batch.completeBaseName() + tr("-results"));
    if (!file.isEmpty())
        exportTo(file);
}

void ResultExport::exportTo(const QString &file)
{
    if (isBusy() || !m_runs->hasResults())
        return;
    const bool whole = !m_runs->isActive();
    m_writing.start(
        [job = Job{m_document->requests(), m_runs->results(), m_formats, file}](TaskProgress &progress) {
            return write(job, progress);
        },
        [this, file, whole](const Result<void> &result) {
            Q_EMIT busyChanged({}, nullptr);
            if (result && whole)
                m_runs->markResultsSaved();
            if (result)
                Q_EMIT told(tr("The results are in %1.").arg(QDir::toNativeSeparators(file)));
            else if (result.error().code == Error::Code::Cancelled)
                Q_EMIT told(tr("The export was cancelled."));
            else
                Q_EMIT failed(tr("The results could not be exported: %1").arg(result.error().toString()));
        });
    Q_EMIT busyChanged(tr("Exporting %1").arg(QFileInfo(file).fileName()), m_writing.progress());
}

} // namespace AsyncFetcher
