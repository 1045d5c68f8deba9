// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/channel.h"

#include <QTest>

#include <thread>

using namespace AsyncFetcher;

class TestChannel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wakesAReceiverWithAnEventLoop()
    {
        Channel<int> channel;
        std::vector<int> got;
        channel.listen([&] {
            for (int value : channel.take())
                got.push_back(value);
        });
        std::thread sender([&] {
            for (int i = 0; i < 10'000; ++i)
                channel.send(i);
        });
        QTRY_COMPARE(got.size(), 10'000U);
        sender.join();
        QVERIFY(std::is_sorted(got.begin(), got.end()));
    }

    void tellsOfValuesThatCameBeforeItListened()
    {
        Channel<int> channel;
        channel.send(7);
        bool told = false;
        channel.listen([&] { told = true; });
        QTRY_VERIFY(told);
        QCOMPARE(channel.take(), std::vector<int>{7});
    }

    void handsOverToAPlainThreadUntilClosed()
    {
        Channel<int> channel;
        qint64 sum = 0;
        std::thread receiver([&] {
            for (auto values = channel.waitAndTake(); !values.empty(); values = channel.waitAndTake())
                for (int value : values)
                    sum += value;
        });
        for (int i = 1; i <= 1000; ++i)
            channel.send(i);
        channel.close();
        receiver.join();
        QCOMPARE(sum, 500'500);
    }

    void aPatientReceiverTakesGroups()
    {
        Channel<int> channel;
        channel.setPatience(std::chrono::hours(1), 4);
        std::vector<size_t> groups;
        std::thread receiver([&] {
            for (auto values = channel.waitAndTake(); !values.empty(); values = channel.waitAndTake())
                groups.push_back(values.size());
        });
        for (int i = 0; i < 4; ++i) // the fourth is enough; without it an hour would pass
            channel.send(i);
        while (!channel.isEmpty())
            std::this_thread::yield();
        channel.send(4);
        channel.close(); // what is left goes at once
        receiver.join();
        QCOMPARE(groups, (std::vector<size_t>{4, 1}));
    }

    void patienceEnds()
    {
        Channel<int> channel;
        channel.setPatience(std::chrono::milliseconds(1), 1000);
        channel.send(1);
        QCOMPARE(channel.waitAndTake(), std::vector<int>{1});
    }

    void tellsASenderThatThereIsRoomAgain()
    {
        Channel<int> channel(2);
        int rooms = 0;
        channel.setOnRoom([&] { ++rooms; });
        channel.send(1);
        QVERIFY(channel.hasRoom());
        channel.send(2);
        QVERIFY(!channel.hasRoom());
        channel.send(3); // a line for the polite, not a wall: nothing is lost
        QCOMPARE(channel.take().size(), 3U);
        QCOMPARE(rooms, 1);
        QVERIFY(channel.hasRoom());
        channel.take();
        QCOMPARE(rooms, 1);
    }
};

QTEST_GUILESS_MAIN(TestChannel)
#include "tst_channel.moc"
