// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoanswers.h"
#include "demo/demoecho.h"

namespace AsyncFetcher::DemoAnswers {

namespace {

const QStringList &bodyMembers()
{
    static const QStringList members{
        QStringLiteral("args"),    QStringLiteral("data"), QStringLiteral("files"),  QStringLiteral("form"),
        QStringLiteral("headers"), QStringLiteral("json"), QStringLiteral("origin"), QStringLiteral("url")};
    return members;
}

} // namespace

DemoResponse anything(const DemoCall &call)
{
    return demoJson(demoEcho(call, bodyMembers() + QStringList{QStringLiteral("method")}));
}

DemoResponse withBody(const DemoCall &call)
{
    return demoJson(demoEcho(call, bodyMembers()));
}

DemoResponse get(const DemoCall &call)
{
    return demoJson(demoEcho(call, {QStringLiteral("args"), QStringLiteral("headers"),
                                    QStringLiteral("origin"), QStringLiteral("url")}));
}

DemoResponse headers(const DemoCall &call)
{
    return demoJson(demoEcho(call, {QStringLiteral("headers")}));
}

} // namespace AsyncFetcher::DemoAnswers
