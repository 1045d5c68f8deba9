// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/backgroundtask.h"

#include <QTest>

#include <atomic>

using namespace AsyncFetcher;

class TestBackgroundTask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worksElsewhereAndAnswersHere()
    {
        const auto here = std::this_thread::get_id();
        std::thread::id there;
        int answer = 0;
        BackgroundTask<int> task;
        task.start(
            [&there](TaskProgress &progress) {
                there = std::this_thread::get_id();
                progress.set(1, 2);
                return 42;
            },
            [&](int result) {
                QCOMPARE(std::this_thread::get_id(), here);
                answer = result;
            });
        QVERIFY(task.isRunning());
        QTRY_COMPARE(answer, 42);
        QVERIFY(there != here);
        QVERIFY(!task.isRunning());
        QCOMPARE(task.progress()->done(), 1);
    }

    void mayStartTheNextFromDone()
    {
        BackgroundTask<int> task;
        QList<int> answers;
        const auto work = [](TaskProgress &) { return 1; };
        task.start(work, [&](int) {
            answers.append(1);
            task.start(work, [&](int) { answers.append(2); });
        });
        QTRY_COMPARE(answers, (QList<int>{1, 2}));
    }

    void cancellingEndsTheWorkAndStillAnswers()
    {
        BackgroundTask<bool> task;
        bool answered = false;
        task.start(
            [](TaskProgress &progress) {
                while (!progress.isCancelled())
                    std::this_thread::yield();
                return true;
            },
            [&](bool cancelled) { answered = cancelled; });
        task.cancel();
        QTRY_VERIFY(answered);
    }

    void destroyingItEndsTheWorkAndDoesNotAnswer()
    {
        std::atomic<bool> ended = false;
        bool answered = false;
        {
            BackgroundTask<int> task;
            task.start(
                [&ended](TaskProgress &progress) {
                    while (!progress.isCancelled())
                        std::this_thread::yield();
                    ended = true;
                    return 1;
                },
                [&](int) { answered = true; });
        }
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(TestBackgroundTask)
#include "tst_backgroundtask.moc"
