// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/openedrun.h"

#include "core/format/jsonwriter.h"
#include "core/format/runoptionsjson.h"

#include <QJsonDocument>

namespace AsyncFetcher {

namespace {

RunReading readingInto(ResponseFacts *facts, TaskProgress &progress)
{
    return {[facts](const HttpResponse &response) { facts->add(response); },
            [&progress](qint64 rows, qint64 of) {
                progress.set(rows, of);
                return !progress.isCancelled();
            }};
}

QJsonObject optionsJson(const RunOptions &options)
{
    QByteArray text;
    JsonWriter json(&text);
    writeRunOptions(&json, options);
    return QJsonDocument::fromJson(text).object();
}

Result<OpenedRun> withRows(OpenedRun opened, const StoredRun &run)
{
    auto rows = run.list();
    if (!rows)
        return tl::unexpected(rows.error());
    opened.batch.requests = *std::move(rows);
    opened.batch.options = opened.progress.facts.options;
    opened.batch.optionsJson = optionsJson(opened.batch.options);
    return opened;
}

} // namespace

Result<OpenedRun> openRun(const QString &fileName, TaskProgress &progress)
{
    auto run = StoredRun::open(fileName);
    if (!run)
        return tl::unexpected(run.error());
    OpenedRun opened;
    opened.fileName = fileName;
    // Asked first: a run that ends meanwhile is followed for one look.
    opened.live = (*run)->isLive();
    auto read = (*run)->progress(readingInto(&opened.facts, progress));
    if (!read)
        return tl::unexpected(read.error());
    opened.progress = *std::move(read);
    const StoredRun &rows = **run;
    opened.results = *std::move(run);
    return withRows(std::move(opened), rows);
}

Result<OpenedRun> takeUpRun(const QString &fileName, bool askUnsafe, TaskProgress &progress)
{
    auto store = RunStore::reopen(fileName);
    if (!store)
        return tl::unexpected(store.error());
    OpenedRun opened;
    opened.fileName = fileName;
    opened.store = *std::move(store);
    opened.results = opened.store;
    auto taken = opened.store->resume(askUnsafe, readingInto(&opened.facts, progress));
    if (!taken)
        return tl::unexpected(taken.error());
    opened.progress = *std::move(taken);
    const auto run = StoredRun::open(fileName);
    if (!run)
        return tl::unexpected(run.error());
    return withRows(std::move(opened), **run);
}

} // namespace AsyncFetcher
