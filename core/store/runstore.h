// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestsource.h"
#include "core/response/responsestore.h"
#include "core/store/storedprogress.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace AsyncFetcher {

struct OpenRun;
class RunLock;

/// One run in one SQLite file (*.afrun), with a folder of the same name for large bodies; docs/run-format.md
/// describes it. Survives the end of its process at any moment, and of the machine: what commit() returned
/// for is there, whole, and nothing half. Other processes can read it meanwhile.
///
/// Memory does not depend on the number of rows but for 10 to 20 bytes for each different body, and 4 bytes a
/// row where the list's ids are not its positions.
///
/// Thread: as ResponseStore says; finish() in the writer's or when that has ended.
class RunStore final : public ResponseStore
{
public:
    struct Creation
    {
        QString fileName;
        std::shared_ptr<const RequestSource> source;
        QList<qsizetype> positions;      ///< which rows the run has; empty: all
        StoredFacts facts;               ///< the defaults are taken from the source
        bool noRows = false;             ///< none, whatever positions says: an empty shard
        std::function<bool()> goOn = {}; ///< false: it is not wanted any more (Cancelled); may be empty
    };

    /// Makes a new file; one that is there already is an error: it may be the only copy of a run.
    static Result<std::unique_ptr<RunStore>> create(Creation creation);
    /// Opens one to go on with it; resume() then says what there is to do. Busy: another process does.
    static Result<std::unique_ptr<RunStore>> reopen(const QString &fileName);
    ~RunStore() override; ///< what was not committed is lost, as in a crash

    Result<void> add(const HttpResponse &response) override;
    Result<void> note(const RunNote &note) override;
    bool keepsInGroups() const override { return true; }
    Result<void> commit() override;
    Result<HttpResponse> response(RequestId id) const override;

    /// What is left of the run. A row that was in flight is asked again where that does no harm: its method
    /// is idempotent, or it was not sent; else it ends here as unknown, unless askUnsafe. Rows that were
    /// skipped, and those that were cancelled and do no harm, are asked again too. Before any add().
    Result<StoredProgress> resume(bool askUnsafe, const RunReading &reading = {});

    /// The session is over; makes the indexes where every row has ended, and one file of the two or three.
    /// Others may go on with the run then; here it can only be looked at.
    Result<void> finish();

    const QString &fileName() const { return m_fileName; }
    /// Where large bodies should be written to begin with, so that they need only be renamed.
    QString bodyFolder() const;

private:
    RunStore(QString fileName, std::unique_ptr<RunLock> lock, std::unique_ptr<OpenRun> run);
    static Result<std::unique_ptr<RunStore>> open(const QString &fileName, std::unique_ptr<RunLock> lock);

    Result<void> begin();
    void rollback();
    void write(const RetriedAttempt &attempt);
    void write(const SendIntent &intent);
    void write(const HostHold &hold);
    template <typename Function>
    Result<void> change(Function function);

    const QString m_fileName;
    std::unique_ptr<RunLock> m_lock; ///< before the file: it is released after it was closed
    mutable std::mutex m_mutex;
    std::unique_ptr<OpenRun> m_run;
    std::vector<quint32> m_positions; ///< by id; empty: the two are the same
    qint64 m_session = 0;
    bool m_inTransaction = false;
    bool m_finished = false;
};

} // namespace AsyncFetcher
