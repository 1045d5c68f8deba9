// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/runstore.h"
#include "ui/base/backgroundtask.h"

#include <QObject>

#include <list>

namespace AsyncFetcher {

/// Makes the run files of a window in a folder of its own, and closes them: both wait for the disk, so they
/// happen in the background. What is under way is waited for at the end.
///
/// Thread: the UI's.
class RunKeeper final : public QObject
{
    Q_OBJECT
public:
    /// folder is made when it is needed; empty: no run is kept.
    explicit RunKeeper(QString folder, QObject *parent = nullptr);
    ~RunKeeper() override;

    const QString &folder() const { return m_folder; }
    void setFolder(const QString &folder) { m_folder = folder; } ///< for those that begin from now on
    static bool isRunFile(const QString &fileName);              ///< by its suffix

    struct Wanted
    {
        std::shared_ptr<const RequestSource> source;
        QList<qsizetype> positions; ///< empty: all
        RunOptions options;
        QString name; ///< what it is a run of
    };
    using Made = std::function<void(Result<std::shared_ptr<RunStore>>)>;
    /// made is called from the event loop, and never when it was dropped.
    void make(const Wanted &wanted, Made made);
    void dropMaking();
    /// The run is over.
    void finish(std::shared_ptr<RunStore> store);

Q_SIGNALS:
    void changed(); ///< there is a file more, or one has ended
    void failed(const QString &sentence);

private:
    using Task = BackgroundTask<Result<std::shared_ptr<RunStore>>>;
    void discard(std::shared_ptr<RunStore> store);
    void done(); ///< by a task, at its end

    QString m_folder;
    std::list<Task> m_tasks;
    Task *m_making = nullptr;
};

} // namespace AsyncFetcher
