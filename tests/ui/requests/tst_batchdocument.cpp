// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/batchdocument.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

HttpRequest get(const QByteArray &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

QList<std::pair<QByteArray, RequestId>> rowsOf(const BatchDocument &document)
{
    QList<std::pair<QByteArray, RequestId>> rows;
    for (qsizetype i = 0; i < document.requests().count(); ++i)
        rows.append({document.requests().urlAt(i), document.requests().idAt(i)});
    return rows;
}

/// Random edits that are right for the list as it is.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed)
        : m_random(seed)
    {
    }

    void applyOne(BatchDocument *document)
    {
        const qsizetype rows = document->requests().count();
        switch (rows == 0 ? 0 : upTo(4)) {
        case 0:
            document->apply(insertion(rows), u"insert"_s);
            break;
        case 1:
            document->apply(RemoveRows{some(rows)}, u"remove"_s);
            break;
        case 2:
            document->apply(replacement(rows), u"replace"_s);
            break;
        case 3:
            document->apply(shuffle(rows), u"move"_s);
            break;
        default: {
            RunOptions options = document->options();
            options.maxConcurrent = int(1 + upTo(100));
            document->applyOptions(options);
        }
        }
    }

private:
    qsizetype upTo(qsizetype last) { return std::uniform_int_distribution<qsizetype>(0, last)(m_random); }

    QList<qsizetype> some(qsizetype rows)
    {
        QList<qsizetype> positions;
        for (qsizetype i = 0; i < rows; ++i) {
            if (upTo(3) == 0)
                positions.append(i);
        }
        return positions.isEmpty() ? QList<qsizetype>{upTo(rows - 1)} : positions;
    }

    HttpRequest fresh() { return get("http://h/" + QByteArray::number(m_next++)); }

    InsertRows insertion(qsizetype rows)
    {
        InsertRows edit;
        edit.positions = some(rows + 1);
        for (qsizetype i = 0; i < edit.positions.size(); ++i)
            edit.requests.append(fresh());
        return edit;
    }

    ReplaceRows replacement(qsizetype rows)
    {
        ReplaceRows edit;
        edit.positions = some(rows);
        for (qsizetype i = 0; i < edit.positions.size(); ++i)
            edit.requests.append(fresh());
        return edit;
    }

    MoveRows shuffle(qsizetype rows)
    {
        MoveRows edit;
        edit.order.resize(rows);
        std::iota(edit.order.begin(), edit.order.end(), 0);
        std::shuffle(edit.order.begin() + upTo(rows - 1), edit.order.end(), m_random);
        return edit;
    }

    std::mt19937 m_random;
    int m_next = 0;
};

} // namespace

class TestBatchDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEditCanBeUndoneAndRedone_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void everyEditCanBeUndoneAndRedone()
    {
        QFETCH(unsigned, seed);
        BatchDocument document;
        RandomEdits edits(seed);
        QList<QList<std::pair<QByteArray, RequestId>>> states{rowsOf(document)};
        QList<RunOptions> options{document.options()};
        for (int i = 0; i < 60; ++i) {
            const size_t revision = document.history().revision();
            const bool mergedIntoLast = document.history().undoName() == "Change Options"_L1;
            const RunOptions before = document.options();
            edits.applyOne(&document);
            if (document.history().revision() == revision)
                continue; // options that were so already
            if (mergedIntoLast && !(document.options() == before)) {
                options.last() = document.options();
                continue;
            }
            states.append(rowsOf(document));
            options.append(document.options());
        }
        const quint64 end = document.history().revision();
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            document.undo();
            QCOMPARE(rowsOf(document), states.at(i));
            QCOMPARE(document.options(), options.at(i));
        }
        QVERIFY(!document.history().canUndo());
        QVERIFY(!document.isModified());
        for (qsizetype i = 1; i < states.size(); ++i) {
            document.redo();
            QCOMPARE(rowsOf(document), states.at(i));
            QCOMPARE(document.options(), options.at(i));
        }
        QVERIFY(!document.history().canRedo());
        QCOMPARE(document.history().revision(), end);
    }

    void namesAreTold()
    {
        BatchDocument document;
        QSignalSpy changed(&document, &BatchDocument::historyChanged);
        document.apply(InsertRows{{0}, {get("http://a/")}, {}}, u"Add Row"_s);
        document.apply(RemoveRows{{0}}, u"Delete Row"_s);
        QCOMPARE(document.history().undoName(), u"Delete Row"_s);
        document.undo();
        QCOMPARE(document.history().undoName(), u"Add Row"_s);
        QCOMPARE(document.history().redoName(), u"Delete Row"_s);
        document.apply(RemoveRows{{0}}, u"Other"_s);
        QVERIFY(!document.history().canRedo());
        QCOMPARE(changed.size(), 4);
    }

    void knowsWhetherItIsSaved()
    {
        BatchDocument document;
        QVERIFY(!document.isModified());
        document.apply(InsertRows{{0}, {get("http://a/")}, {}}, u"Add Row"_s);
        QVERIFY(document.isModified());
        document.markSaved(u"a.json"_s, document.history().revision());
        QVERIFY(!document.isModified());
        document.undo();
        QVERIFY(document.isModified());
        document.redo();
        QVERIFY(!document.isModified());
        document.undo();
        document.apply(InsertRows{{0}, {get("http://b/")}, {}}, u"Add Row"_s);
        QVERIFY(document.isModified());
        document.undo();
        QVERIFY(document.isModified());
        // What is edited while the file is written is not in it.
        const quint64 written = document.history().revision();
        document.apply(InsertRows{{0}, {get("http://c/")}, {}}, u"Add Row"_s);
        document.markSaved(u"a.json"_s, written);
        QVERIFY(document.isModified());
    }

    void aStreakOfOptionChangesIsOneStep()
    {
        BatchDocument document;
        RunOptions options = document.options();
        for (int n : {10, 20, 30}) {
            options.maxConcurrent = n;
            document.applyOptions(options);
        }
        document.undo();
        QCOMPARE(document.options(), RunOptions());
        QVERIFY(!document.history().canUndo());
        document.redo();
        QCOMPARE(document.options().maxConcurrent, 30);
    }

    void theBudgetIsInBytes()
    {
        EditHistory history(1000);
        for (int i = 0; i < 50; ++i)
            history.push(QString::number(i), RequestEdit(RemoveRows{QList<qsizetype>(10)}));
        QVERIFY(history.bytes() <= 1000);
        QCOMPARE(history.undoName(), u"49"_s);
        // What was just done can be taken back whatever it costs.
        history.push(u"large"_s, RequestEdit(RemoveRows{QList<qsizetype>(10'000)}));
        QCOMPARE(history.undoName(), u"large"_s);
        QCOMPARE(history.bytes(), 80'000);
    }

    void movingOneRowOfManyCostsLittle()
    {
        MoveRows move;
        move.order.resize(100'000);
        std::iota(move.order.begin(), move.order.end(), 0);
        std::swap(move.order[500], move.order[501]);
        EditHistory history;
        history.push(u"Move"_s, RequestEdit(move));
        QVERIFY2(history.bytes() <= 16, qPrintable(QString::number(history.bytes())));
        const auto step = history.takeUndo();
        QCOMPARE(std::get<MoveRows>(std::get<RequestEdit>(step->edit)).order, move.order);
    }
};

QTEST_GUILESS_MAIN(TestBatchDocument)
#include "tst_batchdocument.moc"
