// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fetchrun.h"
#include "ui/requests/batchdocument.h"
#include "ui/requests/liverows.h"
#include "ui/requests/responsefacts.h"
#include "ui/runs/followedrun.h"
#include "ui/runs/openedrun.h"
#include "ui/runs/runkeeper.h"
#include "ui/variables/runvariables.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace AsyncFetcher {

/// The runs of the window's document: starts them over all rows or some, keeps what they found, and beats ten
/// times a second while one is under way. At rest no timer runs.
///
/// A run works on a snapshot, so that the user edits on. Each is kept in a run file of its own. Rows that are
/// run again replace what they had, as far as the window shows it; the others keep it. Another document
/// forgets everything but the files.
///
/// Thread: the UI's. Document, live rows and keeper outlive it.
class RunControl final : public QObject
{
    Q_OBJECT
public:
    enum class Rows { Failed, Unfinished }; ///< unfinished: cancelled, left over, or never run

    RunControl(BatchDocument *document, LiveRows *live, QObject *parent = nullptr);
    ~RunControl() override;

    /// Keeps runs from now on, where it has a folder; else they go with the window. Needed to go on with one.
    void setKeeper(RunKeeper *keeper) { m_keeper = keeper; }

    /// Fills the names in the rows of every run from now on; without it they go as they stand.
    void setVariables(RunVariables *variables) { m_variables = variables; }

    Variables variables() const { return m_variables ? m_variables->all() : Variables(); }

    /// What a file has of the rows that the document now shows; goes on with it where the file is open for
    /// that, and follows it where another process does.
    void show(OpenedRun run);

    void runAll();
    void run(Rows which);
    void run(const QList<qsizetype> &positions); ///< ascending; empty: nothing happens
    void runAnyway();                            ///< an answer to problemsFound() and secretsWanted()
    void dropQuestion();                         ///< the other one
    void pause();
    void resume();
    void drain(); ///< what is under way ends by itself, nothing more starts
    void stop();  ///< at once

    /// Asks why these rows wait; the answer comes as changed rows.
    void explain(const QList<RequestId> &rows);

    void setHostPaused(const QByteArray &origin, bool paused);
    void setHostCap(const QByteArray &origin, std::optional<int> cap); ///< nothing: that of all hosts
    void watchHosts(bool watch);                                       ///< hostsReported() comes
    QList<HostReport> hosts() const { return m_run ? m_run->hosts() : QList<HostReport>(); }

    bool isActive() const;
    bool isFollowing() const { return m_followed != nullptr; } ///< a run of another process
    FetchRun::Phase phase() const;
    Statistics statistics() const; ///< of what a file had, too, where its run was shown or went on
    QList<qsizetype> positions(Rows which) const;

    /// What is known of all runs since the last over the whole list.
    struct Results
    {
        std::shared_ptr<const RunTable> table;
        std::shared_ptr<const ResponseStore> store;
        qint64 startedMs = 0; ///< of the first
        qint64 endedMs = 0;   ///< of the last; 0: it goes on
        std::chrono::nanoseconds elapsed{0};
        RunOptions options; ///< of the last
    };
    const Results &results() const { return m_results; }
    const ResponseFacts &facts() const { return m_facts; } ///< of all rows that have results
    bool hasResults() const { return m_results.store != nullptr; }
    /// Results that were not exported since they came; those of a demo are no loss.
    bool hasUnsavedResults() const { return m_unsaved && !m_disposable; }
    void markResultsSaved() { m_unsaved = false; }
    /// Until the next document: nobody asks before results are lost.
    void setResultsDisposable() { m_disposable = true; }

Q_SIGNALS:
    void begun();
    void phaseChanged();
    void beat();                          ///< ten times a second while a run is active, and when it has ended
    void failed(const QString &sentence); ///< the run could not start, or is paused because of this
    void hostsReported();
    void braked(const AsyncFetcher::Brake &brake); ///< the run, or a host, stopped by itself
    void hostResumed(const QByteArray &origin);    ///< by the user
    void recovered();                              ///< it goes on after that
    /// Rows of the run cannot be sent; nothing was. Until the next run, or an edit, runAnyway() starts it:
    /// these rows fail.
    void problemsFound(const QList<AsyncFetcher::RowProblem> &problems);
    /// The run needs values of secrets that are not known. runAnyway() looks again.
    void secretsWanted(const QList<QByteArray> &names);
    void questionDropped();                ///< runAnyway() does nothing any more
    void notKept(const QString &sentence); ///< there is no file of the run that begins, and why
    void shown();                          ///< what a file had; also when another process is done with it
    void ended(const AsyncFetcher::Statistics &statistics);

private:
    struct Start
    {
        FetchRun::Setup setup;
        bool all = true;
        bool kept = false;
    };

    void begin(const QList<qsizetype> &positions, bool all);
    void waitForAnswer(std::function<void()> goOn);
    void askAboutProblems(const QList<RowProblem> &problems, std::function<void()> goOn);
    void keep(Start next, const std::shared_ptr<const RequestSource> &written);
    /// Fills the names of the setup's rows in, in the background, and then goes on where nothing was wrong.
    void fill(FetchRun::Setup setup, RunVariables::Rows which,
              std::function<void(FetchRun::Setup, const FilledRows &)> goOn);
    void giveUp(const QString &sentence); ///< what was being prepared
    void dropPreparing();
    void start(Start next);
    void goOn(const OpenedRun &run);
    void startAgain(FetchRun::Setup setup);
    void follow(const OpenedRun &run);
    void beginBeating();
    void connectRun();
    void finish();
    void forget();
    void applyLimits();

    BatchDocument *m_document;
    LiveRows *m_live;
    RunKeeper *m_keeper = nullptr;
    RunVariables *m_variables = nullptr;
    std::unique_ptr<FetchRun> m_run;
    std::shared_ptr<RunStore> m_store; ///< of the run that is active
    std::unique_ptr<FollowedRun> m_followed;
    qint64 m_preparing = 0; ///< rows of a run whose names are filled in, or whose file is made; 0: none is
    bool m_shown = false;   ///< of a file, and nothing has run since
    std::function<void()> m_asked; ///< what runAnyway() does
    Statistics m_earlier;          ///< of the run's earlier sessions, or of the run that is shown
    Results m_results;
    ResponseFacts m_facts;
    QTimer m_beat;
    bool m_unsaved = false;
    bool m_disposable = false;
    bool m_watchesHosts = false;
};

} // namespace AsyncFetcher
