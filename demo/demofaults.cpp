// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demofaults.h"

#include <QDateTime>

namespace AsyncFetcher {

namespace {

constexpr qint64 Often = 1'000'000'000;

DemoResponse worked(const QByteArray &key)
{
    return demoJson({{QStringLiteral("key"), QString::fromUtf8(key)}, {QStringLiteral("works"), true}});
}

DemoResponse full()
{
    return demoError(507, "Too many keys have been used; start the server again.");
}

} // namespace

DemoFaults::Turn DemoFaults::next(const QByteArray &key, qint64 fails)
{
    const auto found = m_failed.constFind(key);
    if (found == m_failed.cend() && m_failed.size() >= MaxKeys)
        return Turn::Full;
    qint64 &failed = m_failed[key];
    if (failed >= fails)
        return Turn::Work;
    ++failed;
    return Turn::Fail;
}

DemoResponse DemoFaults::flaky(const DemoCall &call)
{
    const auto fails = demoInteger(call.argument("fail", "1"), 0, Often);
    const auto status = demoInteger(call.argument("status", "503"), 200, 999);
    if (!fails || !status)
        return demoError(400, "fail must be a number from 0, status one from 200 to 999.");
    const QByteArray key = call.argument("key");
    switch (next("flaky " + key, *fails)) {
    case Turn::Fail:
        return demoError(int(*status), "This request fails as often as it was told to.");
    case Turn::Work:
        return worked(key);
    case Turn::Full:
        break;
    }
    return full();
}

DemoResponse DemoFaults::retryAfter(const DemoCall &call)
{
    const auto seconds = demoInteger(call.segments.first(), 0, Often);
    const auto status = demoInteger(call.argument("status", "429"), 200, 999);
    const auto times = demoInteger(call.argument("times", "1"), 0, Often);
    if (!seconds || !status || !times)
        return demoError(400, "seconds and times must be whole numbers from 0, status one from 200 to 999.");
    const QByteArray key = call.argument("key");
    const Turn turn = next("retry-after " + key, *times);
    if (turn == Turn::Work)
        return worked(key);
    if (turn == Turn::Full)
        return full();
    DemoResponse response = demoError(int(*status), "Come back later.");
    const bool asDate = call.argument("form") == "date";
    response.headers.append({"Retry-After", asDate ? httpDate(QDateTime::currentSecsSinceEpoch() + *seconds)
                                                   : QByteArray::number(*seconds)});
    return response;
}

} // namespace AsyncFetcher
