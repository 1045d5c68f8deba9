// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/log/logfollower.h"

#include <QFileInfo>

#include <sys/stat.h>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::milliseconds ReadInterval{100};
constexpr qint64 MostBytesAtOnce = 4 * 1024 * 1024;
constexpr qsizetype LongestPartialLine = 1024 * 1024;

/// The name leads to another file by now, or this one was cut.
bool wasReplaced(const QFile &file, const QString &fileName)
{
    struct stat open = {};
    struct stat named = {};
    if (fstat(file.handle(), &open) != 0 || stat(QFile::encodeName(fileName).constData(), &named) != 0)
        return false;
    return open.st_ino != named.st_ino || open.st_dev != named.st_dev || named.st_size < file.pos();
}

} // namespace

LogFollower::LogFollower(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(ReadInterval);
    connect(&m_pause, &QTimer::timeout, this, &LogFollower::startReading);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &LogFollower::changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LogFollower::changed);
}

void LogFollower::follow(const QString &fileName)
{
    m_reading.abandon();
    m_fileName = fileName;
    m_position = std::make_shared<Position>();
    unwatch();
    if (!fileName.isEmpty())
        startReading();
}

void LogFollower::changed()
{
    // Under a stream of lines the watch would tell of each: it is off until the stream ends.
    unwatch();
    if (!m_pause.isActive() && !m_reading.isRunning())
        m_pause.start();
}

void LogFollower::startReading()
{
    if (m_reading.isRunning())
        return;
    m_reading.start(
        [position = m_position, name = m_fileName](TaskProgress &) { return readOn(*position, name); },
        [this](const Piece &piece) { take(piece); });
}

void LogFollower::take(const Piece &piece)
{
    if (!piece.lines.isEmpty())
        Q_EMIT linesArrived(piece.lines);
    if (piece.more) {
        m_settling = false;
        m_pause.start();
    } else if (!m_settling) {
        // What came between the last look and the watch would never be told of: one more look.
        m_settling = true;
        watch();
        startReading();
    } else {
        m_settling = false;
    }
}

void LogFollower::watch()
{
    if (QFileInfo::exists(m_fileName))
        m_watcher.addPath(m_fileName);
    m_watcher.addPath(QFileInfo(m_fileName).absolutePath());
}

void LogFollower::unwatch()
{
    const QStringList paths = m_watcher.files() + m_watcher.directories();
    if (!paths.isEmpty()) // it warns of an empty list
        m_watcher.removePaths(paths);
}

bool LogFollower::openNear(Position &position, const QString &fileName)
{
    position.file = std::make_unique<QFile>(fileName);
    // Unbuffered: what is at the end now is not what will be there.
    if (!position.file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        position.file.reset();
        return false;
    }
    const qint64 size = position.file->size();
    if (position.first && size > FirstBytes) {
        position.file->seek(size - FirstBytes);
        position.file->readLine(); // the rest of a line
    }
    position.first = false;
    return true;
}

QByteArray LogFollower::nextBytes(Position &position, const QString &fileName)
{
    if (!position.file && !openNear(position, fileName))
        return {};
    QByteArray bytes = position.file->read(MostBytesAtOnce);
    // Only when the old file has been read to its end.
    if (bytes.isEmpty() && wasReplaced(*position.file, fileName) && openNear(position, fileName))
        bytes = position.file->read(MostBytesAtOnce);
    return bytes;
}

LogFollower::Piece LogFollower::readOn(Position &position, const QString &fileName)
{
    Piece piece;
    const QByteArray bytes = position.partialLine + nextBytes(position, fileName);
    piece.more = bytes.size() > position.partialLine.size();
    qsizetype start = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
        piece.lines.append(bytes.sliced(start, end - start));
        start = end + 1;
    }
    position.partialLine = bytes.sliced(start);
    if (position.partialLine.size() > LongestPartialLine)
        piece.lines.append(std::exchange(position.partialLine, {}));
    return piece;
}

} // namespace AsyncFetcher
