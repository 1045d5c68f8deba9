// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/spoolstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

HttpResponse full(quint32 index)
{
    HttpResponse response;
    response.requestId = requestId(index);
    response.position = index;
    response.id = QStringLiteral("id-ü");
    response.url = "http://h/a";
    response.finalUrl = "http://h/b";
    response.method = "GET";
    response.outcome = RowState::Failed;
    response.statusCode = 503;
    response.headers = {{"A", "1"}, {"a", "2"}};
    response.body = Body::fromBytes(QByteArray("x\0y", 3));
    response.responseTime = 12ms;
    response.errorKind = ErrorKind::Status;
    response.error = QStringLiteral("The server answered 503.");
    Attempt attempt;
    attempt.number = 1;
    attempt.startedMs = 1'700'000'000'000;
    attempt.status = 503;
    attempt.timings.wait = 5ms;
    attempt.waited = 3ms;
    attempt.waitReason = WaitReason::Turn;
    attempt.sends = 2;
    attempt.connection = {"127.0.0.1", "1.1", "http1", true, "TLSv1.3", "AES", "CN=x"};
    attempt.redirects = {{"http://h/a", 302, "/b"}};
    response.attempts = {attempt, attempt};
    return response;
}

} // namespace

class TestSpoolStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatItTook()
    {
        SpoolStore store;
        QVERIFY(!store.response(requestId(0)));
        QVERIFY(store.add(full(5)));
        QVERIFY(store.add(full(2)));
        QVERIFY(!store.response(requestId(0)));
        QVERIFY(!store.response(requestId(99)));
        const auto back = store.response(requestId(5));
        QVERIFY(back);
        const HttpResponse wanted = full(5);
        QCOMPARE(back->id, wanted.id);
        QCOMPARE(back->position, wanted.position);
        QCOMPARE(back->outcome, wanted.outcome);
        QCOMPARE(back->headers, wanted.headers);
        QCOMPARE(back->body.bytes, wanted.body.bytes);
        QCOMPARE(back->body.size, 3);
        QCOMPARE(back->attempts, wanted.attempts);
        QCOMPARE(back->errorKind, wanted.errorKind);
        QCOMPARE(back->error, wanted.error);
        QCOMPARE(back->responseTime, wanted.responseTime);
    }

    void aRowRunAgainReplacesWhatItHad()
    {
        SpoolStore store;
        QVERIFY(store.add(full(1)));
        HttpResponse again = full(1);
        again.statusCode = 200;
        QVERIFY(store.add(again));
        QCOMPARE(store.response(requestId(1))->statusCode, 200);
    }

    void keepsLargeBodiesAsLongAsItLives()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("body"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("large") == 5);
        file.close();
        {
            SpoolStore store(folder.path());
            HttpResponse response = full(0);
            response.body = {{}, std::make_shared<BodyFile>(path), 5};
            QVERIFY(store.add(response));
            response = {};
            QVERIFY(QFile::exists(path));
            QCOMPARE(store.response(requestId(0))->body.open()->readAll(), "large");
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aFolderThatIsNotThereIsAnError()
    {
        SpoolStore store(QStringLiteral("/nowhere/at/all"));
        const auto added = store.add(full(0));
        QVERIFY(!added);
        QCOMPARE(added.error().code, Error::Code::Io);
    }
};

QTEST_GUILESS_MAIN(TestSpoolStore)
#include "tst_spoolstore.moc"
