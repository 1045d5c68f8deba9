// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fetchrun.h"

#include "core/log/logevent.h"
#include "core/response/spoolstore.h"
#include "core/run/enginethread.h"
#include "core/run/runwriter.h"
#include "core/schedule/fetchscheduler.h"

#include <QTimer>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::milliseconds ProgressInterval{100};
constexpr int HostsEveryNth = 10; ///< the table of hosts may be long: once a second
constexpr int ReportEveryNth = 5;
constexpr qsizetype MostReports = 1000; ///< more hosts than anybody looks at

} // namespace

/// What the threads have to tell the owner.
struct FetchRun::Event
{
    enum class Kind { Progress, StoreFailed, StoreRecovered, CouldNotStart, Hosts, Braked, Done };

    Kind kind = Kind::Progress;
    Statistics statistics;
    bool withHosts = false;
    QString error;
    QList<HostReport> hosts = {};
    Brake brake = {};
};

/// The engine thread's and the writer thread's side of a run.
/// Thread: as marked. Destroyed in the owner's, after which no thread of the run is left.
class FetchRun::Engine final : public RunObserver
{
public:
    Engine(const Setup &setup, Channel<Event> *events) // owner's
        : m_setup(setup)
        , m_events(events)
        , m_writer({setup.store, setup.rowEnded, [this] { command(&FetchScheduler::roomAgain); },
                    [this](const QString &error) { storeFailed(error); }, [this] { done(); },
                    [this] { storeRecovered(); },
                    [this](const QList<RequestId> &rows) { command(&FetchScheduler::intentsKept, rows); },
                    setup.secrets, !setup.source->groups().isEmpty()})
        , m_thread([this] { begin(); }, [this] { end(); })
    {
    }

    /// Calls a method of the scheduler in its thread. Any thread.
    template <typename Method, typename... Arguments>
    void command(Method method, Arguments... arguments)
    {
        m_thread.send([this, method, arguments...] {
            if (m_scheduler)
                (m_scheduler.get()->*method)(arguments...);
        });
    }

    void watchHosts(bool watch) // any
    {
        m_thread.send([this, watch] {
            m_watchesHosts = watch;
            tellHosts();
        });
    }
    /// As command(), and tells what came of it.
    template <typename... Arguments>
    void hostCommand(Arguments... arguments) // any
    {
        command(arguments...);
        m_thread.send([this] { tellHosts(); });
    }

    void rowEnded(HttpResponse response) override { m_writer.send(std::move(response)); }
    void noted(RunNote &&note) override { m_writer.note(std::move(note)); }
    bool keepsIntents() const override { return m_setup.store->keepsInGroups(); }
    bool hasRoom() const override { return m_writer.hasRoom(); }
    void braked(const Brake &brake) override
    {
        m_events->send({Event::Kind::Braked, {}, false, {}, {}, brake});
        tellHosts();
    }
    void allEnded() override
    {
        // Not from inside the scheduler, which is about to go.
        m_thread.quit();
    }

private:
    void begin() // engine
    {
        const TransportOptions options{m_setup.options.proxy, m_setup.options.tls, m_setup.bodyFolder,
                                       &m_clock};
        if (auto checked = checkGroups(*m_setup.source); !checked) {
            m_events->send({Event::Kind::CouldNotStart, {}, false, checked.error().toString()});
            return m_thread.quit();
        }
        auto transport = (m_setup.transport ? m_setup.transport : createTransport)(options);
        if (!transport) {
            m_events->send({Event::Kind::CouldNotStart, {}, false, transport.error().toString()});
            return m_thread.quit();
        }
        m_transport = std::move(*transport);
        m_scheduler = std::make_unique<FetchScheduler>(FetchScheduler::Setup{m_setup.source,
                                                                             m_setup.positions,
                                                                             m_setup.options,
                                                                             m_setup.table,
                                                                             m_transport.get(),
                                                                             this,
                                                                             &m_clock,
                                                                             {},
                                                                             m_setup.earlier,
                                                                             m_setup.attendance,
                                                                             m_setup.schemas});
        m_progress = std::make_unique<QTimer>();
        QObject::connect(m_progress.get(), &QTimer::timeout, m_progress.get(), [this] { tellProgress(); });
        m_progress->start(ProgressInterval);
        m_scheduler->start();
    }

    void tellProgress() // engine
    {
        const bool withHosts = ++m_ticks % HostsEveryNth == 0;
        m_events->send({Event::Kind::Progress, m_scheduler->statistics(withHosts), withHosts, {}});
        if (m_ticks % ReportEveryNth == 0)
            tellHosts();
    }

    void tellHosts() // engine
    {
        if (m_watchesHosts && m_scheduler)
            m_events->send({Event::Kind::Hosts, {}, false, {}, m_scheduler->hosts(MostReports)});
    }

    void end() // engine
    {
        m_progress.reset();
        if (m_scheduler)
            m_events->send({Event::Kind::Progress, m_scheduler->statistics(true), true, {}});
        tellHosts();
        m_scheduler.reset();
        m_transport.reset();
        m_writer.close();
    }

    void storeFailed(const QString &error) // writer
    {
        command(&FetchScheduler::setPaused, true);
        m_events->send({Event::Kind::StoreFailed, {}, false, error});
    }
    void storeRecovered() { m_events->send({Event::Kind::StoreRecovered, {}, false, {}}); } // writer
    void done() { m_events->send({Event::Kind::Done, {}, false, {}}); }                     // writer

    const Setup &m_setup;
    Channel<Event> *m_events;
    SystemClock m_clock;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<FetchScheduler> m_scheduler;
    std::unique_ptr<QTimer> m_progress;
    int m_ticks = 0;
    bool m_watchesHosts = false; ///< engine
    RunWriter m_writer;
    EngineThread m_thread; ///< last: ends first, while the rest is there
};

FetchRun::FetchRun(Setup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_events(std::make_unique<Channel<Event>>())
{
    if (!m_setup.store)
        m_setup.store = std::make_shared<SpoolStore>(m_setup.bodyFolder);
    if (!m_setup.table || m_setup.table->size() < m_setup.source->idEnd()) {
        auto table = std::make_shared<RunTable>(m_setup.source->idEnd());
        if (m_setup.table)
            table->copyFrom(*m_setup.table);
        m_setup.table = std::move(table);
    }
}

FetchRun::~FetchRun()
{
    m_engine.reset();
}

void FetchRun::start()
{
    Q_ASSERT(m_phase == Phase::Idle);
    m_startedMs = SystemClock().wallMs();
    m_events->listen([this] { takeEvents(); });
    m_engine = std::make_unique<Engine>(m_setup, m_events.get());
    if (m_watchesHosts)
        m_engine->watchHosts(true);
    if (LogEvent event{logRun(), QtInfoMsg})
        event.field("rows", m_setup.positions.isEmpty() ? m_setup.source->count() : m_setup.positions.size())
            .message("run started");
    setPhase(Phase::Running);
}

void FetchRun::pause()
{
    if (m_phase != Phase::Running)
        return;
    m_engine->command(&FetchScheduler::setPaused, true);
    setPhase(Phase::Paused);
}

void FetchRun::resume()
{
    if (m_phase != Phase::Paused)
        return;
    m_engine->command(&FetchScheduler::setPaused, false);
    setPhase(Phase::Running);
}

void FetchRun::drain()
{
    if (m_phase != Phase::Running && m_phase != Phase::Paused)
        return;
    m_engine->command(&FetchScheduler::drain);
    setPhase(Phase::Draining);
}

void FetchRun::stop()
{
    if (m_phase == Phase::Idle || m_phase == Phase::Finished)
        return;
    m_engine->command(&FetchScheduler::stop);
    setPhase(Phase::Draining);
}

void FetchRun::cancelRows(const QList<RequestId> &rows)
{
    if (m_engine)
        m_engine->command(&FetchScheduler::cancel, rows);
}

void FetchRun::setLimits(const RunOptions &options)
{
    if (m_engine)
        m_engine->command(&FetchScheduler::setLimits, options);
}

void FetchRun::setHostPaused(const QByteArray &origin, bool paused)
{
    if (m_engine)
        m_engine->hostCommand(&FetchScheduler::setHostPaused, m_hiddenOrigins.value(origin, origin), paused);
}

void FetchRun::setHostCap(const QByteArray &origin, std::optional<int> cap)
{
    if (m_engine)
        m_engine->hostCommand(&FetchScheduler::setHostCap, m_hiddenOrigins.value(origin, origin), cap);
}

void FetchRun::watchHosts(bool watch)
{
    if (std::exchange(m_watchesHosts, watch) != watch && m_engine)
        m_engine->watchHosts(watch);
}

void FetchRun::explain(const QList<RequestId> &rows)
{
    if (m_engine)
        m_engine->command(&FetchScheduler::explain, rows);
}

void FetchRun::takeEvents()
{
    for (Event &event : m_events->take())
        take(event);
}

void FetchRun::take(Event &event)
{
    switch (event.kind) {
    case Event::Kind::Progress:
        if (!event.withHosts)
            event.statistics.hosts = std::move(m_statistics.hosts);
        else
            hideOrigins(&event.statistics);
        m_statistics = std::move(event.statistics);
        Q_EMIT progressed();
        break;
    case Event::Kind::StoreFailed:
        m_pausedByStore = m_phase == Phase::Running;
        if (m_pausedByStore)
            setPhase(Phase::Paused);
        Q_EMIT storeFailed(event.error);
        break;
    case Event::Kind::StoreRecovered:
        if (std::exchange(m_pausedByStore, false))
            resume();
        Q_EMIT storeRecovered();
        break;
    case Event::Kind::CouldNotStart:
        Q_EMIT couldNotStart(event.error);
        break;
    case Event::Kind::Hosts:
        m_hosts = std::move(event.hosts);
        for (HostReport &report : m_hosts)
            report.origin = shownOrigin(report.origin);
        Q_EMIT hostsReported();
        break;
    case Event::Kind::Braked:
        event.brake.origin = shownOrigin(event.brake.origin);
        take(event.brake);
        break;
    case Event::Kind::Done:
        if (LogEvent line{logRun(), QtInfoMsg})
            line.field("succeeded", m_statistics.count(RowState::Succeeded))
                .field("failed", m_statistics.count(RowState::Failed))
                .time(m_statistics.elapsed)
                .message("run ended");
        setPhase(Phase::Finished);
        Q_EMIT finished();
        break;
    }
}

/// The name of a host may be a secret, or have one in it.
QByteArray FetchRun::shownOrigin(const QByteArray &origin)
{
    QByteArray shown = m_setup.secrets.masked(origin);
    if (shown != origin)
        m_hiddenOrigins.insert(shown, origin);
    return shown;
}

void FetchRun::hideOrigins(Statistics *statistics)
{
    if (m_setup.secrets.isEmpty())
        return;
    Statistics shown;
    for (auto host = statistics->hosts.cbegin(); host != statistics->hosts.cend(); ++host) {
        Statistics one;
        one.hosts.insert(shownOrigin(host.key()), *host);
        shown.add(one);
    }
    statistics->hosts = std::move(shown.hosts);
}

void FetchRun::take(const Brake &brake)
{
    const bool pauses = !brake.endsRun && brake.kind != Brake::Kind::Host;
    if (pauses)
        m_pausedByStore = false; // the store's recovery is no answer
    if (brake.endsRun)
        setPhase(Phase::Draining);
    if (pauses && m_phase == Phase::Running)
        setPhase(Phase::Paused);
    Q_EMIT braked(brake);
}

void FetchRun::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace AsyncFetcher
