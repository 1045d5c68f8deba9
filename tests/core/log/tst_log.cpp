// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/log.h"
#include "core/log/logevent.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/file.h>
#include <unistd.h>

#include <thread>

using namespace AsyncFetcher;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A pipe whose end a Console can write to.
struct Pipe
{
    Pipe()
    {
        if (pipe(ends) != 0)
            qFatal("no pipe");
    }
    ~Pipe()
    {
        close(ends[0]);
        close(ends[1]);
    }
    QByteArray read() const
    {
        QByteArray bytes(65536, '\0');
        bytes.resize(std::max<ssize_t>(0, ::read(ends[0], bytes.data(), size_t(bytes.size()))));
        return bytes;
    }
    int ends[2];
};

} // namespace

class TestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("fetcher.log"));
    }

    void writesOneStructuredLinePerEvent()
    {
        const Log log({.fileName = m_file});
        if (LogEvent event{logRequest(), QtInfoMsg})
            event.request(QStringLiteral("my row"))
                .attempt(2)
                .status(503)
                .time(std::chrono::microseconds(12'345))
                .url("https://u:p@h/x")
                .field("bytes", 17)
                .message("said \"no\"\nand\tclosed");
        qCInfo(logRun) << "plain text";
        QTRY_VERIFY(contentOf(m_file).count('\n') == 2); // nobody flushed: it comes by itself
        const QList<QByteArray> lines = contentOf(m_file).split('\n');
        const QRegularExpression stamp(
            QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d info )"));
        QVERIFY2(stamp.match(QString::fromUtf8(lines[0])).hasMatch(), lines[0].constData());
        QVERIFY2(lines[0].endsWith(" fetcher.request request=\"my row\" attempt=2 status=503 ms=12.3 "
                                   "url=https://***@h/x bytes=17 msg=\"said \\\"no\\\"\\nand\\x09closed\""),
                 lines[0].constData());
        QVERIFY2(lines[1].endsWith(" info fetcher.run msg=\"plain text\""), lines[1].constData());
    }

    void leavesOutFieldsThatDoNotApply()
    {
        Log log({.fileName = m_file});
        LogEvent(logRequest(), QtInfoMsg).request(QStringLiteral("1")).attempt(0).status(0).message("x");
        log.flush();
        QVERIFY(contentOf(m_file).endsWith(" info fetcher.request request=1 msg=\"x\"\n"));
    }

    void formatsNothingBelowTheLevel()
    {
        const Log log({.file = LogLevel::Info, .fileName = m_file});
        QVERIFY(!LogEvent(logRequest(), QtDebugMsg));
        QVERIFY(LogEvent(logRequest(), QtInfoMsg));
    }

    void keepsConsoleAndFileAtTheirOwnLevels()
    {
        Pipe pipe;
        Console console(pipe.ends[1]);
        {
            const Log log({.console = LogLevel::Warning, .file = LogLevel::Info, .fileName = m_file},
                          &console);
            qCDebug(logRun) << "one";
            qCInfo(logRun) << "two";
            qCWarning(logRun) << "three";
        }
        QCOMPARE(contentOf(m_file).count('\n'), 2);
        const QByteArray shown = pipe.read();
        QCOMPARE(shown.count('\n'), 1);
        QVERIFY(shown.endsWith(" warning fetcher.run msg=\"three\"\n"));
    }

    void masksKnownSecrets()
    {
        SecretMask secrets;
        secrets.addValue("hunter2");
        {
            const Log log({.fileName = m_file, .secrets = secrets});
            qCWarning(logRun) << "password hunter2 was wrong";
            LogEvent(logRequest(), QtInfoMsg).field("value", QByteArrayView("hunter2"));
        }
        QVERIFY(!contentOf(m_file).contains("hunter2"));
        QCOMPARE(contentOf(m_file).count("***"), 2);
    }

    void takesAnotherNameWhereTheFileIsHeld()
    {
        // Another open description is another holder, as another process would be.
        QFile other(m_file);
        QVERIFY(other.open(QIODevice::Append));
        QCOMPARE(flock(other.handle(), LOCK_EX | LOCK_NB), 0);
        {
            const Log log({.fileName = m_file});
            QCOMPARE(
                log.fileName(),
                m_folder->filePath(QStringLiteral("fetcher.%1.log").arg(QCoreApplication::applicationPid())));
            qCWarning(logRun) << "here";
        }
        QVERIFY(contentOf(m_file).isEmpty());
        other.close();
        const Log log({.fileName = m_file});
        QCOMPARE(log.fileName(), m_file);
    }

    void warnsOnceWhereNoFileCanBeWritten()
    {
        for (const QString &name :
             {QStringLiteral("/proc/no/such/fetcher.log"), QStringLiteral("/dev/full")}) {
            Pipe pipe;
            Console console(pipe.ends[1]);
            {
                Log log({.file = LogLevel::Info, .fileName = name}, &console);
                for (int i = 0; i < 3; ++i) {
                    qCInfo(logRun) << "line" << i;
                    log.flush();
                }
            }
            const QByteArray shown = pipe.read();
            QCOMPARE(shown.count('\n'), 1);
            QVERIFY2(shown.contains("warning"), shown.constData());
        }
    }

    void rotates()
    {
        {
            const Log log({.fileName = m_file, .maxFileBytes = 4096, .maxOldFiles = 2});
            for (int i = 0; i < 300; ++i)
                qCInfo(logRun) << "a line that fills the file" << i;
        }
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files, (QStringList{QStringLiteral("fetcher.1.log"), QStringLiteral("fetcher.2.log"),
                                     QStringLiteral("fetcher.log")}));
        QVERIFY(contentOf(m_file).contains("fills the file 299"));
    }

    void takesLinesFromManyThreads()
    {
        {
            const Log log({.fileName = m_file});
            std::vector<std::thread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([] {
                    for (int i = 0; i < 500; ++i)
                        LogEvent(logRequest(), QtInfoMsg).attempt(i + 1).message("from a thread");
                });
            for (std::thread &thread : threads)
                thread.join();
        }
        const QList<QByteArray> lines = contentOf(m_file).trimmed().split('\n');
        QCOMPARE(lines.size(), 2000);
        for (const QByteArray &line : lines)
            QVERIFY2(line.endsWith("msg=\"from a thread\""), line.constData());
    }

    void givesTheMessagesBack()
    {
        {
            const Log log({.fileName = m_file});
        }
        QTest::ignoreMessage(QtWarningMsg, "to the handler that was there before");
        qCWarning(logRun, "to the handler that was there before");
    }

    void knowsItsLevels()
    {
        QCOMPARE(logLevelFromName(u"debug"), LogLevel::Debug);
        QCOMPARE(logLevelFromName(u"off"), LogLevel::Off);
        QVERIFY(!logLevelFromName(u"loud"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
