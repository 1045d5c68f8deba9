// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/query.h"
#include "core/store/runsalvage.h"
#include "core/store/storedrun.h"
#include "tests/support/storedrun.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace AsyncFetcher;

namespace {

constexpr int Rows = 3000;
constexpr qint64 PageBytes = 16384;

QByteArray bodyOf(qint64 position)
{
    // Some on pages of their own, some in the folder.
    const qsizetype size = position % 50 == 0 ? 20'000 : position % 7 == 0 ? 6000 : 40;
    return QByteArray::number(position).rightJustified(size, '.');
}

bool isIn(const SalvagedTable &table, qint64 id)
{
    return std::any_of(table.lost.begin(), table.lost.end(), [id](const SalvagedTable::Range &range) {
        return id >= range.first && (range.last == 0 || id <= range.last);
    });
}

const SalvagedTable &tableOf(const Salvage &salvage, const QByteArray &name)
{
    return *std::find_if(salvage.tables.begin(), salvage.tables.end(),
                         [&name](const SalvagedTable &table) { return table.name == name; });
}

} // namespace

/// Files with pages that something else has written into.
class TestRunSalvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto store = m_test.create(StoredRunTest::listOf(Rows));
        for (qint64 position = 0; position < Rows; ++position)
            QVERIFY(store->add(StoredRunTest::succeeded(position, bodyOf(position))));
        QVERIFY(store->finish());
        store.reset();
        QFile file(m_test.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_whole = file.readAll();
    }

    void aWholeFileIsSavedWhole()
    {
        const auto salvage = salvageRun(m_test.path(), m_test.path(QStringLiteral("whole.afrun")));
        QVERIFY2(salvage, salvage ? "" : qPrintable(salvage.error().toString()));
        QVERIFY(salvage->isWhole());
        QCOMPARE(salvage->rows, Rows);
        QCOMPARE(salvage->ended, Rows);
        QCOMPARE(salvageReport(*salvage).last(), QStringLiteral("Nothing was lost."));
        checkRows(m_test.path(QStringLiteral("whole.afrun")), nullptr);
    }

    void pagesOverwrittenAtRandom_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("pages");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed << int(1 + seed * 2);
    }
    void pagesOverwrittenAtRandom()
    {
        QFETCH(quint32, seed);
        QFETCH(int, pages);
        const QString name = m_test.path(QStringLiteral("damaged%1.afrun").arg(seed));
        QRandomGenerator random(seed);
        QByteArray bytes = m_whole;
        const int count = int(bytes.size() / PageBytes);
        for (int i = 0; i < pages; ++i) {
            // Not the first ones: without the names of its tables nothing can be read.
            const int page = int(random.bounded(24, count));
            for (qint64 at = 0; at < PageBytes; at += 4) {
                const quint32 noise = random.generate();
                memcpy(bytes.data() + page * PageBytes + at, &noise, 4);
            }
        }
        write(name, bytes);
        const QString output = m_test.path(QStringLiteral("saved%1.afrun").arg(seed));
        const auto salvage = salvageRun(name, output);
        QVERIFY2(salvage, salvage ? "" : qPrintable(salvage.error().toString()));
        QVERIFY(!salvage->isWhole());
        QVERIFY(salvage->rows > 0);
        checkRows(output, &*salvage);
        QCOMPARE(m_test.ask(output, QStringLiteral("PRAGMA integrity_check")), "ok");
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes); // it stays as it is
    }

    void aFileThatIsCutShort()
    {
        const QString name = m_test.path(QStringLiteral("cut.afrun"));
        write(name, m_whole.first(m_whole.size() / 2 / PageBytes * PageBytes));
        const QString output = m_test.path(QStringLiteral("cutsaved.afrun"));
        const auto salvage = salvageRun(name, output);
        QVERIFY2(salvage, salvage ? "" : qPrintable(salvage.error().toString()));
        QVERIFY(salvage->rows > 0);
        checkRows(output, &*salvage);
    }

    void aDamagedFileIsToldAndNotEmptied()
    {
        const QString name = m_test.path(QStringLiteral("told.afrun"));
        QByteArray bytes = m_whole;
        bytes.replace(20 * PageBytes, bytes.size() - 20 * PageBytes,
                      QByteArray(bytes.size() - 20 * PageBytes, '\xa5'));
        write(name, bytes);
        const auto run = StoredRun::open(name);
        QVERIFY(!run || !(*run)->progress());
        const Error error = run ? (*run)->progress().error() : run.error();
        QVERIFY2(isDamagedRun(error), qPrintable(error.toString()));
        const auto store = RunStore::reopen(name);
        if (store)
            QVERIFY(!(*store)->resume(false));
        QCOMPARE(QFileInfo(name).size(), bytes.size());
    }

    void whatMayHaveBeenSentIsNotSentAgain()
    {
        const StoredRunTest test;
        auto list = std::make_shared<RequestList>();
        for (int i = 0; i < 2000; ++i) {
            HttpRequest request;
            request.url = "http://h/" + QByteArray::number(i);
            request.method = "POST";
            list->append(request);
        }
        auto store = test.create(list);
        for (qint64 position = 0; position < 2000; ++position)
            QVERIFY(store->add(StoredRunTest::succeeded(position)));
        QVERIFY(store->finish());
        store.reset();
        QFile file(test.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 page = test.ask(QStringLiteral("SELECT pageno FROM dbstat WHERE name = 'responses' "
                                                    "AND pagetype = 'leaf' LIMIT 1 OFFSET 3"))
                                .toLongLong();
        if (page == 0)
            QSKIP("this sqlite3 cannot tell where a table stands");
        QVERIFY(file.seek((page - 1) * PageBytes));
        file.write(QByteArray(PageBytes, '\xa5'));
        file.close();
        const QString output = test.path(QStringLiteral("saved.afrun"));
        const auto salvage = salvageRun(test.path(), output);
        QVERIFY(salvage);
        QCOMPARE(salvage->rows, 2000);
        QVERIFY(salvage->ended < 2000);
        const auto progress = (*RunStore::reopen(output))->resume(false);
        QVERIFY(progress->left.isEmpty());
        QCOMPARE(progress->statistics.count(RowState::Unknown), 2000 - salvage->ended);
    }

    void anOutputThatIsThereIsLeftAlone()
    {
        const auto salvage = salvageRun(m_test.path(), m_test.path());
        QVERIFY(!salvage);
        QCOMPARE(salvage.error().code, Error::Code::Usage);
    }

private:
    /// With its large bodies.
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        const QDir from(m_test.path() + QStringLiteral(".bodies"));
        QVERIFY(QDir().mkpath(name + QStringLiteral(".bodies")));
        for (const QString &body : from.entryList(QDir::Files))
            QVERIFY(QFile::copy(from.filePath(body), name + QStringLiteral(".bodies/") + body));
    }

    /// Every row is as it was, or told to be lost.
    void checkRows(const QString &name, const Salvage *salvage) const
    {
        const auto run = StoredRun::open(name);
        QVERIFY2(run, run ? "" : qPrintable(run.error().toString()));
        const auto list = (*run)->requests();
        qint64 ended = 0;
        for (qint64 position = 0; position < Rows; ++position) {
            const auto response = (*run)->response(requestId(quint32(position)));
            if (!response) {
                QVERIFY(salvage);
                if (response.error().code == Error::Code::NotFound)
                    QVERIFY2(isIn(tableOf(*salvage, "responses"), position + 1) ||
                                 isIn(tableOf(*salvage, "requests"), position + 1),
                             qPrintable(QString::number(position)));
                continue;
            }
            ++ended;
            QCOMPARE(response->url, "http://h/" + QByteArray::number(position));
            QCOMPARE(response->statusCode, 200);
            if (!response->body.bytes.isEmpty() && !salvage)
                QCOMPARE(response->body.bytes, bodyOf(position));
        }
        QCOMPARE(ended, salvage ? salvage->ended : Rows);
    }

    StoredRunTest m_test;
    QByteArray m_whole;
};

QTEST_GUILESS_MAIN(TestRunSalvage)
#include "tst_runsalvage.moc"
