// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runopening.h"

#include "ui/base/words.h"
#include "ui/requests/batchdocument.h"
#include "ui/window/messagebar.h"
#include "ui/window/recentfiles.h"
#include "ui/window/runcontrol.h"

#include <QFileInfo>

namespace AsyncFetcher {

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
    using Kind = MessageBar::Kind;
    if (!run) {
        if (run.error().code == Error::Code::Cancelled)
            m_parts.messages->tell(Kind::Info, tr("%1 was not opened.").arg(QFileInfo(file).fileName()));
        else
            m_parts.messages->tell(Kind::Error, run.error().toString());
        return;
    }
    m_parts.document->replace(std::move(run->batch), file);
    m_parts.recent->add(file);
    Q_EMIT opened();
    if (!run->store)
        m_file = file;
    m_unknown = run->progress.unknown;
    if (run->live)
        m_parts.messages->tell(Kind::Info,
                               tr("This run is under way in another process; it is shown as it goes on."));
    m_parts.runs->show(*std::move(run));
}

void RunOpening::offerToGoOn(const QString &file, qint64 left, qint64 of, qint64 unknown)
{
    QStringList text;
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
    choices += {tr("Open as It Is"), {}};
    m_parts.messages->offer(MessageBar::Kind::Warning, text.join(u' '), choices);
}

} // namespace AsyncFetcher
