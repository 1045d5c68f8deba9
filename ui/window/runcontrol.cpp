// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runcontrol.h"

#include "ui/runs/layeredresults.h"

#include <QDateTime>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::milliseconds BeatInterval{100};

}

RunControl::RunControl(BatchDocument *document, LiveRows *live, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_live(live)
{
    m_beat.setInterval(BeatInterval);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_facts.take();
        Q_EMIT beat();
    });
    connect(document, &BatchDocument::aboutToReset, this, &RunControl::forget);
    connect(document, &BatchDocument::optionsChanged, this, &RunControl::applyLimits);
    connect(document, &BatchDocument::historyChanged, this, &RunControl::dropQuestion); // rows are others now
}

RunControl::~RunControl()
{
    m_run.reset();
    if (m_store)
        m_keeper->finish(std::exchange(m_store, nullptr));
}

bool RunControl::isActive() const
{
    return phase() != FetchRun::Phase::Idle && phase() != FetchRun::Phase::Finished;
}

FetchRun::Phase RunControl::phase() const
{
    if (m_preparing > 0)
        return FetchRun::Phase::Running;
    if (m_run)
        return m_run->phase();
    return m_shown ? FetchRun::Phase::Finished : FetchRun::Phase::Idle;
}

Statistics RunControl::statistics() const
{
    if (m_run && m_preparing == 0 && m_earlier.total == 0)
        return m_run->statistics();
    Statistics statistics = m_earlier;
    if (m_preparing > 0) {
        statistics.total += m_preparing;
        statistics.byState[size_t(RowState::Pending)] += m_preparing;
    } else if (m_run && !m_shown) {
        statistics.add(m_run->statistics());
    }
    return statistics;
}

void RunControl::runAll()
{
    if (!isActive() && m_document->requests().count() > 0)
        begin({}, true);
}

void RunControl::run(Rows which)
{
    run(positions(which));
}

void RunControl::run(const QList<qsizetype> &positions)
{
    if (!isActive() && !positions.isEmpty())
        begin(positions, false);
}

QList<qsizetype> RunControl::positions(Rows which) const
{
    QList<qsizetype> found;
    const RequestList &list = m_document->requests();
    for (qsizetype position = 0; position < list.count(); ++position) {
        if (list.isSkippedAt(position))
            continue;
        const RunRow row = m_live->value(list.idAt(position)).row;
        const bool failed = row.inRun && row.state == RowState::Failed;
        const bool unfinished = !row.inRun || !isFinal(row.state) || row.state == RowState::Cancelled ||
                                row.state == RowState::Skipped;
        if (which == Rows::Failed ? failed : unfinished)
            found.append(position);
    }
    return found;
}

void RunControl::start(Start next)
{
    m_followed.reset();
    m_shown = false;
    const auto source = next.setup.source;
    const QList<qsizetype> positions = next.setup.positions;
    const auto below = next.all ? nullptr : m_results.store;
    if (next.all) {
        m_results = {};
        m_facts.clear();
    } else {
        next.setup.table = m_live->table();
    }
    next.setup.rowEnded = m_facts.recorder();
    const RunOptions options = next.setup.options;
    m_run = std::make_unique<FetchRun>(std::move(next.setup));
    connectRun();
    m_run->start();

    if (next.all) {
        m_live->beginRun(m_run->table(), m_run->startedMs());
    } else {
        QList<RequestId> ids;
        ids.reserve(positions.size());
        for (const qsizetype position : positions)
            ids.append(source->idAt(position));
        m_live->beginRun(m_run->table(), m_run->startedMs(), ids);
    }
    m_results.table = m_run->table();
    m_results.store = m_run->store();
    if (below)
        m_results.store = std::make_shared<LayeredResults>(below, m_run->store());
    m_results.options = options;
    m_results.endedMs = 0;
    if (m_results.startedMs == 0)
        m_results.startedMs = m_run->startedMs();
    m_unsaved = !next.kept;
    beginBeating();
}

void RunControl::beginBeating()
{
    m_beat.start();
    if (m_preparing == 0)
        Q_EMIT begun();
    Q_EMIT phaseChanged();
    Q_EMIT beat();
}

void RunControl::show(OpenedRun run)
{
    m_results = {run.progress.table,           run.results,
                 run.progress.facts.startedMs, run.progress.facts.endedMs,
                 run.progress.facts.elapsed,   run.progress.facts.options};
    m_facts = std::move(run.facts);
    m_live->beginRun(run.progress.table, run.progress.facts.startedMs);
    m_earlier = run.progress.statistics;
    m_shown = true;
    m_unsaved = false;
    if (run.store && !run.progress.left.isEmpty())
        return goOn(run);
    const qint64 left = run.progress.left.size();
    m_earlier.total += left;
    m_earlier.byState[size_t(RowState::Pending)] += left;
    if (run.live)
        follow(run);
    if (run.store)
        m_keeper->finish(run.store);
    Q_EMIT phaseChanged();
    Q_EMIT shown();
}

void RunControl::follow(const OpenedRun &run)
{
    m_followed = std::make_unique<FollowedRun>(run.fileName, run.progress, m_facts.recorder());
    connect(m_followed.get(), &FollowedRun::failed, this, &RunControl::failed);
    connect(m_followed.get(), &FollowedRun::looked, this, [this] {
        m_earlier = m_followed->step().statistics;
        m_facts.take();
        Q_EMIT beat();
    });
    connect(m_followed.get(), &FollowedRun::ended, this, [this] {
        m_followed.release()->deleteLater();
        m_results.endedMs = QDateTime::currentMSecsSinceEpoch();
        m_results.elapsed = m_earlier.elapsed;
        Q_EMIT phaseChanged();
        Q_EMIT shown();
    });
}

void RunControl::connectRun()
{
    m_run->watchHosts(m_watchesHosts);
    connect(m_run.get(), &FetchRun::phaseChanged, this, &RunControl::phaseChanged);
    connect(m_run.get(), &FetchRun::hostsReported, this, &RunControl::hostsReported);
    connect(m_run.get(), &FetchRun::braked, this, &RunControl::braked);
    connect(m_run.get(), &FetchRun::storeFailed, this, [this](const QString &error) {
        Q_EMIT failed(tr("A response could not be kept, so the run is paused: %1").arg(error));
    });
    connect(m_run.get(), &FetchRun::storeRecovered, this, &RunControl::recovered);
    connect(m_run.get(), &FetchRun::couldNotStart, this,
            [this](const QString &error) { Q_EMIT failed(tr("The run could not start: %1").arg(error)); });
    connect(m_run.get(), &FetchRun::finished, this, &RunControl::finish);
}

void RunControl::finish()
{
    m_beat.stop();
    m_results.endedMs = QDateTime::currentMSecsSinceEpoch();
    m_results.elapsed += m_run->statistics().elapsed;
    m_facts.take();
    if (m_store)
        m_keeper->finish(std::exchange(m_store, nullptr));
    Q_EMIT beat();
    Q_EMIT ended(statistics());
}

void RunControl::pause()
{
    if (m_run && m_preparing == 0)
        m_run->pause();
}

void RunControl::resume()
{
    if (m_run)
        m_run->resume();
}

void RunControl::drain()
{
    if (m_preparing > 0)
        stop();
    else if (m_run)
        m_run->drain();
}

void RunControl::stop()
{
    if (m_preparing > 0) {
        dropPreparing();
        m_beat.stop();
        Q_EMIT phaseChanged();
        if (m_shown)
            Q_EMIT shown();
    } else if (m_run) {
        m_run->stop();
    }
}

void RunControl::explain(const QList<RequestId> &rows)
{
    if (isActive() && m_preparing == 0 && !rows.isEmpty())
        m_run->explain(rows);
}

void RunControl::setHostPaused(const QByteArray &origin, bool paused)
{
    if (!isActive() || m_preparing > 0)
        return;
    m_run->setHostPaused(origin, paused);
    if (!paused)
        Q_EMIT hostResumed(origin);
}

void RunControl::setHostCap(const QByteArray &origin, std::optional<int> cap)
{
    if (isActive() && m_preparing == 0)
        m_run->setHostCap(origin, cap);
}

void RunControl::watchHosts(bool watch)
{
    m_watchesHosts = watch;
    if (m_run)
        m_run->watchHosts(watch);
}

void RunControl::applyLimits()
{
    if (isActive() && m_preparing == 0)
        m_run->setLimits(m_document->options());
}

void RunControl::forget()
{
    m_beat.stop();
    m_followed.reset();
    m_run.reset();
    dropPreparing();
    m_earlier = {};
    m_shown = false;
    m_results = {};
    m_live->clear();
    m_facts.clear();
    m_unsaved = m_disposable = false;
    Q_EMIT phaseChanged();
}

} // namespace AsyncFetcher
