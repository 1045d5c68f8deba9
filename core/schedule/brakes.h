// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/runoptions.h"
#include "core/schedule/hostlane.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

namespace AsyncFetcher {

/// What made a run, or a host in it, stop by itself.
struct Brake
{
    enum class Kind : quint8 { Canary, Run, Host };

    Kind kind = Kind::Run;
    QByteArray origin;    ///< of a Host
    qint64 failed = 0;    ///< of the rows that count
    qint64 ended = 0;     ///< rows that count
    double line = 0;      ///< that was reached; 0 for a Canary
    bool endsRun = false; ///< nobody is there to answer: rows that have not begun are left as they are
};

/// Who answers when a run has stopped by itself. Where nobody does, a run ends with rows left: it would wait
/// for ever.
enum class Attendance : quint8 {
    Full,       ///< somebody will resume the run, or the host
    CanaryOnly, ///< that is asked; other brakes end the run
    None,       ///< and a canary with a failure ends it; without, it goes on by itself
};

/// How the rows that ended last ended.
class FailureWindow
{
public:
    explicit FailureWindow(int rows)
        : m_failed(size_t(std::max(rows, 1)))
    {
    }

    void add(bool failed);
    int ended() const { return m_ended; }
    int failures() const { return m_failures; }
    bool reaches(double line, int least) const
    {
        return line > 0 && m_ended >= least && m_failures >= line * m_ended;
    }

private:
    std::vector<bool> m_failed; ///< a ring
    size_t m_next = 0;
    int m_ended = 0;
    int m_failures = 0;
};

/// Watches how rows end, and says when a run or a host has to stop. What has stopped begins anew when it is
/// released. Pure; without lines it keeps nothing. Thread: one.
class Brakes
{
public:
    explicit Brakes(const BrakeOptions &options)
        : m_options(options)
        , m_run(options.window)
    {
    }

    /// What was seen so far counts on, unless the window has another size.
    void setOptions(const BrakeOptions &options);

    /// The rows of a host that is paused, or of a run that is, are not to be told.
    std::optional<Brake> runRowEnded(bool failed);
    std::optional<Brake> hostRowEnded(HostId host, bool failed);
    void release() { m_run = FailureWindow(m_options.window); }
    void releaseHost(HostId host) { m_hosts.erase(host); }

private:
    BrakeOptions m_options;
    FailureWindow m_run;
    std::unordered_map<HostId, FailureWindow> m_hosts;
};

} // namespace AsyncFetcher
