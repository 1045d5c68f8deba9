// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/process.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace AsyncFetcher;

class TestProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 256);
        setrlimit(RLIMIT_NOFILE, &limit);
        std::signal(SIGPIPE, SIG_DFL);
        prepareProcess();
    }

    void mayOpenAllThatTheSystemAllows()
    {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        QCOMPARE(limit.rlim_cur, limit.rlim_max);
    }

    void survivesAReaderThatGoesAway()
    {
        std::array<int, 2> ends{};
        QCOMPARE(pipe(ends.data()), 0);
        close(ends[0]);
        QCOMPARE(write(ends[1], "x", 1), ssize_t(-1));
        QCOMPARE(errno, EPIPE);
        close(ends[1]);
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
