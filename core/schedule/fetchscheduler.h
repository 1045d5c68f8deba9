// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/duetimer.h"
#include "core/request/requestsource.h"
#include "core/request/runoptions.h"
#include "core/response/runtable.h"
#include "core/response/statisticskeeper.h"
#include "core/schedule/brakes.h"
#include "core/schedule/cookies.h"
#include "core/schedule/fetchplan.h"
#include "core/schedule/hostreport.h"
#include "core/schedule/judgeworker.h"
#include "core/schedule/retrypolicy.h"
#include "core/schedule/rowchain.h"
#include "core/schedule/rowjob.h"
#include "core/schedule/runobserver.h"
#include "core/transport/httptransport.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace AsyncFetcher {

/// Drives one run: asks the plan who may start, puts it on the wire, follows redirects, decides with the
/// retry policy what comes after a failure, and tells the observer how every row ended. Each row ends exactly
/// once.
///
/// Thread: the engine's, all methods. What it is given outlives it.
class FetchScheduler final : public QObject, public TransportClient
{
    Q_OBJECT
public:
    struct Setup
    {
        std::shared_ptr<const RequestSource> source;
        QList<qsizetype> positions; ///< which rows, in this order; empty: all
        RunOptions options;
        std::shared_ptr<RunTable> table;
        HttpTransport *transport = nullptr;
        RunObserver *observer = nullptr;
        const Clock *clock = nullptr;
        std::function<double()> random; ///< numbers in [0, 1); empty: real ones
        EarlierWork earlier = {};       ///< of another process over the same rows
        Attendance attendance = Attendance::Full;
        std::shared_ptr<SchemaFiles> schemas = {}; ///< null: those below the current folder
    };

    explicit FetchScheduler(Setup setup);
    ~FetchScheduler() override; ///< aborts what is under way, silently

    void start();
    /// Instead of start(), any number of times: runs the rows that the source has got from this position on.
    /// Rows added after the run has ended are not run. The table is replaced where it is too small.
    void addRows(qsizetype from);
    void setPaused(bool paused); ///< false: also goes on after the canary, or a brake
    void
    drain(); ///< nothing more starts; the run ends when what is under way has ended; rows left stay pending
    void stop(); ///< ends now: rows that were begun are cancelled, the others stay pending
    void cancel(const QList<RequestId> &rows);
    void setLimits(const RunOptions &options);  ///< caps, rates and retries: act at once
    void explain(const QList<RequestId> &rows); ///< writes into the table why these rows wait, and until when
    void roomAgain() { pump(); }
    void intentsKept(const QList<RequestId> &rows); ///< what was noted as SendIntent may be sent
    void setHostPaused(const QByteArray &origin, bool paused);
    void setHostCap(const QByteArray &origin, std::optional<int> cap); ///< nothing: that of all hosts
    /// At most that many: those that are set apart by hand or brake first, then those with the most rows
    /// left.
    QList<HostReport> hosts(qsizetype most) const;

    /// Starts what may start and does what is due; the timer calls it, and tests with a clock of their own.
    void pump();

    Statistics statistics(bool withHosts) { return m_statistics.snapshot(m_clock->now(), withHosts); }
    int inFlight() const { return m_plan.inFlight(); }

    void exchangeFinished(RequestId id, TransportReply reply) override;
    void exchangeProgressed(RequestId id, qint64 bodyBytes) override;

private:
    enum class Phase { Idle, Running, Leaving, Ended };

    void enqueueRows();
    void enqueue(qsizetype position);
    void place(qsizetype position);
    void mapPositions();
    QList<qsizetype> takeHeldBack();
    void leaveHeldBack();
    void letGo();
    bool endCanary();
    void brake(const Brake &brake);
    void watchBrakes(const RowJob &job, RowState outcome);
    void endStuckRun();
    HostId hostOfRow(qsizetype position);
    void prepareGates(qsizetype count);
    qsizetype canaryOf(qsizetype count) const;
    std::optional<HostId> gateOf(qsizetype position) const;
    HostId filledHostOf(qsizetype position);
    void openGates(const QList<qsizetype> &groups);
    static void hideSecrets(const HttpResponse &response);
    qsizetype positionOf(RequestId id) const;

    bool mayStart() const;
    void goOn();
    void goOn(const BegunRow &row);
    void begin(RequestId id);
    bool mayRepeat(const RowJob &job) const;
    bool mustIntend(const RowJob &job) const;
    void intend(RowJob &job);
    RowJob &jobFor(RequestId id);
    bool prepare(RowJob &job);
    void startAttempt(RowJob &job);
    void sendHop(RowJob &job);
    TransportLimits limitsFor(const RowJob &job) const;

    bool takeBackInnocent(RowJob &job, const TransportReply &reply);
    void recordHop(RowJob &job, const TransportReply &reply);
    bool followRedirect(RowJob &job, const TransportReply &reply);
    void endAttempt(RowJob &job, TransportReply reply);
    static bool isWrongStatus(const RowJob &job, int status);
    void judge(RowJob &job);
    void takeJudged(JudgeWorker::Judged judged);
    static void decide(RowJob &job);
    bool retryLater(RowJob &job, const HttpHeaders &headers);
    void holdHost(RowJob &job, std::chrono::milliseconds wait);
    void deadlinePassed(RequestId id);

    void fail(RowJob &job, ErrorKind kind, const QString &error);
    void cancelJob(RequestId id, const QString &why);
    void end(RowJob &job, RowState outcome);
    void leaveRows(RowState outcome, const QString &why);
    void leaveSome();
    void checkEnd();

    void show(const RowJob &job, RowState state, WaitReason reason = WaitReason::None,
              TimePoint until = Never);
    void moveRow(RequestId id, RunRow row, RowState to);
    void arm();

    std::shared_ptr<const RequestSource> m_source;
    QList<qsizetype> m_positions;
    RunOptions m_options;
    std::shared_ptr<RunTable> m_table;
    HttpTransport *m_transport;
    RunObserver *m_observer;
    const Clock *m_clock;
    std::function<double()> m_random;
    RetryPolicy m_policy;
    FetchPlan m_plan;
    Brakes m_brakes;
    StatisticsKeeper m_statistics;
    Cookies m_cookies;
    Judges m_judges;
    RowChain m_chain;
    QList<std::optional<HostId>> m_gates; ///< by group; nothing: it is open

    std::unordered_map<quint32, std::unique_ptr<RowJob>> m_jobs;
    std::vector<quint32> m_positionOf;        ///< by id; empty: the two are the same
    QHash<QByteArray, HostId> m_hostOfOrigin; ///< by origin as typed
    QList<RequestId> m_left;                  ///< rows that the run ends without
    RowState m_leftOutcome = RowState::Pending;
    QString m_leftWhy;
    DueTimer m_deadlines;
    EarlierWork m_earlier;
    const Attendance m_attendance;
    qsizetype m_heldBack = 0; ///< rows behind the canary that have not been looked at
    bool m_asking = false;    ///< what the canary says
    int m_judging = 0;        ///< rows whose bodies are looked at in another thread
    int m_intending = 0;      ///< rows that are set aside until their intents are kept
    JudgeWorker m_judgeWorker;
    QTimer m_timer;
    TimePoint m_armedFor = Never;
    TimePoint m_started;
    Phase m_phase = Phase::Idle;
    bool m_draining = false;
    bool m_pumping = false;
};

} // namespace AsyncFetcher
