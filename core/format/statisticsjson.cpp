// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/resultjson.h"

namespace AsyncFetcher {

namespace {

void writeResponseTime(JsonWriter *json, const Histogram &times)
{
    json->name("response_time").beginObject();
    // Without any response there is no time, and 0 would be one.
    const auto value = [&](QByteArrayView name, Histogram::Span time) {
        json->name(name);
        times.count() > 0 ? json->seconds(time) : json->null();
    };
    value("min", times.min());
    value("mean", times.mean());
    value("p50", times.percentile(0.50));
    value("p90", times.percentile(0.90));
    value("p95", times.percentile(0.95));
    value("p99", times.percentile(0.99));
    value("max", times.max());
    json->endObject();
}

void writeCounts(JsonWriter *json, const Statistics &statistics)
{
    json->name("total").number(statistics.total);
    for (const RowState state :
         {RowState::Succeeded, RowState::Failed, RowState::Cancelled, RowState::Skipped})
        json->name(rowStateName(state)).number(statistics.count(state));
    json->name("pending").number(statistics.count(RowState::Pending) + statistics.count(RowState::Waiting) +
                                 statistics.count(RowState::Running));
    json->name("unknown").number(statistics.count(RowState::Unknown));
    json->name("retries").number(statistics.retries()).name("attempts").number(statistics.attempts);
    json->name("resends").number(statistics.resends);
    json->name("asserts").beginObject().name("passed").number(statistics.assertsPassed);
    json->name("failed").number(statistics.assertsFailed).endObject();
}

void writeHosts(JsonWriter *json, const Statistics &statistics)
{
    json->name("hosts").beginObject();
    for (auto it = statistics.hosts.begin(); it != statistics.hosts.end(); ++it) {
        json->anyName(it.key()).beginObject();
        json->name("total").number(it->total).name("succeeded").number(it->succeeded);
        json->name("failed").number(it->failed).name("bytes_received").number(it->bytes);
        writeResponseTime(json, it->responseTime);
        json->endObject();
    }
    json->endObject();
}

} // namespace

void writeStatistics(JsonWriter *json, const Statistics &statistics)
{
    json->beginObject();
    writeCounts(json, statistics);
    json->name("success_rate").real(statistics.successRate());
    json->name("bytes_received").number(statistics.bytesReceived);
    json->name("duration").seconds(statistics.elapsed);
    json->name("requests_per_second").real(statistics.requestsPerSecond());
    json->name("status_codes").beginObject();
    for (auto it = statistics.byStatus.begin(); it != statistics.byStatus.end(); ++it)
        json->name(QByteArray::number(it.key())).number(it.value());
    json->endObject().name("error_kinds").beginObject();
    for (int kind = 1; kind < ErrorKindCount; ++kind)
        if (const qint64 count = statistics.byError[size_t(kind)])
            json->name(errorKindName(static_cast<ErrorKind>(kind))).number(count);
    json->endObject();
    writeResponseTime(json, statistics.responseTime);
    writeHosts(json, statistics);
    json->endObject();
}

} // namespace AsyncFetcher
