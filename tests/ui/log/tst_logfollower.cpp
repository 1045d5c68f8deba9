// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/log/logfollower.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &name, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::Append)
{
    QFile file(name);
    QVERIFY(file.open(mode | QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A follower and all that it has told.
struct Tail
{
    explicit Tail(const QString &fileName)
    {
        QObject::connect(&follower, &LogFollower::linesArrived, &follower, [this](const auto &arrived) {
            lines += arrived;
            ++batches;
        });
        follower.follow(fileName);
    }
    LogFollower follower;
    QList<QByteArray> lines;
    int batches = 0;
};

} // namespace

class TestLogFollower : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_name = m_folder->filePath(u"fetcher.log"_s);
    }

    void readsWhatIsThereAndWhatIsAdded()
    {
        write(m_name, "one\ntwo\n");
        Tail tail(m_name);
        QTRY_COMPARE(tail.lines, (QList<QByteArray>{"one", "two"}));
        write(m_name, "three\nfo");
        QTRY_COMPARE(tail.lines.size(), 3);
        write(m_name, "ur\n");
        QTRY_COMPARE(tail.lines, (QList<QByteArray>{"one", "two", "three", "four"}));
    }

    void waitsForAFileToAppear()
    {
        Tail tail(m_name);
        QTest::qWait(0);
        write(m_name, "one\n");
        QTRY_COMPARE(tail.lines, (QList<QByteArray>{"one"}));
    }

    void startsNearTheEnd()
    {
        QByteArray bytes;
        for (int i = 0; i < 20'000; ++i)
            bytes += "line number " + QByteArray::number(i) + '\n';
        write(m_name, bytes);
        Tail tail(m_name);
        QTRY_VERIFY(!tail.lines.isEmpty());
        QCOMPARE(tail.lines.last(), "line number 19999");
        QVERIFY(tail.lines.first().startsWith("line number "));
        QVERIFY(tail.lines.size() < 20'000);
        QVERIFY(tail.lines.size() > 10'000);
    }

    void followsThroughRotation()
    {
        write(m_name, "one\n");
        Tail tail(m_name);
        QTRY_COMPARE(tail.lines.size(), 1);
        write(m_name, "two\n");
        QVERIFY(QFile::rename(m_name, m_folder->filePath(u"fetcher.1.log"_s)));
        write(m_name, "three\n");
        QTRY_COMPARE(tail.lines, (QList<QByteArray>{"one", "two", "three"}));
        write(m_name, "four\n");
        QTRY_COMPARE(tail.lines.last(), "four");
    }

    void startsOverWhenTheFileIsCut()
    {
        write(m_name, "a first line that is long\n");
        Tail tail(m_name);
        QTRY_COMPARE(tail.lines.size(), 1);
        write(m_name, "new\n", QIODevice::Truncate);
        QTRY_COMPARE(tail.lines.last(), "new");
    }

    void aStreamOfLinesComesInFewBatches()
    {
        Tail tail(m_name);
        QFile file(m_name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 5'000; ++i) {
            file.write("line\n");
            file.flush();
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE(tail.lines.size(), 5'000);
        QVERIFY2(tail.batches <= 20, qPrintable(QString::number(tail.batches)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;
};

QTEST_GUILESS_MAIN(TestLogFollower)
#include "tst_logfollower.moc"
