// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/fetchscheduler.h"

#include "core/schedule/schedulerlog.h"

#include <QRandomGenerator>

namespace AsyncFetcher {

using std::chrono::milliseconds;

namespace {

PlanLimits planLimits(const RunOptions &options)
{
    return {options.maxConcurrent, options.maxPerHost, options.rate, options.ratePerHost};
}

std::function<double()> orReal(std::function<double()> random)
{
    return random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); };
}

} // namespace

FetchScheduler::FetchScheduler(Setup setup)
    : m_source(std::move(setup.source))
    , m_positions(std::move(setup.positions))
    , m_options(std::move(setup.options))
    , m_table(std::move(setup.table))
    , m_transport(setup.transport)
    , m_observer(setup.observer)
    , m_clock(setup.clock)
    , m_random(orReal(std::move(setup.random)))
    , m_policy(m_options, m_random)
    , m_plan(planLimits(m_options), m_source->idEnd())
    , m_brakes(m_options.brakes)
    , m_judges(std::move(setup.schemas))
    , m_chain(m_source)
    , m_deadlines(m_clock, [this](quint64 key) { deadlinePassed(requestId(quint32(key))); })
    , m_earlier(std::move(setup.earlier))
    , m_attendance(setup.attendance)
    , m_judgeWorker([this](JudgeWorker::Judged judged) { takeJudged(std::move(judged)); })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_armedFor = Never;
        pump();
    });
}

FetchScheduler::~FetchScheduler()
{
    for (const auto &[index, job] : m_jobs)
        if (job->inAttempt)
            m_transport->abort(requestId(index));
}

void FetchScheduler::start()
{
    m_phase = Phase::Running;
    m_started = m_clock->now();
    enqueueRows();
    goOn();
    pump();
}

void FetchScheduler::addRows(qsizetype from)
{
    if (m_phase == Phase::Idle) {
        m_phase = Phase::Running;
        m_started = m_clock->now();
        m_statistics.begin(0, m_started);
    }
    const quint32 idEnd = m_source->idEnd();
    m_plan.grow(idEnd);
    if (m_table->size() < idEnd) {
        // Twice as large, so that adding rows one by one stays cheap.
        auto larger = std::make_shared<RunTable>(std::max(idEnd, m_table->size() * 2));
        larger->copyFrom(*m_table);
        m_table = std::move(larger);
    }
    m_statistics.rowsAdded(m_source->count() - from);
    for (qsizetype position = from; position < m_source->count(); ++position) {
        enqueue(position);
        place(position);
    }
    pump();
}

void FetchScheduler::enqueueRows()
{
    const bool all = m_positions.isEmpty();
    const qsizetype count = all ? m_source->count() : m_positions.size();
    m_statistics.begin(count, m_started);
    if (m_chain.isNeeded())
        prepareGates(count);
    // A canary of all rows would have nobody to warn.
    const qsizetype canary = canaryOf(count);
    m_heldBack = canary > 0 && canary < count ? count - canary : 0;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype position = all ? i : m_positions.at(i);
        enqueue(position);
        if (i < count - m_heldBack)
            place(position);
    }
    if (!m_positionOf.empty())
        mapPositions();
}

void FetchScheduler::enqueue(qsizetype position)
{
    const RequestId id = m_source->idAt(position);
    if (m_positionOf.empty() && qsizetype(indexOf(id)) != position)
        m_positionOf.resize(m_source->idEnd());
    m_table->set(id, RunRow());
}

void FetchScheduler::place(qsizetype position)
{
    const auto gate = gateOf(position);
    // A row that is skipped reaches no network: nothing but its turn holds it.
    const bool isPlain = m_gates.isEmpty() && !m_source->isSkippedAt(position);
    m_plan.add(m_source->idAt(position), gate      ? *gate
                                         : isPlain ? hostOfRow(position)
                                                   : filledHostOf(position));
}

void FetchScheduler::mapPositions()
{
    for (qsizetype position = 0; position < m_source->count(); ++position)
        m_positionOf[indexOf(m_source->idAt(position))] = quint32(position);
}

HostId FetchScheduler::hostOfRow(qsizetype position)
{
    const QByteArray typed = m_source->originTextAt(position);
    const auto known = m_hostOfOrigin.constFind(typed);
    if (known != m_hostOfOrigin.constEnd())
        return *known;
    const HostId host = m_plan.hostOf(originKeyOf(typed));
    m_hostOfOrigin.insert(typed, host);
    return host;
}

qsizetype FetchScheduler::positionOf(RequestId id) const
{
    return m_positionOf.empty() ? qsizetype(indexOf(id)) : qsizetype(m_positionOf[indexOf(id)]);
}

void FetchScheduler::pump()
{
    // Rows that end at once (unsendable ones) come back here through end(): one loop is enough.
    if (m_pumping)
        return;
    m_pumping = true;
    m_deadlines.check();
    do {
        while (mayStart()) {
            const auto id = m_plan.takeNext(m_clock->now());
            if (!id)
                break;
            begin(*id);
        }
    } while (endCanary());
    m_pumping = false;
    endStuckRun();
    leaveSome();
    checkEnd();
    arm();
}

bool FetchScheduler::mayStart() const
{
    // As many as may be sent at once may wait for their intents: more would only be unknown after a crash.
    return m_phase == Phase::Running && !m_draining && m_intending < m_options.maxConcurrent &&
           m_judging < m_options.maxConcurrent && m_observer->hasRoom();
}

void FetchScheduler::arm()
{
    // Set again only for an earlier time: one idle wake-up now and then is cheaper than a timer call for
    // every row.
    const TimePoint due = mayStart() ? m_plan.nextDue() : Never;
    if (due >= m_armedFor)
        return;
    m_armedFor = due;
    const auto wait = std::chrono::ceil<milliseconds>(due - m_clock->now());
    m_timer.start(std::clamp(wait, milliseconds::zero(), milliseconds(std::chrono::hours(1))));
}

RowJob &FetchScheduler::jobFor(RequestId id)
{
    std::unique_ptr<RowJob> &job = m_jobs[indexOf(id)];
    if (job)
        return *job;
    job = std::make_unique<RowJob>();
    const qsizetype position = positionOf(id);
    job->response.requestId = id;
    job->response.position = position;
    job->readySince = m_started;
    job->waitReason = WaitReason::Turn;
    return *job;
}

void FetchScheduler::begin(RequestId id)
{
    RowJob &job = jobFor(id);
    if (!job.inAttempt && !prepare(job)) {
        m_plan.release(id);
        return end(job, job.unsent);
    }
    if (!job.inAttempt && mustIntend(job))
        return intend(job);
    if (!job.inAttempt)
        startAttempt(job);
    sendHop(job);
}

/// Makes the wire request anew for each attempt: between attempts a row costs only its record.
bool FetchScheduler::prepare(RowJob &job)
{
    HttpResponse &response = job.response;
    HttpRequest row = m_source->requestAt(response.position);
    const HttpRequest &defaults = m_source->defaults();
    response.url = row.url;
    response.id = row.id.isEmpty() ? QString::number(response.position + 1) : row.id;
    job.unsent = row.skip ? RowState::Skipped : RowState::Failed;
    if (row.skip) {
        job.isSkipped = true;
        response.method = row.method.isEmpty() ? defaults.method : row.method;
        response.error = skippedText();
        return false;
    }
    if (!row.group.isEmpty()) {
        auto filled = m_chain.filled(row, response.position);
        if (!filled) {
            response.method = row.method.isEmpty() ? defaults.method : row.method;
            response.error = filled.error().message;
            job.unsent = RowState::Skipped;
            return false;
        }
        row = *std::move(filled);
    }
    job.timeout = row.timeout.value_or(defaults.timeout.value_or(m_options.timeout));
    job.maxRetries = row.maxRetries ? row.maxRetries : defaults.maxRetries;
    job.maxRedirects = row.maxRedirects.value_or(defaults.maxRedirects.value_or(m_options.maxRedirects));
    auto wire = makeWireRequest(row, defaults);
    if (!wire) {
        response.method = row.method.isEmpty() ? defaults.method : row.method;
        response.errorKind = wire.error().kind;
        response.error = wire.error().text;
        return false;
    }
    auto judge = m_judges.judgeOf(row, defaults);
    if (!judge) {
        response.method = wire->method;
        response.errorKind = ErrorKind::Invalid;
        response.error = judge.error().message;
        return false;
    }
    job.judge = *std::move(judge);
    job.retryUnsafe = row.retryUnsafe ? row.retryUnsafe : defaults.retryUnsafe;
    job.wire = std::move(*wire);
    job.host = m_plan.hostOf(job.wire.url.originKey);
    response.method = job.wire.method;
    return true;
}

void FetchScheduler::startAttempt(RowJob &job)
{
    const TimePoint now = m_clock->now();
    Attempt attempt;
    attempt.number = job.response.attempt() + 1;
    attempt.startedMs = m_clock->wallMs();
    attempt.waited = now - job.readySince;
    attempt.waitReason = job.waitReason;
    job.response.attempts.append(std::move(attempt));
    job.inAttempt = true;
    job.spent = Duration::zero();
    if (job.deadline == Never && m_options.deadline > milliseconds::zero()) {
        job.deadline = now + m_options.deadline;
        job.deadlineDue = m_deadlines.add(job.deadline, indexOf(job.response.requestId));
    }
}

void FetchScheduler::sendHop(RowJob &job)
{
    TransportRequest hop;
    hop.method = job.wire.method;
    hop.origin = job.wire.url.origin;
    hop.target = job.wire.url.target;
    hop.headers = job.wire.headers;
    hop.body = job.wire.body;
    hop.idempotent = isIdempotent(job.wire.method);
    hop.limits = limitsFor(job);
    if (m_options.cookies)
        m_cookies.addTo(hop.headers, job.wire.url);
    job.hopStarted = m_clock->now();
    ++job.hops;
    show(job, RowState::Running);
    m_transport->start(job.response.requestId, std::move(hop), this);
}

TransportLimits FetchScheduler::limitsFor(const RowJob &job) const
{
    using std::chrono::ceil;
    TransportLimits limits;
    limits.connect = m_options.connectTimeout;
    limits.idle = m_options.idleTimeout;
    limits.maxBodyBytes = m_options.maxBodyBytes;
    // 0 means "no limit" to the transport, so what is left of one is at least 1 ms.
    if (job.timeout > milliseconds::zero())
        limits.total = std::max(milliseconds(1), ceil<milliseconds>(job.timeout - job.spent));
    if (job.deadline == Never)
        return limits;
    const auto left = std::max(milliseconds(1), ceil<milliseconds>(job.deadline - m_clock->now()));
    if (limits.total == milliseconds::zero() || left < limits.total) {
        limits.total = left;
        limits.totalKind = ErrorKind::TimeoutDeadline;
    }
    return limits;
}

void FetchScheduler::setPaused(bool paused)
{
    m_plan.setPaused(paused ? WaitReason::Paused : WaitReason::None);
    if (!paused) {
        m_brakes.release();
        if (m_asking)
            letGo();
    }
    pump();
}

void FetchScheduler::setLimits(const RunOptions &options)
{
    m_options.maxConcurrent = options.maxConcurrent;
    m_options.maxPerHost = options.maxPerHost;
    m_options.rate = options.rate;
    m_options.ratePerHost = options.ratePerHost;
    m_options.maxRetries = options.maxRetries;
    m_options.retryBase = options.retryBase;
    m_options.retryCap = options.retryCap;
    m_options.retryStatuses = options.retryStatuses;
    m_options.retryUnsafe = options.retryUnsafe;
    m_options.honourRetryAfter = options.honourRetryAfter;
    m_brakes.setOptions(options.brakes);
    m_policy = RetryPolicy(m_options, m_random);
    m_plan.setLimits(planLimits(m_options));
    pump();
}

void FetchScheduler::explain(const QList<RequestId> &rows)
{
    const TimePoint now = m_clock->now();
    for (const RequestId id : rows) {
        RunRow row = m_table->row(id);
        if (!row.inRun || isFinal(row.state) || row.state == RowState::Running)
            continue;
        WaitAnswer answer = m_plan.explain(id, now);
        if (answer.reason == WaitReason::None && m_heldBack > 0)
            answer.reason = WaitReason::Canary;
        row.waitReason = answer.reason;
        row.waitUntilMs =
            answer.until == Never
                ? 0
                : quint32(std::chrono::duration_cast<milliseconds>(answer.until - m_started).count());
        m_table->set(id, row);
    }
}

} // namespace AsyncFetcher
