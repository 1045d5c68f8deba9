// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/bodysink.h"
#include "core/store/bodystore.h"
#include "core/store/runschema.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;

namespace {

/// Bodies in a file of their own.
struct Kept
{
    QTemporaryDir folder;
    QString name = folder.filePath(QStringLiteral("a.afrun"));
    SQLite::Database database{name.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    std::unique_ptr<BodyStore> bodies;

    explicit Kept()
    {
        createRunSchema(database);
        reopen();
    }
    void reopen()
    {
        bodies = std::make_unique<BodyStore>(database, name);
        QVERIFY(bodies->beginWriting());
    }
    QStringList files() const { return QDir(BodyStore::folderOf(name)).entryList(QDir::Files); }
};

Body large(const QByteArray &content, const QString &folder)
{
    BodySink sink(folder, 100);
    sink.write(content);
    return sink.finish();
}

} // namespace

class TestBodyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEqualBodiesOnce_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("inFile");
        QTest::newRow("one byte") << qsizetype(1) << false;
        QTest::newRow("largest inline") << qsizetype(BodyStore::InlineBytes) << false;
        QTest::newRow("segment") << qsizetype(BodyStore::InlineBytes + 1) << false;
        QTest::newRow("file") << qsizetype(200'000) << true;
    }
    void keepsEqualBodiesOnce()
    {
        QFETCH(qsizetype, size);
        QFETCH(bool, inFile);
        Kept kept;
        const QByteArray content(size, '\0');
        QByteArray other = content;
        other[size - 1] = 'x';
        const auto body = [&](const QByteArray &bytes) {
            return inFile ? large(bytes, kept.folder.path()) : Body::fromBytes(bytes);
        };
        const auto first = kept.bodies->keep(body(content));
        QVERIFY(first && *first > 0);
        QCOMPARE(*kept.bodies->keep(body(content)), *first);
        const auto second = kept.bodies->keep(body(other));
        QVERIFY(*second != *first);
        // Another process finds them too.
        kept.reopen();
        QCOMPARE(*kept.bodies->keep(body(content)), *first);
        QCOMPARE(*kept.bodies->keep(body(other)), *second);
        const auto read = kept.bodies->read(*second);
        QVERIFY(read);
        QCOMPARE(read->size, size);
        QCOMPARE(read->open()->readAll(), other);
        QCOMPARE(kept.bodies->hashOf(*first)->size(), 32);
        QVERIFY(*kept.bodies->hashOf(*first) != *kept.bodies->hashOf(*second));
    }

    void anEmptyBodyIsNone()
    {
        Kept kept;
        QCOMPARE(*kept.bodies->keep({}), 0);
        QVERIFY(kept.files().isEmpty());
    }

    void whatWasRolledBackIsOverwritten()
    {
        Kept kept;
        kept.database.exec("BEGIN");
        QVERIFY(kept.bodies->keep(Body::fromBytes(QByteArray(10'000, 'a'))));
        kept.database.exec("ROLLBACK");
        kept.bodies->rolledBack();
        const auto id = kept.bodies->keep(Body::fromBytes(QByteArray(9'000, 'b')));
        QVERIFY(kept.bodies->sync());
        QCOMPARE(kept.bodies->read(*id)->bytes, QByteArray(9'000, 'b'));
        const auto again = kept.bodies->keep(Body::fromBytes(QByteArray(10'000, 'a')));
        QVERIFY(*again != *id);
        QCOMPARE(kept.bodies->read(*again)->bytes, QByteArray(10'000, 'a'));
    }

    void manyAreFound()
    {
        Kept kept;
        kept.database.exec("BEGIN");
        for (int i = 1; i <= 5000; ++i)
            QCOMPARE(*kept.bodies->keep(Body::fromBytes(QByteArray::number(i))), i);
        for (int i = 1; i <= 5000; ++i)
            QCOMPARE(*kept.bodies->keep(Body::fromBytes(QByteArray::number(i))), i);
        kept.database.exec("COMMIT");
    }

    void aCutSegmentIsTold()
    {
        Kept kept;
        const auto id = kept.bodies->keep(Body::fromBytes(QByteArray(10'000, 'a')));
        QVERIFY(QFile::resize(BodyStore::folderOf(kept.name) + QStringLiteral("/segment-0001"), 5000));
        QCOMPARE(kept.bodies->read(*id).error().code, Error::Code::Io);
        QCOMPARE(kept.bodies->read(99).error().code, Error::Code::Io);
    }
};

QTEST_GUILESS_MAIN(TestBodyStore)
#include "tst_bodystore.moc"
