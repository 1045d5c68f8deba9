// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"

#include <QByteArray>
#include <QFile>
#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

namespace AsyncFetcher {

/// Follows a file of lines as it grows: first its last 256 KiB, then what is added, through rotation to the
/// next file of that name. At rest it does nothing: the kernel tells of changes; while lines come it reads
/// ten times a second, in the background. Thread: the UI's.
class LogFollower final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 FirstBytes = 256 * 1024;

    explicit LogFollower(QObject *parent = nullptr);

    /// A file that does not exist yet is waited for.
    void follow(const QString &fileName);
    const QString &fileName() const { return m_fileName; }

Q_SIGNALS:
    void linesArrived(const QList<QByteArray> &lines);

private:
    /// What one reading goes on from; touched by the reading while it runs.
    struct Position
    {
        std::unique_ptr<QFile> file;
        QByteArray partialLine;
        bool first = true; ///< nothing has been read yet: begin near the end
    };
    struct Piece
    {
        QList<QByteArray> lines;
        bool more = false; ///< something was read, so there may be more
    };

    static Piece readOn(Position &position, const QString &fileName);
    static QByteArray nextBytes(Position &position, const QString &fileName);
    static bool openNear(Position &position, const QString &fileName);
    void changed();
    void startReading();
    void take(const Piece &piece);
    void watch();
    void unwatch();

    QString m_fileName;
    std::shared_ptr<Position> m_position;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    bool m_settling = false; ///< the watch is on again and one last look is under way
    BackgroundTask<Piece> m_reading;
};

} // namespace AsyncFetcher
