// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How exchanges and rows end: the second half of FetchScheduler.

#include "core/schedule/fetchscheduler.h"
#include "core/schedule/retryafter.h"
#include "core/schedule/schedulerlog.h"

namespace AsyncFetcher {

using std::chrono::milliseconds;

namespace {

/// An error that another exchange caused costs a row nothing, unless it never gets through.
constexpr int MaxInnocentFailures = 20;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QString secondsText(milliseconds time)
{
    return QString::number(double(time.count()) / 1000, 'g', 4) + QStringLiteral(" s");
}

} // namespace

void FetchScheduler::exchangeProgressed(RequestId id, qint64 bodyBytes)
{
    RunRow row = m_table->row(id);
    row.bodyBytes = quint64(bodyBytes);
    m_table->set(id, row);
}

void FetchScheduler::exchangeFinished(RequestId id, TransportReply reply)
{
    m_plan.release(id);
    RowJob &job = *m_jobs.at(indexOf(id));
    if (!takeBackInnocent(job, reply)) {
        recordHop(job, reply);
        if (!followRedirect(job, reply))
            endAttempt(job, std::move(reply));
    }
    pump();
}

bool FetchScheduler::takeBackInnocent(RowJob &job, const TransportReply &reply)
{
    if (!reply.innocent || ++job.innocentFailures > MaxInnocentFailures)
        return false;
    --job.hops;
    job.spent += m_clock->now() - job.hopStarted;
    m_plan.addFirst(job.response.requestId, job.host);
    show(job, RowState::Waiting, WaitReason::Turn);
    return true;
}

void FetchScheduler::recordHop(RowJob &job, const TransportReply &reply)
{
    Attempt &attempt = job.attempt();
    attempt.status = reply.status;
    attempt.timings.add(reply.timings);
    attempt.responseTime += reply.responseTime;
    attempt.sends += reply.sends;
    attempt.wireBytes += reply.wireBytes;
    attempt.connection = reply.connection;
    job.spent += m_clock->now() - job.hopStarted;
    job.response.finalUrl = job.wire.url.text();
    if (m_options.cookies)
        m_cookies.take(job.wire.url, reply.headers);
}

/// True: the attempt goes on with another hop.
bool FetchScheduler::followRedirect(RowJob &job, const TransportReply &reply)
{
    const QByteArray location = headerValue(reply.headers, "Location");
    if (reply.errorKind != ErrorKind::None || !isRedirect(reply.status) || location.isNull() ||
        job.maxRedirects == 0)
        return false;
    Attempt &attempt = job.attempt();
    if (attempt.redirects.size() >= job.maxRedirects) {
        attempt.errorKind = ErrorKind::Redirect;
        attempt.error = QStringLiteral("There were more than %1 redirects.").arg(job.maxRedirects);
        return false;
    }
    auto next = redirected(job.wire, reply.status, location);
    if (!next) {
        attempt.errorKind =
            next.error().kind == ErrorKind::BlockedScheme ? ErrorKind::BlockedScheme : ErrorKind::Redirect;
        attempt.error = QStringLiteral("The redirect to \"%1\" cannot be followed: %2")
                            .arg(QString::fromUtf8(location), next.error().text);
        return false;
    }
    attempt.redirects.append({job.wire.url.text(), reply.status, location});
    job.wire = std::move(*next);
    job.host = m_plan.hostOf(job.wire.url.originKey);
    m_plan.addFirst(job.response.requestId, job.host);
    show(job, RowState::Waiting, WaitReason::Turn);
    return true;
}

void FetchScheduler::endAttempt(RowJob &job, TransportReply reply)
{
    Attempt &attempt = job.attempt();
    job.inAttempt = false;
    if (attempt.errorKind == ErrorKind::None && reply.errorKind != ErrorKind::None) {
        attempt.errorKind = reply.errorKind;
        attempt.error = reply.error;
    } else if (attempt.errorKind == ErrorKind::None && isWrongStatus(job, reply.status)) {
        attempt.errorKind = ErrorKind::Status;
        attempt.error = QStringLiteral("The server answered %1.").arg(statusText(reply.status));
    }
    m_statistics.attemptEnded(attempt);
    HttpResponse &response = job.response;
    response.statusCode = reply.status;
    response.headers = std::move(reply.headers);
    response.body = std::move(reply.body);
    response.responseTime = attempt.responseTime;
    response.errorKind = attempt.errorKind;
    response.error = attempt.error;
    if (attempt.errorKind != ErrorKind::None && retryLater(job, response.headers))
        return;
    if (job.judge && (attempt.errorKind == ErrorKind::None || attempt.errorKind == ErrorKind::Status))
        return judge(job);
    end(job, response.errorKind == ErrorKind::None ? RowState::Succeeded : RowState::Failed);
}

/// Of what is 400 or above an expectation may say that it is right.
bool FetchScheduler::isWrongStatus(const RowJob &job, int status)
{
    return status >= 400 && !(job.judge && job.judge->decidesStatus() && job.judge->acceptsStatus(status));
}

void FetchScheduler::judge(RowJob &job)
{
    HttpResponse &response = job.response;
    if (response.body.size > JudgeWorker::LargeBytes) {
        job.judging = true;
        ++m_judging;
        return m_judgeWorker.send(response, *job.judge);
    }
    job.judge->judge(&response);
    decide(job);
    end(job, response.errorKind == ErrorKind::None ? RowState::Succeeded : RowState::Failed);
}

/// The row may have been cancelled meanwhile.
void FetchScheduler::takeJudged(JudgeWorker::Judged judged)
{
    const auto found = m_jobs.find(indexOf(judged.requestId));
    if (found == m_jobs.end() || !found->second->judging)
        return;
    RowJob &job = *found->second;
    job.response.asserts = std::move(judged.asserts);
    job.response.extracted = std::move(judged.extracted);
    decide(job);
    end(job, job.response.errorKind == ErrorKind::None ? RowState::Succeeded : RowState::Failed);
    pump();
}

/// What follows from what was judged.
void FetchScheduler::decide(RowJob &job)
{
    HttpResponse &response = job.response;
    hideSecrets(response);
    // Where nothing was said about the status, it is wrong by itself.
    if (response.errorKind == ErrorKind::Status && !job.judge->decidesStatus())
        return;
    const QString problem = assertProblem(response.asserts);
    if (problem.isEmpty())
        return;
    response.errorKind = ErrorKind::Expectation;
    response.error = problem;
}

/// True: the row waits for another attempt, without a slot.
bool FetchScheduler::retryLater(RowJob &job, const HttpHeaders &headers)
{
    const Attempt &attempt = job.attempt();
    FailedAttempt failed;
    failed.number = attempt.number;
    failed.maxRetries = job.maxRetries.value_or(m_options.maxRetries);
    failed.mayRepeat = mayRepeat(job);
    failed.sends = attempt.sends;
    failed.status = attempt.status;
    failed.errorKind = attempt.errorKind;
    if (m_options.honourRetryAfter && attempt.errorKind == ErrorKind::Status &&
        m_policy.isRetriedStatus(attempt.status)) {
        failed.retryAfter = parseRetryAfter(headerValue(headers, "Retry-After"), m_clock->wallMs());
        if (failed.retryAfter)
            holdHost(job, *failed.retryAfter);
    }
    const RetryDecision decision = m_policy.decide(failed);
    if (!decision.retry)
        return false;
    const TimePoint now = m_clock->now();
    const TimePoint due = now + decision.wait;
    if (due >= job.deadline) {
        job.response.error += QStringLiteral(" The next attempt, in %1, would be past the deadline of %2.")
                                  .arg(secondsText(decision.wait), secondsText(m_options.deadline));
        return false;
    }
    logRetry(job.response, decision);
    const auto wait = std::chrono::duration_cast<milliseconds>(decision.wait);
    m_observer->noted(RetriedAttempt{job.response.requestId, job.response.position, attempt,
                                     m_clock->wallMs() + wait.count(), decision.reason});
    job.wire = {};
    job.intentKept = false;
    job.response.headers.clear();
    job.response.body = {};
    job.readySince = now;
    job.waitReason = decision.reason;
    m_plan.backOff(job.response.requestId, job.host, due, decision.reason);
    show(job, RowState::Waiting, decision.reason, due);
    return true;
}

void FetchScheduler::holdHost(RowJob &job, milliseconds wait)
{
    if (wait <= milliseconds::zero())
        return;
    m_plan.holdHost(job.host, m_clock->now() + wait);
    const qint64 wallMs = m_clock->wallMs();
    m_observer->noted(
        HostHold{m_plan.originOf(job.host), job.response.position, wallMs, wallMs + wait.count()});
    logHostHeld(m_plan.originOf(job.host), wait, job.response);
}

/// A row that is on the wire is ended by its transport, whose limit is the same.
void FetchScheduler::deadlinePassed(RequestId id)
{
    const auto found = m_jobs.find(indexOf(id));
    if (found == m_jobs.end())
        return;
    RowJob &job = *found->second;
    job.deadlineDue = DueHeap::NoHandle;
    if (!m_plan.remove(id))
        return;
    fail(job, ErrorKind::TimeoutDeadline,
         QStringLiteral("The deadline of %1 passed while waiting for another attempt.")
             .arg(secondsText(m_options.deadline)));
    pump();
}

/// Ends a row that is not on the wire with an error of ours.
void FetchScheduler::fail(RowJob &job, ErrorKind kind, const QString &error)
{
    if (job.inAttempt) {
        job.inAttempt = false;
        job.attempt().errorKind = kind;
        job.attempt().error = error;
        m_statistics.attemptEnded(job.attempt());
    }
    job.response.errorKind = kind;
    job.response.error = error;
    end(job, kind == ErrorKind::Cancelled ? RowState::Cancelled : RowState::Failed);
}

void FetchScheduler::end(RowJob &job, RowState outcome)
{
    const RequestId id = job.response.requestId;
    if (job.deadlineDue != DueHeap::NoHandle)
        m_deadlines.remove(job.deadlineDue);
    if (job.intending)
        --m_intending;
    if (job.judging)
        --m_judging;
    job.response.outcome = outcome;
    show(job, outcome);
    watchBrakes(job, outcome);
    m_statistics.rowEnded(
        job.response, job.response.attempts.isEmpty() ? QByteArray() : m_plan.originOf(job.host), job.hops);
    logEnd(job.response);
    HttpResponse response = std::move(job.response);
    m_jobs.erase(indexOf(id));
    const QList<qsizetype> released = m_chain.isNeeded() ? m_chain.rowEnded(response) : QList<qsizetype>();
    m_observer->rowEnded(std::move(response));
    openGates(released);
    if (outcome == RowState::Failed && m_options.failFast && m_phase == Phase::Running)
        leaveRows(RowState::Skipped, QStringLiteral("Not run: another row had failed."));
}

void FetchScheduler::cancel(const QList<RequestId> &rows)
{
    for (const RequestId id : rows)
        if (const RunRow row = m_table->row(id); row.inRun && !isFinal(row.state))
            cancelJob(id, QStringLiteral("It was cancelled."));
    pump();
}

void FetchScheduler::cancelJob(RequestId id, const QString &why)
{
    const bool waited = m_plan.remove(id);
    const bool known = m_jobs.contains(indexOf(id));
    RowJob &job = jobFor(id);
    if (!known && !prepare(job))
        job.response.error.clear();
    if (!waited && job.inAttempt) {
        TransportReply reply = m_transport->abort(id);
        m_plan.release(id);
        recordHop(job, reply);
        job.response.statusCode = reply.status;
        job.response.headers = std::move(reply.headers);
        job.response.responseTime = job.attempt().responseTime;
    }
    fail(job, ErrorKind::Cancelled, why);
}

void FetchScheduler::drain()
{
    m_draining = true;
    pump();
}

void FetchScheduler::stop()
{
    if (m_phase != Phase::Running)
        return;
    leaveRows(RowState::Pending, {});
    pump();
}

/// Ends what was begun as cancelled; the rows that were not get outcome, in pieces, as the observer has room.
void FetchScheduler::leaveRows(RowState outcome, const QString &why)
{
    m_phase = Phase::Leaving;
    m_leftOutcome = outcome;
    m_leftWhy = why;
    std::vector<quint32> begun;
    for (const auto &[index, job] : m_jobs)
        begun.push_back(index);
    for (const quint32 index : begun)
        cancelJob(requestId(index), QStringLiteral("It was cancelled: the run was stopped."));
    m_left = m_plan.removeAll();
    leaveHeldBack();
}

void FetchScheduler::leaveSome()
{
    while (m_phase == Phase::Leaving && !m_left.isEmpty() && m_observer->hasRoom()) {
        RowJob &job = jobFor(m_left.takeLast());
        prepare(job);
        if (job.isSkipped) {
            end(job, RowState::Skipped);
            continue;
        }
        job.response.errorKind = ErrorKind::None;
        job.response.error = m_leftWhy;
        end(job, m_leftOutcome);
    }
}

void FetchScheduler::checkEnd()
{
    // The rows that a drained run leaves, those that wait for another attempt too, stay pending.
    if (m_phase == Phase::Running && m_draining && m_plan.inFlight() == 0 && m_judging == 0) {
        m_phase = Phase::Leaving;
        m_left = m_plan.removeAll();
        leaveHeldBack();
        for (const auto &[index, job] : m_jobs)
            if (job->intending)
                m_left.append(requestId(index));
        leaveSome();
    }
    const bool nothingLeft =
        m_plan.isEmpty() && m_left.isEmpty() && m_intending == 0 && m_judging == 0 && m_heldBack == 0;
    if ((m_phase != Phase::Running && m_phase != Phase::Leaving) || !nothingLeft)
        return;
    m_phase = Phase::Ended;
    m_statistics.end(m_clock->now());
    m_observer->allEnded();
}

void FetchScheduler::show(const RowJob &job, RowState state, WaitReason reason, TimePoint until)
{
    const HttpResponse &response = job.response;
    RunRow row;
    row.waitReason = reason;
    if (until != Never)
        row.waitUntilMs = quint32(std::chrono::duration_cast<milliseconds>(until - m_started).count());
    row.errorKind = response.errorKind;
    row.attempts = quint8(std::min(response.attempt(), 255));
    row.status = quint16(response.statusCode);
    const qint64 us = std::chrono::duration_cast<std::chrono::microseconds>(response.responseTime).count();
    row.responseTimeUs = quint32(std::min<qint64>(us, std::numeric_limits<quint32>::max()));
    row.bodyBytes = quint64(response.body.size);
    moveRow(response.requestId, row, state);
}

void FetchScheduler::moveRow(RequestId id, RunRow row, RowState to)
{
    m_statistics.rowMoved(m_table->state(id), to);
    row.state = to;
    m_table->set(id, row);
}

} // namespace AsyncFetcher
