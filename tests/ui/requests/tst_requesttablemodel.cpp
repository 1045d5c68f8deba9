// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"
#include "tests/ui/uitest.h"
#include "ui/requests/requesttablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <numeric>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Batch batchOf(int rows)
{
    Batch batch;
    for (int i = 0; i < rows; ++i) {
        HttpRequest request;
        request.url = "http://host/" + QByteArray::number(i);
        batch.requests.append(request);
    }
    return batch;
}

RunRow ended(RowState state, int status)
{
    RunRow row;
    row.inRun = true;
    row.state = state;
    row.status = quint16(status);
    row.attempts = 2;
    row.responseTimeUs = 12'345;
    row.bodyBytes = 1500;
    return row;
}

/// A document with a model over it, watched by the model tester.
struct Table
{
    explicit Table(int rows)
        : model(&document, &live, &clock)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        document.replace(batchOf(rows), {});
    }

    void run()
    {
        table = std::make_shared<RunTable>(document.requests().idEnd());
        live.beginRun(table, clock.wallMs());
    }
    QVariant at(int row, RequestColumn column, int role = Qt::DisplayRole) const
    {
        return model.index(row, columnIndex(column)).data(role);
    }
    QString text(int row, RequestColumn column) const { return at(row, column).toString(); }

    FakeClock clock;
    BatchDocument document;
    LiveRows live;
    std::shared_ptr<RunTable> table;
    RequestTableModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestRequestTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSkippedRowShowsIt()
    {
        Table table(3);
        table.run();
        table.table->set(table.document.requests().idAt(1), ended(RowState::Failed, 500));
        RunRow running;
        running.inRun = true;
        running.state = RowState::Running;
        table.table->set(table.document.requests().idAt(2), running);
        const QVariant plain = table.at(1, RequestColumn::Url, Qt::ForegroundRole);
        QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
        table.document.apply(table.document.requests().withSkip({1, 2}, true), u"Skip"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(table.text(1, RequestColumn::State), u"Skipped"_s);
        QCOMPARE(table.at(1, RequestColumn::State, RequestTableModel::StateRole).toInt(),
                 int(RowState::Skipped));
        QVERIFY(table.at(1, RequestColumn::Url, Qt::ForegroundRole) != plain);
        // What is under way goes on, and what the row was is still told.
        QCOMPARE(table.text(2, RequestColumn::State), u"Running"_s);
        const QString tip = table.at(1, RequestColumn::State, Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"marked"_s) && tip.contains(u"Failed"_s) && !tip.contains(u"edited"_s));
        QCOMPARE(table.at(1, RequestColumn::State, Qt::AccessibleDescriptionRole), tip);
        table.document.undo();
        QCOMPARE(table.text(1, RequestColumn::State), u"Failed"_s);
        QVERIFY(!table.live.value(table.document.requests().idAt(1)).edited);
    }

    void showsWhatHoldsWhereARowIsSilent()
    {
        Table t(2);
        QCOMPARE(t.text(0, RequestColumn::Method), u"GET"_s);
        QCOMPARE(t.text(0, RequestColumn::Timeout), u"10 s"_s);
        QCOMPARE(t.at(0, RequestColumn::Timeout, Qt::EditRole).toString(), QString());
        QCOMPARE(t.text(0, RequestColumn::State), QString());
        RunOptions options;
        options.timeout = 5s;
        QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
        t.document.applyOptions(options);
        QCOMPARE(t.text(0, RequestColumn::Timeout), u"5 s"_s);
        QCOMPARE(changed.size(), 1);
    }

    void editsBecomeUndoSteps()
    {
        Table t(3);
        QSignalSpy refused(&t.model, &RequestTableModel::editRefused);
        const QModelIndex url = t.model.index(1, columnIndex(RequestColumn::Url));
        QVERIFY(t.model.setData(url, u"http://other/"_s));
        QCOMPARE(t.text(1, RequestColumn::Url), u"http://other/"_s);
        QCOMPARE(t.document.history().undoName(), u"Edit URL"_s);
        t.document.undo();
        QCOMPARE(t.text(1, RequestColumn::Url), u"http://host/1"_s);

        // No edit, no step.
        QVERIFY(t.model.setData(url, u"http://host/1"_s));
        QVERIFY(!t.document.history().canUndo());

        QVERIFY(!t.model.setData(t.model.index(1, columnIndex(RequestColumn::Timeout)), u"soon"_s));
        QCOMPARE(refused.size(), 1);
        QVERIFY(!t.model.setData(t.model.index(1, columnIndex(RequestColumn::Status)), u"200"_s));
        QVERIFY(!t.document.history().canUndo());
    }

    void invalidCellsAreMarkedWithTheReason()
    {
        Table t(1);
        QVERIFY(t.at(0, RequestColumn::Url, RequestTableModel::ProblemRole).toString().isEmpty());
        t.model.setData(t.model.index(0, columnIndex(RequestColumn::Url)), u"ftp://x/"_s);
        t.model.setData(t.model.index(0, columnIndex(RequestColumn::Method)), u"GET IT"_s);
        for (const auto column : {RequestColumn::Url, RequestColumn::Method}) {
            const QString problem = t.at(0, column, RequestTableModel::ProblemRole).toString();
            QVERIFY(!problem.isEmpty());
            QVERIFY(t.at(0, column, Qt::ToolTipRole).toString().contains(problem));
            QVERIFY(!t.at(0, column, Qt::DecorationRole).isNull());
        }
    }

    void liveCellsFollowTheirRowsThroughEdits()
    {
        Table t(4);
        t.run();
        t.table->set(t.document.requests().idAt(2), ended(RowState::Failed, 404));
        QCOMPARE(t.text(2, RequestColumn::Status), u"404"_s);
        QCOMPARE(t.text(2, RequestColumn::State), u"Failed"_s);
        QCOMPARE(t.text(2, RequestColumn::Time), u"12 ms"_s);
        QCOMPARE(t.text(2, RequestColumn::Size), u"1.50 kB"_s);
        QCOMPARE(t.text(2, RequestColumn::Attempts), u"2"_s);
        QCOMPARE(t.at(2, RequestColumn::Time, RequestTableModel::SortRole).toInt(), 12'345);
        t.document.apply(InsertRows{{0}, {HttpRequest()}, {}}, u"Add"_s);
        QCOMPARE(t.text(3, RequestColumn::Status), u"404"_s);
        t.document.apply(MoveRows{{3, 0, 1, 2, 4}}, u"Move"_s);
        QCOMPARE(t.text(0, RequestColumn::Status), u"404"_s);
        t.document.apply(RemoveRows{{0}}, u"Delete"_s);
        QCOMPARE(t.text(0, RequestColumn::Status), QString());
        t.document.undo();
        QCOMPARE(t.text(0, RequestColumn::Status), u"404"_s);
    }

    void aResultOfARowEditedSinceSaysSo()
    {
        Table t(2);
        t.run();
        t.table->set(t.document.requests().idAt(0), ended(RowState::Succeeded, 200));
        t.table->set(t.document.requests().idAt(1), ended(RowState::Succeeded, 200));
        t.model.setData(t.model.index(0, columnIndex(RequestColumn::Url)), u"http://other/"_s);
        QVERIFY(t.at(0, RequestColumn::Status, Qt::ToolTipRole).toString().contains(u"edited"_s));
        QVERIFY(!t.at(1, RequestColumn::Status, Qt::ToolTipRole).toString().contains(u"edited"_s));
        t.live.beginRun(t.table, t.clock.wallMs(), {t.document.requests().idAt(0)});
        QVERIFY(!t.at(0, RequestColumn::Status, Qt::ToolTipRole).toString().contains(u"edited"_s));
    }

    void aFlushIsOneSignalForWhatIsOnScreen()
    {
        Table t(1000);
        t.run();
        QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
        t.model.flush(100, 130);
        QCOMPARE(changed.size(), 0);

        for (quint32 i : {5, 110, 111, 120, 999})
            t.table->set(requestId(i), ended(RowState::Succeeded, 200));
        t.model.flush(100, 130);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), t.model.index(110, columnIndex(FirstLiveColumn)));
        QCOMPARE(changed.first().at(1).toModelIndex(), t.model.index(120, RequestColumnCount - 1));
        QVERIFY(!changed.first().at(2).value<QList<int>>().isEmpty());

        changed.clear();
        t.model.flush(100, 130);
        QCOMPARE(changed.size(), 0);
        // Dirty rows off screen are no reason to tell anybody.
        for (quint32 i = 0; i < 100; ++i)
            t.table->set(requestId(i), ended(RowState::Succeeded, 200));
        t.model.flush(100, 130);
        QCOMPARE(changed.size(), 0);
        // Nothing is on screen; or more than there is.
        t.table->set(requestId(999), ended(RowState::Failed, 500));
        t.model.flush(0, -1);
        QCOMPARE(changed.size(), 0);
        t.table->set(requestId(999), ended(RowState::Failed, 500));
        t.model.flush(990, 5000);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 999);
    }

    void aFlushFindsRowsThatMoved()
    {
        Table t(10);
        t.run();
        MoveRows reversed;
        for (int i = 9; i >= 0; --i)
            reversed.order.append(i);
        t.document.apply(reversed, u"Move"_s);
        QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
        t.table->set(requestId(9), ended(RowState::Succeeded, 200));
        t.model.flush(0, 4);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
    }

    void tenFlushesASecondAreTenSignalsWhateverTheRate()
    {
        Table t(1000);
        t.run();
        QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
        for (int second = 0; second < 3; ++second) {
            for (int tick = 0; tick < 10; ++tick) {
                for (quint32 i = 0; i < 1000; ++i)
                    t.table->set(requestId(i), ended(tick % 2 ? RowState::Failed : RowState::Succeeded, 200));
                t.clock.advance(100ms);
                t.model.flush(0, 40);
            }
        }
        QCOMPARE(changed.size(), 30);
    }

    void aWaitingRowCountsDownOnceASecond()
    {
        Table t(20);
        t.run();
        RunRow waiting;
        waiting.inRun = true;
        waiting.state = RowState::Waiting;
        waiting.waitReason = WaitReason::Backoff;
        waiting.waitUntilMs = 3500;
        t.table->set(requestId(7), waiting);
        QCOMPARE(t.text(7, RequestColumn::State), u"4 s, back-off"_s);
        QVERIFY(t.at(7, RequestColumn::State, Qt::ToolTipRole).toString().contains(u"Until "_s));
        t.model.flush(0, 19);

        QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
        for (int tick = 0; tick < 20; ++tick) {
            t.clock.advance(100ms);
            t.model.flush(0, 19);
        }
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 7);
        QCOMPARE(t.text(7, RequestColumn::State), u"2 s, back-off"_s);
    }

    void scatteredRowsAreAReset()
    {
        Table t(50);
        QSignalSpy reset(&t.model, &QAbstractItemModel::modelReset);
        QSignalSpy removed(&t.model, &QAbstractItemModel::rowsRemoved);
        t.document.apply(RemoveRows{{3, 4, 5}}, u"Delete"_s);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(reset.size(), 0);
        t.document.apply(RemoveRows{{3, 5, 20}}, u"Delete"_s);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(reset.size(), 1);
        t.document.undo();
        t.document.undo();
        QCOMPARE(t.model.rowCount(), 50);
        QCOMPARE(t.text(20, RequestColumn::Url), u"http://host/20"_s);
    }

    void movesKeepPersistentIndexes()
    {
        Table t(5);
        const QPersistentModelIndex index = t.model.index(4, columnIndex(RequestColumn::Url));
        t.document.apply(MoveRows{{4, 3, 2, 1, 0}}, u"Move"_s);
        QCOMPARE(index.row(), 0);
        QCOMPARE(index.data().toString(), u"http://host/4"_s);
    }
};

UI_TEST_MAIN(TestRequestTableModel)
#include "tst_requesttablemodel.moc"
