// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/qnampools.h"

#include "core/transport/replyexchange.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// An error and its echoes are delivered together.
constexpr std::chrono::milliseconds EchoTime{100};

/// The name with the letters in upper case that the bits of the number say; what is left of the number.
int spell(QString *name, int number)
{
    for (QChar &letter : *name) {
        if (letter < QLatin1Char('a') || letter > QLatin1Char('z'))
            continue;
        if (number & 1)
            letter = letter.toUpper();
        number >>= 1;
    }
    return number;
}

} // namespace

QnamPools::Place QnamPools::take(const QUrl &origin)
{
    std::vector<Pool> &pools = m_origins[origin];
    const auto free = std::find_if(pools.begin(), pools.end(), [](const Pool &pool) {
        return pool.exchanges.size() < ConnectionsPerPool;
    });
    const auto number = free - pools.begin();
    if (free == pools.end())
        pools.emplace_back();
    return {origin, int(number)};
}

void QnamPools::add(const Place &place, ReplyExchange *exchange)
{
    m_origins[place.origin][size_t(place.pool)].exchanges.push_back(exchange);
}

void QnamPools::remove(const Place &place, ReplyExchange *exchange)
{
    const auto pools = m_origins.find(place.origin);
    std::erase((*pools)[size_t(place.pool)].exchanges, exchange);
    const bool idle =
        std::all_of(pools->begin(), pools->end(), [](const Pool &pool) { return pool.exchanges.empty(); });
    if (idle)
        m_origins.erase(pools);
}

void QnamPools::socketStarted(const Place &place)
{
    for (ReplyExchange *exchange : m_origins[place.origin][size_t(place.pool)].exchanges)
        exchange->socketStarted();
}

void QnamPools::failed(const Place &place, TimePoint now)
{
    m_origins[place.origin][size_t(place.pool)].failedAt = now;
}

bool QnamPools::isEcho(const Place &place, TimePoint began, TimePoint now) const
{
    const auto pools = m_origins.constFind(place.origin);
    const TimePoint failedAt = (*pools)[size_t(place.pool)].failedAt;
    return began < failedAt && now - failedAt < EchoTime;
}

std::vector<ReplyExchange *> QnamPools::exchanges(const Place &place) const
{
    const auto pools = m_origins.constFind(place.origin);
    return pools == m_origins.constEnd() ? std::vector<ReplyExchange *>()
                                         : (*pools)[size_t(place.pool)].exchanges;
}

int QnamPools::mark(QNetworkRequest *request, const Place &place)
{
    if (place.pool == 0)
        return 0;
    if (place.origin.scheme() != QLatin1String("https")) {
        request->setPeerVerifyName(QStringLiteral("pool%1").arg(place.pool));
        return 0;
    }
    QString name = place.origin.host();
    const int manager = spell(&name, place.pool);
    request->setPeerVerifyName(name);
    return manager;
}

} // namespace AsyncFetcher
