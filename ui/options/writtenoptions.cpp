// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/options/writtenoptions.h"

#include "core/format/runoptionsjson.h"

#include <QJsonDocument>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

QJsonObject asJson(const RunOptions &options)
{
    QByteArray text;
    JsonWriter writer(&text);
    writeRunOptions(&writer, options);
    return QJsonDocument::fromJson(text).object();
}

} // namespace

QJsonObject writtenOptions(QJsonObject written, const RunOptions &read, const RunOptions &now)
{
    const QJsonObject before = asJson(read);
    const QJsonObject after = asJson(now);
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (it.value() != before.value(it.key()))
            written.insert(it.key(), it.value());
    }
    // Reports leave passwords out; a batch keeps what the user wrote.
    if (now.proxy != read.proxy && now.proxy.mode == ProxySetting::Mode::Explicit)
        written.insert("proxy"_L1, now.proxy.url.toString(QUrl::FullyEncoded));
    return written;
}

} // namespace AsyncFetcher
