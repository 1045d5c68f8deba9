// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/channel.h"
#include "core/judge/schemafiles.h"
#include "core/log/secretmask.h"
#include "core/request/requestsource.h"
#include "core/request/runoptions.h"
#include "core/response/responsestore.h"
#include "core/response/runtable.h"
#include "core/response/statistics.h"
#include "core/schedule/brakes.h"
#include "core/schedule/hostreport.h"
#include "core/transport/transportfactory.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace AsyncFetcher {

/// One pass over a batch: owns the engine thread and the writer thread, and is all that a window, the command
/// line or the library need to know of them. Commands go in, facts come out; nothing here waits for network
/// or disk.
///
/// Thread: that of its creator, which needs an event loop. Destroying it in whatever state ends what is under
/// way, closes every socket and joins the threads.
class FetchRun final : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Idle, Running, Paused, Draining, Finished };

    /// Called in the writer thread for every row that ended, one after the other. A row that the run was
    /// ended without comes too, with the outcome Pending or Skipped.
    using RowEnded = std::function<void(const HttpResponse &)>;

    struct Setup
    {
        std::shared_ptr<const RequestSource> source =
            {};                          ///< a snapshot: nobody changes it while the run lives
        QList<qsizetype> positions = {}; ///< which rows to run, in this order; empty: all
        RunOptions options = {};
        std::shared_ptr<ResponseStore> store = {}; ///< null: a temporary spool
        std::shared_ptr<RunTable> table =
            {};                   ///< of an earlier run over the same list, which this one goes on
                                  ///< with: rows that do not run keep what they had; null: a new one
        RowEnded rowEnded = {};   ///< may be empty
        EarlierWork earlier = {}; ///< of another process, which this one goes on with
        SecretMask secrets = {};  ///< taken out of every response before it is kept or told of
        Attendance attendance = Attendance::Full;
        QString bodyFolder = {};                   ///< for large bodies until they are kept; empty: temporary
        std::shared_ptr<SchemaFiles> schemas = {}; ///< null: those below the current folder
        TransportFactory transport = {};           ///< for tests; empty: the real one
    };

    explicit FetchRun(Setup setup, QObject *parent = nullptr);
    ~FetchRun() override;

    void start(); ///< once
    void pause(); ///< starts nothing more; what is under way ends by itself
    void resume();
    void drain(); ///< as pause, and the run is finished when what is under way has ended
    void stop();  ///< ends everything now: rows that were begun are cancelled, the others stay pending
    void cancelRows(const QList<RequestId> &rows);
    void setLimits(const RunOptions &options); ///< concurrency, rates, retries, brakes: act at once
    void setHostPaused(const QByteArray &origin, bool paused);
    void setHostCap(const QByteArray &origin, std::optional<int> cap); ///< nothing: that of all hosts
    void watchHosts(bool watch); ///< hostsReported() comes; it costs the engine a little for each host
    /// Asks why rows wait: the answers come into the table as changed rows.
    void explain(const QList<RequestId> &rows);

    Phase phase() const { return m_phase; }
    std::shared_ptr<RunTable> table() const { return m_setup.table; }
    std::shared_ptr<ResponseStore> store() const { return m_setup.store; }
    const Statistics &statistics() const { return m_statistics; } ///< as of the last progressed()
    qint64 startedMs() const { return m_startedMs; }              ///< wall clock; 0: not yet
    const QList<HostReport> &hosts() const { return m_hosts; }    ///< as of the last hostsReported()
    const RunOptions &options() const { return m_setup.options; }

Q_SIGNALS:
    void phaseChanged(AsyncFetcher::FetchRun::Phase phase);
    void progressed();    ///< new statistics; at most 10 times a second, and at the end
    void hostsReported(); ///< twice a second while they are watched, and after a host's pause or cap changed
    /// The run, or a host in it, has stopped by itself. A run is Paused then and goes on with resume(), a
    /// host with setHostPaused(); where Setup::attendance says that nobody is there, the run is Draining.
    void braked(const AsyncFetcher::Brake &brake);
    void storeFailed(const QString &error); ///< a row could not be kept yet; the run has been paused
    void storeRecovered();                  ///< after that: all is kept, and the run goes on
    void
    couldNotStart(const QString &error); ///< a certificate that cannot be read and the like; then finished()
    void finished();                     ///< every row has ended or been left, and all is stored

private:
    struct Event;
    class Engine;

    void takeEvents();
    void take(Event &event);
    void take(const Brake &brake);
    void setPhase(Phase phase);
    QByteArray shownOrigin(const QByteArray &origin);
    void hideOrigins(Statistics *statistics);

    Setup m_setup;
    std::unique_ptr<Channel<Event>> m_events;
    std::unique_ptr<Engine> m_engine;
    Statistics m_statistics;
    QList<HostReport> m_hosts;
    QHash<QByteArray, QByteArray> m_hiddenOrigins; ///< by what is shown of those with secrets in them
    bool m_watchesHosts = false;
    qint64 m_startedMs = 0;
    Phase m_phase = Phase::Idle;
    bool m_pausedByStore = false;
};

} // namespace AsyncFetcher
