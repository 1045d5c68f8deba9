// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "core/log/console.h"
#include "core/response/statistics.h"

#include <QElapsedTimer>

namespace AsyncFetcher {

/// Tells on the console how a run comes along: a live line on a terminal, else a plain line every five
/// seconds; and one at the end.
class RunProgress
{
public:
    RunProgress(ProgressMode mode, bool quiet, Console *console);

    void update(const Statistics &statistics);
    /// The live line goes, and a line says what came out.
    void end(const Statistics &statistics);

private:
    enum class Style { None, Plain, Live };

    Console *m_console;
    Style m_style;
    QElapsedTimer m_sinceLine;
};

QByteArray progressText(const Statistics &statistics);
QByteArray summaryText(const Statistics &statistics);

} // namespace AsyncFetcher
