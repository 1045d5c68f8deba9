// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/response/timelineview.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Attempt attemptOf(int number, std::chrono::nanoseconds waited, WaitReason reason)
{
    Attempt attempt;
    attempt.number = number;
    attempt.waited = waited;
    attempt.waitReason = reason;
    attempt.timings.blocked = 1ms;
    attempt.timings.connect = 30ms;
    attempt.timings.ssl = 20ms;
    attempt.timings.wait = 50ms;
    attempt.timings.receive = 5ms;
    return attempt;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsFollowEachOther()
    {
        TimelineView view;
        view.setAttempts({attemptOf(1, 10ms, WaitReason::HostCap), attemptOf(2, 500ms, WaitReason::Backoff)});
        QCOMPARE(view.bars().size(), 2);
        std::chrono::nanoseconds at{0};
        QList<int> phases;
        for (const auto &bar : view.bars()) {
            for (const TimelineView::Part &part : bar) {
                QCOMPARE(part.from.count(), at.count());
                at += part.span;
                phases.append(part.phase);
            }
        }
        using View = TimelineView;
        const QList<int> one{View::Blocked, View::Connect, View::Tls, View::Wait, View::Receive};
        QCOMPARE(phases, QList<int>{View::Queue} + one + QList<int>{View::BackOff} + one);
        QCOMPARE(at.count(), std::chrono::nanoseconds(510ms + 2 * 86ms).count());
        QCOMPARE(view.bars().first().at(2).span.count(), std::chrono::nanoseconds(10ms).count());
    }

    void wordsSayTheSame()
    {
        TimelineView view;
        view.setAttempts({attemptOf(1, 0ms, WaitReason::None)});
        QVERIFY(view.accessibleDescription().contains(u"TLS: 20"_s));
        view.resize(300, view.heightForWidth(300));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QHelpEvent help(QEvent::ToolTip, QPoint(200, 14), view.mapToGlobal(QPoint(200, 14)));
        QCoreApplication::sendEvent(&view, &help);
        QVERIFY(QToolTip::text().contains(u"Attempt 1"_s));
    }

    void narrowLegendsTakeMoreLines()
    {
        TimelineView view;
        view.setAttempts({attemptOf(1, 10ms, WaitReason::Turn)});
        QVERIFY(view.heightForWidth(120) > view.heightForWidth(800));
        view.setAttempts({});
        view.resize(100, 100);
        view.grab(); // nothing to divide by
        QVERIFY(view.heightForWidth(100) < 30);
    }

    void colorsAreSeenInThePicture()
    {
        TimelineView view;
        view.resize(400, 60);
        view.setAttempts({attemptOf(1, 0ms, WaitReason::None)});
        const QImage image = view.grab().toImage();
        QSet<QRgb> along;
        for (int x = 0; x < image.width(); ++x)
            along.insert(image.pixel(x, 14));
        QVERIFY(along.size() >= 6); // five phases and what is behind them
    }
};

UI_TEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
