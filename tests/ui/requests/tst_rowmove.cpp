// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowmove.h"

#include <QTest>

using namespace AsyncFetcher;

using Order = QList<qsizetype>;

class TestRowMove : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rangesChangePlacesWithTheirNeighbours()
    {
        QCOMPARE(RowMove::byOne(6, {{1, 2}, {4, 4}}, -1), (Order{1, 2, 0, 4, 3, 5}));
        QCOMPARE(RowMove::byOne(6, {{1, 2}, {4, 4}}, 1), (Order{0, 3, 1, 2, 5, 4}));
        // What stands at the edge stays there.
        QCOMPARE(RowMove::byOne(3, {{0, 0}}, -1), (Order{0, 1, 2}));
        QCOMPARE(RowMove::byOne(3, {{1, 2}}, 1), (Order{0, 1, 2}));
    }

    void rangesStandTogetherInFrontOfARow()
    {
        QCOMPARE(RowMove::inFrontOf(4, 6, {{0, 0}, {2, 2}}), (Order{1, 3, 0, 2, 4, 5}));
        QCOMPARE(RowMove::inFrontOf(0, 4, {{2, 3}}), (Order{2, 3, 0, 1}));
        QCOMPARE(RowMove::inFrontOf(4, 4, {{0, 1}}), (Order{2, 3, 0, 1}));
        QCOMPARE(RowMove::inFrontOf(3, 6, {{1, 1}, {4, 5}}), (Order{0, 2, 1, 4, 5, 3}));
        QCOMPARE(RowMove::inFrontOf(2, 4, {{1, 2}}), (Order{0, 1, 2, 3})); // into the middle of itself
    }
};

QTEST_GUILESS_MAIN(TestRowMove)
#include "tst_rowmove.moc"
