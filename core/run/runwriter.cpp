// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/runwriter.h"

#include "core/log/logevent.h"

namespace AsyncFetcher {

namespace {

constexpr size_t QueuedRows = 2048;

} // namespace

RunWriter::RunWriter(Setup setup)
    : m_setup(std::move(setup))
    , m_channel(QueuedRows)
{
    m_channel.setOnRoom(m_setup.onRoom);
    m_thread = std::thread([this] { run(); });
}

RunWriter::~RunWriter()
{
    close();
    m_thread.join();
}

void RunWriter::run()
{
    for (auto rows = m_channel.waitAndTake(); !rows.empty(); rows = m_channel.waitAndTake()) {
        for (HttpResponse &row : rows) {
            if (m_setup.rowEnded)
                m_setup.rowEnded(row);
            keep(std::move(row));
        }
    }
    keepBacklog();
    m_setup.onDone();
}

void RunWriter::keep(HttpResponse response)
{
    if (m_backlog.empty()) {
        const auto kept = m_setup.store->add(response);
        if (kept)
            return;
        qCWarning(logStore).noquote() << kept.error().toString();
        m_setup.onFailure(kept.error().toString());
    }
    m_backlog.push_back(std::move(response));
    if (m_backlog.size() > 1)
        keepBacklog();
}

void RunWriter::keepBacklog()
{
    size_t kept = 0;
    while (kept < m_backlog.size() && m_setup.store->add(m_backlog[kept]))
        ++kept;
    m_backlog.erase(m_backlog.begin(), m_backlog.begin() + qsizetype(kept));
}

} // namespace AsyncFetcher
