// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runcontrol.h"

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
}

RunControl::~RunControl() = default;

bool RunControl::isActive() const
{
    return phase() != FetchRun::Phase::Idle && phase() != FetchRun::Phase::Finished;
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
        const RunRow row = m_live->value(list.idAt(position)).row;
        const bool failed = row.inRun && row.state == RowState::Failed;
        const bool unfinished = !row.inRun || !isFinal(row.state) || row.state == RowState::Cancelled ||
                                row.state == RowState::Skipped;
        if (which == Rows::Failed ? failed : unfinished)
            found.append(position);
    }
    return found;
}

void RunControl::begin(const QList<qsizetype> &positions, bool all)
{
    const RequestList &list = m_document->requests();
    FetchRun::Setup setup;
    setup.source = std::make_shared<RequestList>(list);
    setup.positions = positions;
    setup.options = m_document->options();
    if (all) {
        m_results = {};
        m_facts.clear();
    } else {
        setup.table = m_live->table();
        setup.store = std::const_pointer_cast<ResponseStore>(m_results.store);
    }
    setup.rowEnded = m_facts.recorder();
    m_run = std::make_unique<FetchRun>(std::move(setup));
    connectRun();
    m_run->start();

    if (all) {
        m_live->beginRun(m_run->table(), m_run->startedMs());
    } else {
        QList<RequestId> ids;
        ids.reserve(positions.size());
        for (const qsizetype position : positions)
            ids.append(list.idAt(position));
        m_live->beginRun(m_run->table(), m_run->startedMs(), ids);
    }
    m_results.table = m_run->table();
    m_results.store = m_run->store();
    m_results.options = m_document->options();
    m_results.endedMs = 0;
    if (m_results.startedMs == 0)
        m_results.startedMs = m_run->startedMs();
    m_unsaved = true;
    m_beat.start();
    Q_EMIT begun();
    Q_EMIT phaseChanged();
    Q_EMIT beat();
}

void RunControl::connectRun()
{
    connect(m_run.get(), &FetchRun::phaseChanged, this, &RunControl::phaseChanged);
    connect(m_run.get(), &FetchRun::storeFailed, this, [this](const QString &error) {
        Q_EMIT failed(tr("A response could not be kept, so the run is paused: %1").arg(error));
    });
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
    Q_EMIT beat();
    Q_EMIT ended(m_run->statistics());
}

void RunControl::pause()
{
    if (m_run)
        m_run->pause();
}

void RunControl::resume()
{
    if (m_run)
        m_run->resume();
}

void RunControl::drain()
{
    if (m_run)
        m_run->drain();
}

void RunControl::stop()
{
    if (m_run)
        m_run->stop();
}

void RunControl::explain(const QList<RequestId> &rows)
{
    if (isActive() && !rows.isEmpty())
        m_run->explain(rows);
}

void RunControl::setHostPaused(const QByteArray &origin, bool paused)
{
    if (isActive())
        m_run->setHostPaused(origin, paused);
}

void RunControl::applyLimits()
{
    if (isActive())
        m_run->setLimits(m_document->options());
}

void RunControl::forget()
{
    m_beat.stop();
    m_run.reset();
    m_results = {};
    m_live->clear();
    m_facts.clear();
    m_unsaved = m_disposable = false;
    Q_EMIT phaseChanged();
}

} // namespace AsyncFetcher
