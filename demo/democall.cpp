// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/democall.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace AsyncFetcher {

QByteArray DemoCall::argument(QByteArrayView name, const QByteArray &otherwise) const
{
    const auto found = std::find_if(arguments.cbegin(), arguments.cend(),
                                    [name](const auto &argument) { return argument.first == name; });
    return found == arguments.cend() ? otherwise : found->second;
}

std::optional<qint64> demoInteger(const QByteArray &text, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<std::chrono::microseconds> demoSeconds(const QByteArray &text)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    if (!ok || !(seconds >= 0 && seconds <= 86'400))
        return {};
    return std::chrono::microseconds(std::llround(seconds * 1e6));
}

DemoResponse demoJson(const QJsonObject &object, int status)
{
    DemoResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}};
    response.body = QJsonDocument(object).toJson();
    return response;
}

DemoResponse demoError(int status, const QByteArray &sentence)
{
    return demoJson({{QStringLiteral("error"), QString::fromUtf8(sentence)}}, status);
}

DemoResponse demoRedirect(int status, const QByteArray &location)
{
    DemoResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Location", location}};
    response.body = "It is at " + location + '\n';
    return response;
}

} // namespace AsyncFetcher
