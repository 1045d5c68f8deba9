// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testpaths.h"

namespace AsyncFetcher {

QString testData(const char *name)
{
    return QStringLiteral(TEST_DATA_DIR "/") + QString::fromLatin1(name);
}

QString corpusFile(const char *name)
{
    return QStringLiteral(CORPORA_DIR "/") + QString::fromLatin1(name);
}

QString programFile(const char *name)
{
    return QStringLiteral(PROGRAM_DIR "/") + QString::fromLatin1(name);
}

} // namespace AsyncFetcher
