// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/roworder.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace AsyncFetcher;

namespace {

QList<qsizetype> shown(const RowOrder &rows)
{
    QList<qsizetype> positions;
    for (qsizetype row = 0; row < rows.count(); ++row)
        positions.append(rows.positionAt(row));
    return positions;
}

RowOrder showing(std::vector<quint32> positions, qsizetype count)
{
    RowOrder rows;
    rows.show(std::move(positions), count);
    return rows;
}

} // namespace

class TestRowOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWholeListIsItself()
    {
        RowOrder rows;
        rows.showWholeList(3);
        QCOMPARE(shown(rows), QList<qsizetype>({0, 1, 2}));
        rows.rowsInserted({1, 4});
        QCOMPARE(rows.count(), 5);
        rows.rowsRemoved({0});
        rows.rowsMoved({3, 2, 1, 0});
        QCOMPARE(shown(rows), QList<qsizetype>({0, 1, 2, 3}));
        QCOMPARE(rows.rowOf(2), 2);
    }

    void newRowsStandBehindTheOneTheyFollow()
    {
        RowOrder rows = showing({4, 1}, 5);
        rows.rowsInserted({2, 3}); // behind 1
        QCOMPARE(shown(rows), QList<qsizetype>({6, 1, 2, 3}));
        rows.rowsInserted({0}); // at the top
        QCOMPARE(shown(rows), QList<qsizetype>({0, 7, 2, 3, 4}));
        rows.rowsInserted({6}); // behind one that is hidden
        QCOMPARE(shown(rows), QList<qsizetype>({0, 8, 2, 3, 4, 6}));
        QCOMPARE(rows.rowOf(5), -1);
        QCOMPARE(rows.rowOf(8), 1);
    }

    void newRowsAmongUnsortedOnesStandWhereTheListHasThem()
    {
        RowOrder rows = showing({1, 4}, 5);
        rows.rowsInserted({0, 3});
        QCOMPARE(shown(rows), QList<qsizetype>({0, 2, 3, 6}));
        rows.rowsInserted({7});
        QCOMPARE(shown(rows), QList<qsizetype>({0, 2, 3, 6, 7}));
    }

    void rowsThatGoAreGone()
    {
        RowOrder rows = showing({4, 1, 3}, 5);
        rows.rowsRemoved({0, 1});
        QCOMPARE(shown(rows), QList<qsizetype>({2, 1}));
        QCOMPARE(rows.listCount(), 3);
        rows.rowsRemoved({0, 1, 2});
        QCOMPARE(rows.count(), 0);
    }

    void movedRowsKeepTheirPlaceInTheTable()
    {
        RowOrder rows = showing({2, 0}, 3);
        rows.rowsMoved({1, 2, 0}); // 1, 2, 0 stand at 0, 1, 2
        QCOMPARE(shown(rows), QList<qsizetype>({1, 2}));
    }

    /// Whatever is edited, the same rows are shown in the same order, and both directions agree.
    void randomEdits()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 50; ++round) {
            QList<int> list(20); // what stands at each position
            std::iota(list.begin(), list.end(), 0);
            int next = 20;
            std::vector<quint32> some(20);
            std::iota(some.begin(), some.end(), 0);
            std::shuffle(some.begin(), some.end(), random);
            some.resize(10);
            RowOrder rows = showing(some, 20);
            QList<int> expected;
            for (const quint32 position : some)
                expected.append(int(position));
            for (int edit = 0; edit < 20; ++edit) {
                QList<qsizetype> positions;
                if (edit % 2) {
                    for (qsizetype i = 0; i < list.size(); ++i) {
                        if (random.bounded(5) == 0)
                            positions.append(i);
                    }
                    for (qsizetype i = positions.size(); i-- > 0;)
                        expected.removeAll(list.takeAt(positions.at(i)));
                    rows.rowsRemoved(positions);
                } else {
                    const qsizetype at = random.bounded(list.size() + 1);
                    list.insert(at, next++);
                    rows.rowsInserted({at});
                }
                QList<int> now;
                for (qsizetype row = 0; row < rows.count(); ++row) {
                    QCOMPARE(rows.rowOf(rows.positionAt(row)), row);
                    now.append(list.at(rows.positionAt(row)));
                }
                QCOMPARE(rows.listCount(), list.size());
                for (const int added : now) {
                    if (!expected.contains(added) && added >= 20)
                        expected.insert(now.indexOf(added), added);
                }
                QCOMPARE(now, expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
