// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runopening.h"

#include "core/store/runsalvage.h"
#include "ui/base/words.h"
#include "ui/requests/batchdocument.h"
#include "ui/window/messagebar.h"
#include "ui/window/recentfiles.h"
#include "ui/window/runcontrol.h"

#include <QDir>
#include <QFileInfo>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

RunOpening::RunOpening(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(parts.document, &BatchDocument::wasReset, this, [this] { m_file.clear(); });
    connect(parts.runs, &RunControl::begun, this, [this] { m_file.clear(); });
    // A run of another process that has been followed to its end may have ended early.
    connect(parts.runs, &RunControl::shown, this, [this] {
        const Statistics statistics = m_parts.runs->statistics();
        if (!m_file.isEmpty() && !m_parts.runs->isFollowing())
            offerToGoOn(m_file, statistics.total - statistics.ended(), statistics.total, m_unknown);
    });
}

void RunOpening::open(const QString &file)
{
    read(file, tr("Opening %1"), [file](TaskProgress &progress) { return openRun(file, progress); });
}

void RunOpening::resume(const QString &file, bool askUnsafe)
{
    read(file, tr("Resuming %1"),
         [file, askUnsafe](TaskProgress &progress) { return takeUpRun(file, askUnsafe, progress); });
}

void RunOpening::read(const QString &file, const QString &what, const Read &read)
{
    if (isBusy())
        return;
    m_reading.start(read, [this, file](Result<OpenedRun> run) {
        Q_EMIT busyChanged({}, nullptr);
        take(std::move(run), file);
    });
    Q_EMIT busyChanged(what.arg(QFileInfo(file).fileName()), m_reading.progress());
}

void RunOpening::take(Result<OpenedRun> run, const QString &file)
{
    if (!run)
        return tellFailure(run.error(), file);
    m_parts.document->replace(std::move(run->batch), file);
    m_parts.recent->add(file);
    Q_EMIT opened();
    if (!run->store)
        m_file = file;
    m_unknown = run->progress.unknown;
    if (run->live)
        m_parts.messages->tell(MessageBar::Kind::Info,
                               tr("This run is under way in another process; it is shown as it goes on."));
    m_parts.runs->show(*std::move(run));
}

void RunOpening::tellFailure(const Error &error, const QString &file)
{
    using Kind = MessageBar::Kind;
    m_report.reset();
    if (error.code == Error::Code::Cancelled)
        m_parts.messages->tell(Kind::Info, tr("%1 was not opened.").arg(QFileInfo(file).fileName()));
    else if (isDamagedRun(error))
        m_parts.messages->offer(Kind::Error,
                                tr("%1 is damaged. What can be read of it can be saved into a new file; this "
                                   "one stays as it is.")
                                    .arg(QFileInfo(file).fileName()),
                                tr("Save What Can Be Read"), [this, file] { salvage(file); });
    else
        m_parts.messages->tell(Kind::Error, error.toString());
}

void RunOpening::salvage(const QString &file)
{
    const QFileInfo info(file);
    const QString base = info.dir().filePath(info.completeBaseName() + tr(" (saved)"));
    QString saved = base + u".afrun"_s;
    for (int i = 2; QFileInfo::exists(saved); ++i)
        saved = base + u' ' + QString::number(i) + u".afrun"_s;
    auto report = std::make_shared<QStringList>();
    const Read work = [file, saved, report](TaskProgress &progress) -> Result<OpenedRun> {
        const auto salvaged =
            salvageRun(file, saved, [&progress](qint64) { return !progress.isCancelled(); });
        if (!salvaged)
            return tl::unexpected(salvaged.error());
        *report = salvageReport(*salvaged);
        return openRun(saved, progress);
    };
    m_report = report;
    read(saved, tr("Saving what can be read into %1"), work);
}

void RunOpening::offerToGoOn(const QString &file, qint64 left, qint64 of, qint64 unknown)
{
    QStringList text;
    if (m_report)
        text = *std::exchange(m_report, nullptr);
    if (left > 0)
        text += tr("Interrupted: %1 of %2 remain.").arg(Words::count(left), Words::count(of));
    if (unknown > 0)
        text += unknown == 1
                    ? tr("1 request may have taken effect without an answer.")
                    : tr("%1 requests may have taken effect without an answer.").arg(Words::count(unknown));
    if (text.isEmpty())
        return;
    QList<MessageBar::Choice> choices;
    if (left > 0)
        choices += {tr("Resume"), [this, file] { resume(file, false); }};
    if (unknown > 0)
        choices += {left > 0 ? tr("Resume and Send Those Again") : tr("Send Again"),
                    [this, file] { resume(file, true); }};
    if (!choices.isEmpty())
        choices += {tr("Open as It Is"), {}};
    m_parts.messages->offer(MessageBar::Kind::Warning, text.join(u' '), choices);
}

} // namespace AsyncFetcher
