// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/batchdocument.h"
#include "ui/requests/listeditor.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

HttpRequest request(int number)
{
    HttpRequest request;
    request.url = "http://h" + QByteArray::number(number % 7) + '/' + QByteArray::number(number);
    if (number % 3 == 0)
        request.name = QString::number(number);
    return request;
}

QList<HttpRequest> content(const BatchDocument &document)
{
    QList<HttpRequest> rows;
    for (qsizetype i = 0; i < document.requests().count(); ++i)
        rows.append(document.requests().requestAt(i));
    return rows;
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Whatever is edited in whatever order: undone to the start, redone to the end, every state in between.
    void randomEdits_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 20; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void randomEdits()
    {
        QFETCH(int, seed);
        QRandomGenerator random{quint32(seed)};
        BatchDocument document;
        ListEditor editor(&document);
        QList<QList<HttpRequest>> states{content(document)};
        QStringList names;
        for (int i = 0; i < 60; ++i) {
            edit(&document, &editor, &random, i);
            if (document.history().undoName() == QString::number(i)) {
                states.append(content(document));
                names.append(QString::number(i));
            }
        }
        QVERIFY(states.size() > 30);
        for (int round = 0; round < 2; ++round) {
            for (qsizetype i = names.size(); i-- > 0;) {
                QCOMPARE(document.history().undoName(), names.at(i));
                document.undo();
                QCOMPARE(content(document), states.at(i));
            }
            QVERIFY(!document.history().canUndo());
            QVERIFY(!document.isModified());
            for (qsizetype i = 0; i < names.size(); ++i) {
                document.redo();
                QCOMPARE(content(document), states.at(i + 1));
            }
            QVERIFY(!document.history().canRedo());
        }
    }

    void aLargeChangeIsMadeInTheBackgroundAsOneStep()
    {
        BatchDocument document;
        ListEditor editor(&document);
        Batch batch;
        for (int i = 0; i < 20'000; ++i)
            batch.requests.append(request(i));
        document.replace(batch, {});
        QSignalSpy changed(&editor, &ListEditor::changed);
        QVERIFY(editor.change(u"All"_s, all(document), rename(u"x"_s)));
        QVERIFY(editor.isBusy());
        QVERIFY(!editor.change(u"Second"_s, {0}, rename(u"y"_s)));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(document.requests().requestAt(19'999).name, u"x"_s);
        QCOMPARE(document.history().undoName(), u"All"_s);
        QVERIFY2(document.history().bytes() <= 20'000 * 48,
                 qPrintable(QString::number(document.history().bytes())));
        document.undo();
        QCOMPARE(document.requests().requestAt(19'999), request(19'999));
    }

    void whatIsEditedMeanwhileIsKept()
    {
        BatchDocument document;
        ListEditor editor(&document);
        Batch batch;
        for (int i = 0; i < 20'000; ++i)
            batch.requests.append(request(i));
        document.replace(batch, {});
        QSignalSpy told(&editor, &ListEditor::told);
        editor.change(u"All"_s, all(document), rename(u"x"_s));
        document.apply(RemoveRows{{0}}, u"Delete"_s);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(document.history().undoName(), u"Delete"_s);
        QCOMPARE(document.requests().count(), 19'999);
    }

    void anotherDocumentEndsTheChange()
    {
        BatchDocument document;
        ListEditor editor(&document);
        Batch batch;
        for (int i = 0; i < 20'000; ++i)
            batch.requests.append(request(i));
        document.replace(batch, {});
        editor.change(u"All"_s, all(document), rename(u"x"_s));
        document.replace({}, {});
        QTRY_VERIFY(!editor.isBusy());
        QCOMPARE(document.requests().count(), 0);
        QVERIFY(!document.history().canUndo());
    }

private:
    static QList<qsizetype> all(const BatchDocument &document)
    {
        QList<qsizetype> positions(document.requests().count());
        std::iota(positions.begin(), positions.end(), 0);
        return positions;
    }
    static ListChange::RowChange rename(const QString &name)
    {
        return [name](const HttpRequest &row, qsizetype) {
            HttpRequest changed = row;
            changed.name = name;
            return std::optional(changed);
        };
    }
    static QList<qsizetype> some(const BatchDocument &document, QRandomGenerator *random)
    {
        QList<qsizetype> positions;
        for (qsizetype i = 0; i < document.requests().count(); ++i) {
            if (random->bounded(3) == 0)
                positions.append(i);
        }
        return positions;
    }
    static void edit(BatchDocument *document, ListEditor *editor, QRandomGenerator *random, int number)
    {
        const QString name = QString::number(number);
        const QList<qsizetype> positions = some(*document, random);
        switch (random->bounded(6)) {
        case 0:
        case 1: {
            const qsizetype at = random->bounded(document->requests().count() + 1);
            document->apply(InsertRows{{at, at + 1}, {request(number), request(number + 1)}, {}}, name);
            break;
        }
        case 2:
            if (!positions.isEmpty() && number % 4 == 0)
                document->apply(RemoveRows{positions}, name);
            break;
        case 3: {
            MoveRows move{all(*document)};
            std::shuffle(move.order.begin(), move.order.end(), *random);
            document->apply(move, name);
            break;
        }
        case 4:
            if (auto skip = document->requests().withSkip(positions, number % 3 > 0);
                !skip.positions.isEmpty())
                document->apply(std::move(skip), name);
            break;
        default:
            editor->change(name, positions, rename(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
