// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/shard.h"

#include "core/request/wireurl.h"

#include <QHash>

namespace AsyncFetcher {

namespace {

/// FNV-1a with 64 bits: nothing of it may ever change.
quint64 stableHash(const QByteArray &text)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const char c : text) {
        hash ^= quint8(c);
        hash *= 0x100000001b3;
    }
    return hash;
}

} // namespace

QString Shard::text() const
{
    const QString part = QStringLiteral("%1/%2").arg(number).arg(count);
    return by == By::Row ? part + QStringLiteral(" row") : part;
}

std::optional<Shard> parseShard(const QString &text, Shard::By by)
{
    const qsizetype slash = text.indexOf(u'/');
    bool okNumber = false;
    bool okCount = false;
    const int number = text.left(slash).toInt(&okNumber);
    const int count = text.mid(slash + 1).toInt(&okCount);
    if (slash < 0 || !okNumber || !okCount || number < 1 || number > count)
        return {};
    return Shard{number, count, by};
}

QList<qsizetype> shardPositions(const RequestSource &source, const Shard &shard)
{
    QList<qsizetype> positions;
    QHash<QByteArray, int> shardOfOrigin; // origins as typed are few
    for (qsizetype position = 0; position < source.count(); ++position) {
        int number = int(position % shard.count) + 1;
        if (shard.by == Shard::By::Host) {
            const QByteArray typed = source.originTextAt(position);
            const auto known = shardOfOrigin.constFind(typed);
            number = known != shardOfOrigin.constEnd()
                         ? *known
                         : int(stableHash(originKeyOf(typed)) % quint64(shard.count)) + 1;
            if (known == shardOfOrigin.constEnd())
                shardOfOrigin.insert(typed, number);
        }
        if (number == shard.number)
            positions.append(position);
    }
    return positions;
}

} // namespace AsyncFetcher
