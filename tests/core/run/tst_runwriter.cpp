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
        RunWriter writer({store, [&](const HttpResponse &) { ++told; }, [] {},
                          [&](const QString &) { ++failures; }, [] {}});
        for (quint32 i = 0; i < 10; ++i)
            writer.send(row(i));
        QTRY_COMPARE(told, 10);
        QCOMPARE(failures, 1);
        store->full = false;
        writer.send(row(10));
        QTRY_COMPARE(told, 11);
        writer.close();
        QTRY_COMPARE(store->kept.size(), 11U);
        QVERIFY(std::is_sorted(store->kept.begin(), store->kept.end()));
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
