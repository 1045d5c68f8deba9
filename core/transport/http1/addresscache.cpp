// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/addresscache.h"

#include <QHostInfo>

namespace AsyncFetcher {

namespace {

class SystemResolver final : public QObject, public HostResolver
{
public:
    void resolve(const QString &name, Answered answered) override
    {
        QHostInfo::lookupHost(name, this, [answered = std::move(answered)](const QHostInfo &info) {
            Answer answer;
            answer.addresses = info.addresses();
            if (answer.addresses.isEmpty())
                answer.error = info.errorString();
            answered(answer);
        });
    }
};

} // namespace

std::unique_ptr<HostResolver> makeSystemResolver()
{
    return std::make_unique<SystemResolver>();
}

AddressCache::AddressCache(std::unique_ptr<HostResolver> resolver, const Clock *clock, QObject *parent)
    : QObject(parent)
    , m_resolver(std::move(resolver))
    , m_clock(clock)
{
}

AddressCache::~AddressCache() = default;

const AddressCache::Answer *AddressCache::known(const QString &name) const
{
    const auto found = m_entries.constFind(name);
    return found != m_entries.cend() && found->until > m_clock->now() ? &found->answer : nullptr;
}

void AddressCache::lookUp(const QString &name, QObject *context, HostResolver::Answered answered)
{
    std::vector<Waiter> &waiting = m_waiting[name];
    waiting.push_back({context, std::move(answered)});
    if (waiting.size() > 1)
        return;
    m_resolver->resolve(name, [this, name](const Answer &answer) { take(name, answer); });
}

void AddressCache::take(const QString &name, const Answer &answer)
{
    makeRoom();
    const Answer kept{interleaved(answer.addresses), answer.error};
    const auto lifetime = kept.addresses.isEmpty() ? FailureLifetime : Lifetime;
    m_entries.insert(name, {kept, m_clock->now() + lifetime});
    for (const Waiter &waiter : m_waiting.take(name)) {
        if (waiter.context)
            waiter.answered(kept);
    }
}

void AddressCache::makeRoom()
{
    if (m_entries.size() < MostNames)
        return;
    const TimePoint now = m_clock->now();
    m_entries.removeIf([now](const auto &entry) { return entry.value().until <= now; });
    if (m_entries.size() >= MostNames)
        m_entries.clear();
}

void AddressCache::prefer(const QString &name, const QHostAddress &address)
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return;
    const qsizetype at = found->answer.addresses.indexOf(address);
    if (at > 0)
        found->answer.addresses.move(at, 0);
}

void AddressCache::forget(const QString &name)
{
    m_entries.remove(name);
}

QList<QHostAddress> AddressCache::interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> mixed;
    for (qsizetype at = 0; at < std::max(first.size(), second.size()); ++at) {
        if (at < first.size())
            mixed.append(first.at(at));
        if (at < second.size())
            mixed.append(second.at(at));
    }
    return mixed;
}

} // namespace AsyncFetcher
