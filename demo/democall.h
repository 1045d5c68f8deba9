// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demorequest.h"
#include "demo/demoresponse.h"

#include <QJsonObject>

#include <optional>

namespace AsyncFetcher {

/// A request that has found its route.
struct DemoCall
{
    const DemoRequest &request;
    QList<QByteArray> segments; ///< of the path after the route's name, decoded
    DemoFields arguments;       ///< of the query, decoded

    QByteArray argument(QByteArrayView name, const QByteArray &otherwise = {}) const;
};

/// A number from a path or query; null: it is none, or outside of what makes sense.
std::optional<qint64> demoInteger(const QByteArray &text, qint64 least, qint64 most);
std::optional<std::chrono::microseconds> demoSeconds(const QByteArray &text); ///< decimals; at most a day

DemoResponse demoJson(const QJsonObject &object, int status = 200);
DemoResponse demoError(int status, const QByteArray &sentence);
DemoResponse demoRedirect(int status, const QByteArray &location);

} // namespace AsyncFetcher
