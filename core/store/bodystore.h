// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/response/body.h"
#include "core/store/fingerprints.h"
#include "core/store/query.h"

#include <QFile>

#include <memory>

namespace AsyncFetcher {

/// Keeps bodies, equal ones once: small ones in the run file, those of up to 64 KiB one after the other in
/// segment files of the folder beside it, larger ones (which come as files) as files of their own, named by
/// their hash (BLAKE2b, 256 bits). Segments are only appended to; what a crash left behind their last
/// committed byte is overwritten.
///
/// Memory: 10 to 20 bytes for each different body while it writes. Thread: that of its database. Fails with
/// SQLite::Exception too.
class BodyStore
{
public:
    /// The largest body in the run file itself: past it a segment costs less, since SQLite writes all it gets
    /// twice (docs/run-format.md has the measurement).
    static constexpr qint64 InlineBytes = 8 * 1024;

    BodyStore(SQLite::Database &database, const QString &runFile);

    /// Before the first keep(): learns what is there, so that it is found.
    Result<void> beginWriting();
    /// The number of the body; 0: it is empty.
    Result<qint64> keep(const Body &body);
    /// Files are on the disk: to be called before the transaction is committed.
    Result<void> sync();
    void committed() { m_committedEnd = m_end; }
    void rolledBack() { m_end = m_committedEnd; }

    Result<Body> read(qint64 id);
    /// BLAKE2b-256 of a body, without reading files that have it in their name.
    Result<QByteArray> hashOf(qint64 id);

    static QString folderOf(const QString &runFile);

private:
    Result<qint64> keepBytes(const QByteArray &bytes);
    Result<qint64> keepFile(const Body &body);
    Result<void> append(const QByteArray &bytes);
    Result<void> openSegment();
    Result<QByteArray> readSegment(qint64 segment, qint64 offset, qint64 size) const;
    bool isSame(quint32 id, const QByteArray &bytes);
    qint64 insert(quint32 fingerprint);
    QString segmentPath(qint64 segment) const;
    tl::unexpected<Error> failed(const QString &path, const QString &why) const;

    SQLite::Database &m_database;
    const QString m_folder;
    Query m_insert;
    Query m_select;
    Fingerprints m_known;
    size_t m_seed;
    std::unique_ptr<QFile> m_segment;
    qint64 m_segmentNumber = 1;
    qint64 m_end = 0;
    qint64 m_committedEnd = 0;
    bool m_segmentDirty = false;
    bool m_folderDirty = false;
};

} // namespace AsyncFetcher
