// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace AsyncFetcher {

/// The query of a URL as names and values, and back. What the user does not touch stays as it was typed: a
/// pair that is not changed keeps its own encoding. Thread: any.
class UrlQuery
{
public:
    using Pairs = QList<std::pair<QString, QString>>;

    static Pairs pairs(const QByteArray &url);
    static QByteArray withPairs(const QByteArray &url, const Pairs &pairs);
};

} // namespace AsyncFetcher
