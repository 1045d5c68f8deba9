// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/canaryquestion.h"
#include "app/cli/interrupts.h"
#include "app/cli/runinput.h"
#include "app/cli/runoutputs.h"
#include "app/cli/runprogress.h"
#include "core/fetchrun.h"
#include "core/store/runstore.h"

#include <QEventLoop>

#include <memory>

namespace AsyncFetcher {

/// "asyncfetcher-cli run": reads, sends, writes, and says with its exit code how that went.
/// Thread: the main thread; run() returns when everything is done.
class RunCommand final : public QObject
{
    Q_OBJECT
public:
    explicit RunCommand(RunArguments arguments);

    ExitCode run();

private:
    Result<RunInput> readInput();
    ExitCode send(RunInput input);
    Statistics fetch(RunInput &input);
    void writeOutputs(const RunInput &input, const FetchRun &run, const Statistics &statistics);
    bool openStore(const RunInput &input);
    ExitCode closeStore(ExitCode code);
    void connectRun(FetchRun *run, RunProgress *progress);
    void takeBrake(FetchRun *run, const Brake &brake);
    void tellBraked(const Statistics &statistics);
    ExitCode verdict(const Statistics &statistics) const;
    void tell(const QString &message);

    const RunArguments m_arguments;
    const FormatRegistry m_formats;
    Console m_console;
    RunOutputs m_outputs;
    std::shared_ptr<RunStore> m_store; ///< null: the run is kept nowhere
    QEventLoop m_loop;
    Interrupts *m_interrupts = nullptr;
    CanaryQuestion m_question;
    bool m_braked = false; ///< the run, or a host in it
    bool m_couldNotStart = false;
    bool m_storeFailed = false;
};

/// The log of a command, as its arguments ask for it.
std::unique_ptr<Log> openLog(const LogArguments &arguments, SecretMask secrets, Console *console);

} // namespace AsyncFetcher
