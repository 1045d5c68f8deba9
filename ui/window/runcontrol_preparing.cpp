// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens between the wish to run and the run: names are filled in, questions asked, a file made.

#include "ui/window/runcontrol.h"

#include <QFileInfo>

namespace AsyncFetcher {

void RunControl::fill(FetchRun::Setup setup, RunVariables::Rows which,
                      std::function<void(FetchRun::Setup, const FilledRows &)> goOn)
{
    if (!m_variables)
        return goOn(setup, {setup.source, setup.source, {}, {}, {}});
    const auto source = setup.source;
    const QList<qsizetype> positions = setup.positions;
    m_variables->fill(
        source, positions, which,
        [this, setup = std::move(setup), goOn = std::move(goOn)](Result<FilledRows> rows) mutable {
            if (!rows)
                return giveUp(rows.error().toString());
            setup.source = rows->sent;
            setup.secrets = rows->secrets;
            goOn(std::move(setup), *rows);
        });
}

void RunControl::giveUp(const QString &sentence)
{
    m_preparing = 0;
    m_beat.stop();
    if (m_store)
        m_keeper->finish(std::exchange(m_store, nullptr));
    Q_EMIT phaseChanged();
    if (m_shown)
        Q_EMIT shown();
    Q_EMIT failed(sentence);
}

void RunControl::begin(const QList<qsizetype> &positions, bool all)
{
    dropQuestion();
    FetchRun::Setup setup;
    setup.source = std::make_shared<RequestList>(m_document->requests());
    setup.positions = positions;
    setup.options = m_document->options();
    setup.schemas = std::make_shared<SchemaFiles>(m_document->folder());
    m_earlier = {};
    m_preparing = all ? setup.source->count() : positions.size();
    const quint64 revision = m_document->history().revision();
    const auto again = [this, positions, all] { begin(positions, all); };
    fill(std::move(setup), RunVariables::Rows::OfDocument,
         [this, all, revision, again](FetchRun::Setup filled, const FilledRows &rows) {
             const bool isEdited = revision != m_document->history().revision();
             if (isEdited && !(rows.problems.isEmpty() && rows.missing.isEmpty()))
                 return giveUp(
                     tr("Nothing was sent: rows that cannot be sent were edited meanwhile. Run again."));
             if (!rows.missing.isEmpty()) {
                 waitForAnswer(again);
                 return Q_EMIT secretsWanted(rows.missing);
             }
             Start next;
             next.setup = std::move(filled);
             next.all = all;
             if (rows.problems.isEmpty())
                 return keep(std::move(next), rows.written);
             askAboutProblems(rows.problems, [this, next, written = rows.written] { keep(next, written); });
         });
    if (m_preparing > 0)
        beginBeating();
}

/// Nothing is prepared meanwhile, and no other run's file is let go of.
void RunControl::waitForAnswer(std::function<void()> goOn)
{
    m_preparing = 0;
    m_beat.stop();
    m_asked = std::move(goOn);
    Q_EMIT phaseChanged();
}

void RunControl::askAboutProblems(const QList<RowProblem> &problems, std::function<void()> goOn)
{
    waitForAnswer([this, rows = m_preparing, goOn = std::move(goOn)] {
        m_preparing = rows;
        goOn();
        if (m_preparing > 0)
            beginBeating();
    });
    Q_EMIT problemsFound(problems);
}

void RunControl::runAnyway()
{
    if (const auto asked = std::exchange(m_asked, {}); asked && !isActive())
        asked();
}

void RunControl::dropQuestion()
{
    if (!std::exchange(m_asked, {}))
        return;
    if (m_store)
        m_keeper->finish(std::exchange(m_store, nullptr));
    Q_EMIT questionDropped();
    if (m_shown)
        Q_EMIT shown();
}

void RunControl::keep(Start next, const std::shared_ptr<const RequestSource> &written)
{
    if (!m_keeper || m_keeper->folder().isEmpty()) {
        m_preparing = 0;
        return start(std::move(next));
    }
    const RunKeeper::Wanted wanted{written, next.setup.positions, next.setup.options,
                                   QFileInfo(m_document->file()).fileName()};
    m_keeper->make(wanted, [this, next](Result<std::shared_ptr<RunStore>> store) mutable {
        m_preparing = 0;
        if (store) {
            m_store = *std::move(store);
            next.kept = true;
            next.setup.store = m_store;
            next.setup.bodyFolder = m_store->bodyFolder();
        } else {
            Q_EMIT notKept(store.error().toString());
        }
        start(std::move(next));
    });
}

/// The same steps as those of the command line's --resume. Of a run's rows only secrets are left to be filled
/// in; without them the rows would end as failures.
void RunControl::goOn(const OpenedRun &run)
{
    FetchRun::Setup setup;
    setup.source = run.progress.requests;
    setup.positions = run.progress.left;
    setup.options = run.progress.facts.options;
    setup.options.brakes.canary = 0; // to go on is the answer
    setup.table = run.progress.table;
    setup.earlier = run.progress.earlier;
    setup.bodyFolder = run.store->bodyFolder();
    setup.store = m_store = run.store;
    m_preparing = setup.positions.size();
    fill(std::move(setup), RunVariables::Rows::OfRun,
         [this, run](FetchRun::Setup filled, const FilledRows &rows) {
             if (rows.missing.isEmpty())
                 return startAgain(std::move(filled));
             waitForAnswer([this, run] { goOn(run); });
             Q_EMIT secretsWanted(rows.missing);
         });
    if (m_preparing > 0)
        beginBeating();
}

void RunControl::startAgain(FetchRun::Setup setup)
{
    setup.rowEnded = m_facts.recorder();
    m_preparing = 0;
    m_run = std::make_unique<FetchRun>(std::move(setup));
    connectRun();
    m_run->start();
    m_live->beginRun(m_run->table(), m_run->startedMs());
    m_results.endedMs = 0;
    m_shown = false;
    beginBeating();
}

/// The file of a run that was to go on is closed, too.
void RunControl::dropPreparing()
{
    m_preparing = 0;
    if (m_variables)
        m_variables->drop();
    if (m_keeper)
        m_keeper->dropMaking();
    if (m_store)
        m_keeper->finish(std::exchange(m_store, nullptr));
}

} // namespace AsyncFetcher
