// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/runwriter.h"

#include <QTest>

#include <atomic>

using namespace AsyncFetcher;

namespace {

HttpResponse row(quint32 index)
{
    HttpResponse response;
    response.requestId = requestId(index);
    return response;
}

/// Refuses while it is full.
class FullStore final : public ResponseStore
{
public:
    Result<void> add(const HttpResponse &response) override
    {
        if (full)
            return fail(Error::Code::Io, QStringLiteral("no space left on device"));
        kept.push_back(indexOf(response.requestId));
        return {};
    }
    Result<HttpResponse> response(RequestId) const override { return fail(Error::Code::NotFound, {}); }

    std::atomic<bool> full{false};
    std::vector<quint32> kept;
};

/// Keeps in groups; as SQLite does, it drops the whole group when anything of it fails.
class GroupStore final : public ResponseStore
{
public:
    Result<void> add(const HttpResponse &response) override { return take(indexOf(response.requestId)); }
    Result<void> note(const RunNote &note) override
    {
        return take(1000 + indexOf(std::get<SendIntent>(note).requestId));
    }
    bool keepsInGroups() const override { return true; }
    Result<void> commit() override
    {
        if (std::exchange(failCommit, false)) {
            group.clear();
            return fail(Error::Code::Io, QStringLiteral("no space left on device"));
        }
        kept.insert(kept.end(), group.begin(), group.end());
        group.clear();
        ++commits;
        return {};
    }
    Result<HttpResponse> response(RequestId) const override { return fail(Error::Code::NotFound, {}); }

    Result<void> take(quint32 what)
    {
        if (failAt == what) {
            failAt = ~0U;
            group.clear();
            return fail(Error::Code::Io, QStringLiteral("no space left on device"));
        }
        group.push_back(what);
        return {};
    }

    quint32 failAt = ~0U;
    bool failCommit = false;
    std::atomic<int> commits{0};
    std::vector<quint32> group, kept;
};

} // namespace

class TestRunWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAllInOrderBeforeItIsDone()
    {
        auto store = std::make_shared<FullStore>();
        std::vector<quint32> told;
        std::atomic<bool> done{false};
        {
            RunWriter writer(
                {store, [&](const HttpResponse &response) { told.push_back(indexOf(response.requestId)); },
                 [] {}, [](const QString &) {}, [&] { done = true; }});
            for (quint32 i = 0; i < 5000; ++i)
                writer.send(row(i));
        }
        QVERIFY(done);
        QCOMPARE(told.size(), 5000U);
        QCOMPARE(store->kept, told);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
    }

    void aFullDiskLosesNothing()
    {
        auto store = std::make_shared<FullStore>();
        store->full = true;
        std::atomic<int> failures{0}, told{0};
        std::atomic<bool> done{false};
        RunWriter writer({store, [&](const HttpResponse &) { ++told; }, [] {},
                          [&](const QString &) { ++failures; }, [&] { done = true; }});
        for (quint32 i = 0; i < 10; ++i)
            writer.send(row(i));
        QTRY_COMPARE(told, 10);
        QCOMPARE(failures, 1);
        store->full = false;
        writer.send(row(10));
        QTRY_COMPARE(told, 11);
        writer.close();
        QTRY_VERIFY(done); // from here on nobody else looks at the store
        QCOMPARE(store->kept.size(), 11U);
        QVERIFY(std::is_sorted(store->kept.begin(), store->kept.end()));
    }

    void groupsAreCommittedInTime()
    {
        auto store = std::make_shared<GroupStore>();
        RunWriter writer({store, {}, [] {}, [](const QString &) {}, [] {}});
        for (quint32 i = 0; i < 10; ++i)
            writer.send(row(i));
        QTRY_COMPARE(store->commits, 1);
        writer.close();
    }

    void nothingOfAGroupThatFailsIsLost_data()
    {
        QTest::addColumn<quint32>("failAt");
        QTest::addColumn<bool>("failCommit");
        QTest::newRow("first") << 0U << false;
        QTest::newRow("within") << 1234U << false;
        QTest::newRow("commit") << ~0U << true;
    }
    void nothingOfAGroupThatFailsIsLost()
    {
        QFETCH(quint32, failAt);
        QFETCH(bool, failCommit);
        auto store = std::make_shared<GroupStore>();
        store->failAt = failAt;
        store->failCommit = failCommit;
        std::atomic<int> failures{0}, recoveries{0};
        {
            RunWriter writer(
                {store, {}, [] {}, [&](const QString &) { ++failures; }, [] {}, [&] { ++recoveries; }});
            for (quint32 i = 0; i < 2500; ++i)
                writer.send(row(i));
            QTRY_COMPARE(recoveries, 1);
        }
        QCOMPARE(failures, 1);
        QCOMPARE(store->kept.size(), 2500U);
        for (quint32 i = 0; i < 2500; ++i)
            QCOMPARE(store->kept[i], i);
    }

    void intentsAreKeptAtOnceAndTold()
    {
        auto store = std::make_shared<GroupStore>();
        std::vector<quint32> keptWhenTold;
        std::atomic<int> told{0};
        RunWriter writer({store,
                          {},
                          [] {},
                          [](const QString &) {},
                          [] {},
                          {},
                          [&](const QList<RequestId> &rows) {
                              keptWhenTold = store->kept;
                              told += int(rows.size());
                          }});
        writer.send(row(1));
        writer.note(SendIntent{requestId(2), 2, 1, 0});
        QTRY_COMPARE(told, 1);
        QCOMPARE(keptWhenTold, (std::vector<quint32>{1, 1002}));
    }

    void whatIsKeptGoesBackToItsSender()
    {
        auto store = std::make_shared<FullStore>();
        const auto sender = std::this_thread::get_id();
        std::atomic<int> freed{0}, freedElsewhere{0};
        std::atomic<bool> isWriterBack{false};
        RunWriter writer({store, {}, [] {}, [](const QString &) {}, [&] { isWriterBack = true; }});
        const auto send = [&](qsizetype bodyBytes) {
            HttpResponse response = row(0);
            response.body.bytes.fill('x', bodyBytes);
            response.body.file = std::shared_ptr<BodyFile>(nullptr, [&, sender](BodyFile *) {
                ++(std::this_thread::get_id() == sender ? freed : freedElsewhere);
            });
            writer.send(std::move(response));
        };
        // Until some have come back: how soon that is depends on the writer.
        QTRY_VERIFY([&] {
            for (int i = 0; i < 200; ++i)
                send(100);
            return freed > 0;
        }());
        QCOMPARE(freedElsewhere, 0);
        for (int i = 0; i < 4; ++i) // large ones do not wait
            send(1 << 20);
        QTRY_VERIFY(freedElsewhere > 0);
        writer.close();
        QTRY_VERIFY(isWriterBack);
    }

    void slowsItsSenderDown()
    {
        auto store = std::make_shared<FullStore>();
        std::atomic<bool> open{false};
        std::atomic<int> rooms{0};
        RunWriter writer({store,
                          [&](const HttpResponse &) {
                              while (!open)
                                  std::this_thread::yield();
                          },
                          [&] { ++rooms; }, [](const QString &) {}, [] {}});
        int sent = 0;
        while (writer.hasRoom() && sent < 100'000)
            writer.send(row(quint32(sent++)));
        QVERIFY(sent < 100'000);
        open = true;
        QTRY_VERIFY(rooms > 0);
        QVERIFY(writer.hasRoom());
    }
};

QTEST_GUILESS_MAIN(TestRunWriter)
#include "tst_runwriter.moc"
