// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/resultoutput.h"

namespace AsyncFetcher {

/// The rows of a small run as a table for a person: in input order, URLs in full.
QByteArray resultTable(const RunOutcome &run);

/// The numbers of a run for a person.
QByteArray statisticsText(const Statistics &statistics);

} // namespace AsyncFetcher
