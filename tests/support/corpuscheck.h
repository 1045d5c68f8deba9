// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/corpus.h"

#include <functional>

namespace AsyncFetcher {

/// Checks every document that the corpus' expected.jsonl names. What is wrong without standing in the list of
/// exceptions (a file of tests/data), what is right and stands there, and a list of more than a fiftieth are
/// complaints; empty: all is well. check() says what is wrong with the file at path; empty: nothing.
QString complaintsOfCorpus(const Corpus &corpus, const char *exceptionsFile,
                           const std::function<QString(const QString &path, const QJsonObject &row)> &check);

} // namespace AsyncFetcher
