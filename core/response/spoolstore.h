// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/responsestore.h"

#include <QTemporaryFile>

#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace AsyncFetcher {

/// Keeps responses in one temporary file, which goes with the store: memory is 8 bytes a row. Bodies that
/// live in files stay in theirs.
///
/// Thread: any, as ResponseStore says.
class SpoolStore final : public ResponseStore
{
public:
    /// folder: where the file is made; empty: the system's temporary folder.
    explicit SpoolStore(QString folder = {});

    Result<void> add(const HttpResponse &response) override;
    Result<HttpResponse> response(RequestId id) const override;

private:
    Result<void> openFile();
    Result<QByteArray> read(qint64 at) const;

    QString m_folder;
    mutable std::mutex m_mutex;
    mutable QTemporaryFile m_file;
    qint64 m_end = 0;
    std::deque<qint64> m_places; ///< by id: where the record begins; -1: none
    std::unordered_map<quint32, std::shared_ptr<BodyFile>> m_bodies;
};

/// Keeps nothing: for runs whose results are taken as they come.
class DiscardingStore final : public ResponseStore
{
public:
    Result<void> add(const HttpResponse &) override { return {}; }
    Result<HttpResponse> response(RequestId) const override
    {
        return fail(Error::Code::NotFound, QStringLiteral("responses of this run are not kept"));
    }
};

} // namespace AsyncFetcher
