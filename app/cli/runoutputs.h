// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/runinput.h"
#include "core/base/channel.h"
#include "core/format/bodyfiles.h"
#include "core/format/resultoutput.h"

#include <QTemporaryDir>

#include <atomic>
#include <vector>

namespace AsyncFetcher {

/// Which files, and how.
struct OutputSetup
{
    QStringList names; ///< empty: standard output
    QString format;    ///< the id of the format of all of them; empty: by suffix
    QString bodies;    ///< as RunArguments has it
    ResultEncoding encoding;
    QString table;                 ///< the CSV that the requests came from
    QMap<QString, QString> fields; ///< as it was read
    QString writeBack;             ///< where it goes with what was taken out of responses; empty: nowhere
};

/// All the files that the results of a run go to. One that fails is told of and left; the others go on.
///
/// Thread: rowEnded() in the run's writer thread, all else in the owner's.
class RunOutputs
{
public:
    RunOutputs() = default;

    /// An Error: Usage: a file's format; Io: it cannot be written.
    Result<void> open(const OutputSetup &setup, const FormatRegistry &formats);

    /// Whether rows must be kept until the run has ended, for an output in input order.
    bool needsStore() const;
    /// Where large bodies go meanwhile: on the file system where they will stay; empty: anywhere.
    QString workFolder() const { return m_work && m_work->isValid() ? m_work->path() : QString(); }

    void rowEnded(const HttpResponse &response);
    void flush();
    void finish(const RunOutcome &outcome);

    bool hasFailed() const { return m_failed > 0; }
    /// Called in the owner's thread for each output that fails; allFailed: there is nowhere left to write to.
    void onFailure(std::function<void(const QString &problem, bool allFailed)> tell);

private:
    struct Output
    {
        std::unique_ptr<ResultOutput> file;
        const Format *format = nullptr;
        std::unique_ptr<const Format> ownFormat; ///< null: one of the registry
        std::atomic<bool> failed{false};
    };

    Result<void> openOne(const QString &fileName, const OutputSetup &setup, const FormatRegistry &formats);
    Result<void> openBeside(const OutputSetup &setup, const FormatRegistry &formats);
    Result<void> add(std::unique_ptr<Output> output, const QString &fileName, ResultEncoding encoding);
    static const Format *formatOf(const QString &fileName, const OutputSetup &setup,
                                  const FormatRegistry &formats);
    void check(Output &output, const Result<void> &result);

    std::unique_ptr<QTemporaryDir> m_work;
    std::unique_ptr<BodyFiles> m_bodies;
    std::vector<std::unique_ptr<Output>> m_outputs;
    std::atomic<int> m_failed{0};
    Channel<QString> m_problems;
};

} // namespace AsyncFetcher
