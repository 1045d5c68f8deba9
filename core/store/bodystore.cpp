// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bodystore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHashFunctions>
#include <QRandomGenerator>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace AsyncFetcher {

namespace {

constexpr qint64 SegmentBytes = 1LL << 30;
constexpr auto HashAlgorithm = QCryptographicHash::Blake2b_256;

quint32 fingerprintOfHash(const QByteArray &hash)
{
    quint32 fingerprint = 0;
    std::memcpy(&fingerprint, hash.constData(), sizeof fingerprint);
    return fingerprint;
}

QByteArray hashOfDevice(QIODevice *device)
{
    QCryptographicHash hash(HashAlgorithm);
    return hash.addData(device) ? hash.result() : QByteArray();
}

} // namespace

QString BodyStore::folderOf(const QString &runFile)
{
    return runFile + QStringLiteral(".bodies");
}

BodyStore::BodyStore(SQLite::Database &database, const QString &runFile)
    : m_database(database)
    , m_folder(folderOf(runFile))
    , m_insert(database, "INSERT INTO bodies(data, hash, segment, offset, size) VALUES (?, ?, ?, ?, ?)")
    , m_select(database, "SELECT data, hash, segment, offset, size FROM bodies WHERE id = ?")
    , m_seed(QRandomGenerator::global()->generate64())
{
}

QString BodyStore::segmentPath(qint64 segment) const
{
    return QDir(m_folder).filePath(QStringLiteral("segment-%1").arg(segment, 4, 10, QLatin1Char('0')));
}

tl::unexpected<Error> BodyStore::failed(const QString &path, const QString &why) const
{
    return tl::unexpected(
        Error{Error::Code::Io, QStringLiteral("A body cannot be kept: %1.").arg(why), path, 0, 0});
}

Result<void> BodyStore::beginWriting()
{
    Query all(m_database, "SELECT id, data, hash, segment, offset + size FROM bodies");
    while (all.step()) {
        const auto id = quint32(all.integer(0));
        if (all.isNull(1)) {
            m_known.insert(fingerprintOfHash(all.bytes(2)), id);
        } else {
            const QByteArray bytes = all.bytes(1);
            m_known.insert(quint32(qHashBits(bytes.constData(), size_t(bytes.size()), m_seed)), id);
        }
        if (all.isNull(3))
            continue;
        const qint64 segment = all.integer(3);
        if (segment > m_segmentNumber)
            m_end = 0;
        m_segmentNumber = std::max(m_segmentNumber, segment);
        if (segment == m_segmentNumber)
            m_end = std::max(m_end, all.integer(4));
    }
    m_committedEnd = m_end;
    return {};
}

Result<qint64> BodyStore::keep(const Body &body)
{
    if (body.size == 0)
        return 0;
    return body.file ? keepFile(body) : keepBytes(body.bytes);
}

bool BodyStore::isSame(quint32 id, const QByteArray &bytes)
{
    const auto known = read(id);
    return known && !known->file && known->bytes == bytes;
}

qint64 BodyStore::insert(quint32 fingerprint)
{
    m_insert.run();
    const qint64 id = m_database.getLastInsertRowid();
    m_known.insert(fingerprint, quint32(id));
    return id;
}

Result<qint64> BodyStore::keepBytes(const QByteArray &bytes)
{
    const bool isInline = bytes.size() <= InlineBytes;
    const QByteArray hash = isInline ? QByteArray() : QCryptographicHash::hash(bytes, HashAlgorithm);
    const quint32 fingerprint = isInline ? quint32(qHashBits(bytes.constData(), size_t(bytes.size()), m_seed))
                                         : fingerprintOfHash(hash);
    const quint32 known = m_known.find(fingerprint, [&](quint32 id) { return isSame(id, bytes); });
    if (known)
        return known;
    if (isInline) {
        m_insert.begin().bindBlob(1, bytes);
        return insert(fingerprint);
    }
    if (auto appended = append(bytes); !appended)
        return tl::unexpected(appended.error());
    m_insert.begin().bindBlob(2, hash).bind(3, m_segmentNumber).bind(4, m_end - bytes.size());
    m_insert.bind(5, bytes.size());
    return insert(fingerprint);
}

Result<void> BodyStore::openSegment()
{
    if (m_end >= SegmentBytes) {
        if (auto synced = sync(); !synced)
            return synced;
        m_segment.reset();
        ++m_segmentNumber;
        m_end = m_committedEnd = 0;
    }
    if (m_segment)
        return {};
    if (!QDir().mkpath(m_folder))
        return failed(m_folder, QStringLiteral("the folder cannot be made"));
    auto file = std::make_unique<QFile>(segmentPath(m_segmentNumber));
    if (!file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failed(file->fileName(), file->errorString());
    m_segment = std::move(file);
    m_folderDirty = true;
    return {};
}

Result<void> BodyStore::append(const QByteArray &bytes)
{
    if (auto opened = openSegment(); !opened)
        return opened;
    const char *from = bytes.constData();
    qint64 left = bytes.size();
    qint64 at = m_end;
    while (left > 0) {
        const ssize_t written = pwrite(m_segment->handle(), from, size_t(left), at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failed(m_segment->fileName(), qt_error_string(errno));
        from += written;
        left -= written;
        at += written;
    }
    m_end = at;
    m_segmentDirty = true;
    return {};
}

Result<qint64> BodyStore::keepFile(const Body &body)
{
    const QString from = body.file->path();
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return failed(from, file.errorString());
    const QByteArray hash = hashOfDevice(&file);
    if (hash.isEmpty())
        return failed(from, file.errorString());
    const QString path = QDir(m_folder).filePath(QString::fromLatin1(hash.toHex()));
    const quint32 known = m_known.find(fingerprintOfHash(hash), [&](quint32 id) {
        const auto other = read(id);
        return other && other->file &&
               QFileInfo(other->file->path()).fileName() == QFileInfo(path).fileName();
    });
    if (known && QFileInfo(path).size() == body.size)
        return known;
    if (fsync(file.handle()) != 0)
        return failed(from, qt_error_string(errno));
    if (!QDir().mkpath(m_folder))
        return failed(m_folder, QStringLiteral("the folder cannot be made"));
    if (from != path && !body.file->moveTo(path))
        return failed(path, QStringLiteral("it cannot be moved there"));
    m_folderDirty = true;
    m_insert.begin().bindBlob(2, hash).bind(5, body.size);
    return insert(fingerprintOfHash(hash));
}

Result<void> BodyStore::sync()
{
    if (m_segmentDirty && fdatasync(m_segment->handle()) != 0)
        return failed(m_segment->fileName(), qt_error_string(errno));
    m_segmentDirty = false;
    if (!m_folderDirty)
        return {};
    const int folder = open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
    m_folderDirty = false;
    return {};
}

Result<QByteArray> BodyStore::readSegment(qint64 segment, qint64 offset, qint64 size) const
{
    QFile file(segmentPath(segment));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !file.seek(offset))
        return tl::unexpected(Error{Error::Code::Io,
                                    QStringLiteral("A body cannot be read: %1.").arg(file.errorString()),
                                    file.fileName(), 0, 0});
    QByteArray bytes = file.read(size);
    if (bytes.size() != size)
        return tl::unexpected(Error{Error::Code::Io,
                                    QStringLiteral("A body cannot be read: it is cut short."),
                                    file.fileName(), 0, 0});
    return bytes;
}

Result<Body> BodyStore::read(qint64 id)
{
    if (!m_select.begin().bind(1, id).step()) {
        m_select.end();
        return fail(Error::Code::Io, QStringLiteral("A body is missing from the run file."));
    }
    Body body;
    if (!m_select.isNull(0)) {
        body = Body::fromBytes(m_select.bytes(0));
    } else if (!m_select.isNull(2)) {
        auto bytes = readSegment(m_select.integer(2), m_select.integer(3), m_select.integer(4));
        if (!bytes) {
            m_select.end();
            return tl::unexpected(bytes.error());
        }
        body = Body::fromBytes(*std::move(bytes));
    } else {
        body.size = m_select.integer(4);
        body.file =
            BodyFile::lasting(QDir(m_folder).filePath(QString::fromLatin1(m_select.bytes(1).toHex())));
    }
    m_select.end();
    return body;
}

Result<QByteArray> BodyStore::hashOf(qint64 id)
{
    if (id == 0)
        return QCryptographicHash::hash({}, HashAlgorithm);
    if (!m_select.begin().bind(1, id).step()) {
        m_select.end();
        return fail(Error::Code::Io, QStringLiteral("A body is missing from the run file."));
    }
    QByteArray hash =
        m_select.isNull(1) ? QCryptographicHash::hash(m_select.bytes(0), HashAlgorithm) : m_select.bytes(1);
    m_select.end();
    return hash;
}

} // namespace AsyncFetcher
