// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/runwriter.h"

#include "core/log/logevent.h"
#include "core/run/maskedresponse.h"

namespace AsyncFetcher {

namespace {

using namespace std::chrono_literals;

constexpr size_t QueuedRows = 1024;
constexpr size_t WakeRows = 256; ///< wake the writer before PatientTime is over
constexpr auto PatientTime = 5ms;
constexpr size_t GroupItems = 1000;
constexpr qint64 GroupBytes = 8LL << 20;
constexpr size_t SpentItems = 128; ///< that many go back to the engine at once
constexpr qint64 SpentBytes = 1 << 20;
constexpr auto GroupTime = 250ms;
constexpr auto RetryTime = 500ms;
constexpr auto IdleTime = 1h; ///< "for ever": nothing is due

} // namespace

RunWriter::RunWriter(Setup setup)
    : m_setup(std::move(setup))
    , m_channel(QueuedRows)
    , m_inGroups(m_setup.store->keepsInGroups())
{
    m_channel.setOnRoom(m_setup.onRoom);
    m_channel.setPatience(PatientTime, WakeRows);
    m_thread = std::thread([this] { run(); });
}

RunWriter::~RunWriter()
{
    close();
    m_thread.join();
}

void RunWriter::send(HttpResponse response)
{
    m_channel.send(Item(std::in_place_index<0>, std::move(response)));
    if (++m_sent % SpentItems == 0)
        m_spent.take();
}

void RunWriter::run()
{
    const SystemClock clock;
    while (!m_channel.isDone()) {
        const TimePoint until = m_due == Never ? clock.now() + IdleTime : m_due;
        for (Item &item : m_channel.waitAndTake(until))
            take(std::move(item));
        if (m_due == Never && !m_group.empty())
            m_due = clock.now() + GroupTime;
        if (clock.now() >= m_due || (!m_failing && !m_intents.isEmpty()))
            commit();
    }
    commit();
    m_setup.onDone();
}

void RunWriter::take(Item item)
{
    if (auto *response = std::get_if<HttpResponse>(&item)) {
        *response = withoutSecrets(std::move(*response));
        if (m_setup.rowEnded)
            m_setup.rowEnded(*response);
        m_groupBytes += response->body.bytes.size() + response->url.size();
    }
    if (auto *note = std::get_if<RunNote>(&item); note && !m_setup.secrets.isEmpty()) {
        if (auto *retried = std::get_if<RetriedAttempt>(note))
            maskAttempt(&retried->attempt, m_setup.secrets);
        if (auto *hold = std::get_if<HostHold>(note))
            hold->origin = m_setup.secrets.masked(hold->origin);
    }
    m_group.push_back(std::move(item));
    if (m_failing)
        return;
    keepGroup();
    if (m_group.size() >= GroupItems || m_groupBytes >= GroupBytes)
        commit();
}

/// What rows give to later ones is hidden from now on, for it comes back in what is sent and answered; what
/// none of them uses is hidden in its own row alone.
HttpResponse RunWriter::withoutSecrets(HttpResponse response)
{
    SecretMask own;
    takeSecrets(&response, m_setup.remembersSecrets ? &m_setup.secrets : &own);
    if (!own.isEmpty()) {
        own.addAll(m_setup.secrets);
        return maskedResponse(std::move(response), own);
    }
    return m_setup.secrets.isEmpty() ? response : maskedResponse(std::move(response), m_setup.secrets);
}

Result<void> RunWriter::keep(const Item &item)
{
    if (const auto *response = std::get_if<HttpResponse>(&item))
        return m_setup.store->add(*response);
    return m_setup.store->note(std::get<RunNote>(item));
}

/// Adds what the store has not got; where that fails, it has got nothing of the group.
void RunWriter::keepGroup()
{
    for (; m_added < m_group.size(); ++m_added) {
        const Item &item = m_group[m_added];
        if (auto kept = keep(item); !kept)
            return failed(kept.error());
        if (const auto *note = std::get_if<RunNote>(&item))
            if (const auto *intent = std::get_if<SendIntent>(note))
                m_intents.append(intent->requestId);
    }
    if (!m_inGroups && (m_group.size() >= SpentItems || m_groupBytes > SpentBytes))
        giveBack();
}

/// The whole group is kept. Large bodies do not wait for the engine.
void RunWriter::giveBack()
{
    if (!m_group.empty() && m_groupBytes <= SpentBytes)
        m_spent.send(std::exchange(m_group, {}));
    m_group.clear();
    m_added = 0;
    m_groupBytes = 0;
}

void RunWriter::commit()
{
    const bool failedBefore = m_failing;
    keepGroup();
    if (m_added < m_group.size())
        return;
    if (auto committed = m_setup.store->commit(); !committed)
        return failed(committed.error());
    giveBack();
    m_due = Never;
    m_failing = false;
    if (!m_intents.isEmpty() && m_setup.onIntentsKept)
        m_setup.onIntentsKept(std::exchange(m_intents, {}));
    m_intents.clear();
    if (failedBefore && m_setup.onRecovered)
        m_setup.onRecovered();
}

void RunWriter::failed(const Error &error)
{
    if (!m_inGroups)
        m_group.erase(m_group.begin(), m_group.begin() + qsizetype(m_added));
    m_added = 0;
    m_intents.clear();
    m_due = SystemClock().now() + RetryTime;
    if (std::exchange(m_failing, true))
        return;
    qCWarning(logStore).noquote() << error.toString();
    m_setup.onFailure(error.toString());
}

} // namespace AsyncFetcher
