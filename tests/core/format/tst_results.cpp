// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/bodyfiles.h"
#include "core/format/formatregistry.h"
#include "core/format/resultjson.h"
#include "core/format/resultoutput.h"
#include "core/request/requestlist.h"
#include "core/response/spoolstore.h"
#include "tests/support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Attempt firstAttempt()
{
    Attempt attempt;
    attempt.number = 1;
    attempt.startedMs = 1'777'636'800'000;
    attempt.status = 503;
    attempt.errorKind = ErrorKind::Status;
    attempt.error = u"the server answered 503 Service Unavailable"_s;
    attempt.responseTime = 5ms;
    attempt.sends = 1;
    return attempt;
}

HttpResponse fullResponse()
{
    HttpResponse response;
    response.requestId = requestId(0);
    response.id = u"1"_s;
    response.url = "http://u:pw@h/a?b=ü";
    response.finalUrl = "http://other/";
    response.method = "POST";
    response.outcome = RowState::Succeeded;
    response.statusCode = 200;
    response.headers = {{"Content-Type", "text/plain"},
                        {"Set-Cookie", "a=secret1"},
                        {"X-One", "\xe9"},
                        {"set-cookie", "b=secret2"},
                        {"Location", "http://u:pw@h/"}};
    response.body = Body::fromBytes("hello");
    response.responseTime = 12'345'678ns;
    Attempt second = firstAttempt();
    second.number = 2;
    second.status = 200;
    second.errorKind = ErrorKind::None;
    second.error.clear();
    second.responseTime = response.responseTime;
    second.timings = {0us, Timings::NotApplicable, 1500us, Timings::NotApplicable, 10us, 9ms, 1us};
    second.waited = 250ms;
    second.waitReason = WaitReason::Backoff;
    second.connection.hostIp = "127.0.0.1";
    second.connection.httpVersion = "1.1";
    second.redirects = {{"http://u:pw@h/a", 302, "http://other/"}};
    response.attempts = {firstAttempt(), second};
    return response;
}

QJsonObject asJson(const HttpResponse &response, const ResultEncoding &encoding)
{
    QByteArray text;
    JsonWriter json(&text);
    return writeResult(&json, response, encoding) ? QJsonDocument::fromJson(text).object() : QJsonObject();
}

} // namespace

class TestResults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bodies =
            std::make_unique<BodyFiles>(BodyFiles::Setup{.folder = m_folder->filePath(u"out.bodies"_s)});
    }

    void hasEveryField()
    {
        const QJsonObject json = asJson(fullResponse(), {false, m_bodies.get(), m_folder->path()});
        QCOMPARE(json["id"_L1], u"1"_s);
        QCOMPARE(json["url"_L1], u"http://***@h/a?b=ü"_s);
        QCOMPARE(json["final_url"_L1], u"http://other/"_s);
        QCOMPARE(json["method"_L1], u"POST"_s);
        QCOMPARE(json["outcome"_L1], u"succeeded"_s);
        QCOMPARE(json["status_code"_L1], 200);
        const QJsonObject headers = json["headers"_L1].toObject();
        QCOMPARE(headers["Set-Cookie"_L1], (QJsonArray{u"***"_s, u"***"_s}));
        QCOMPARE(headers["X-One"_L1], u"é"_s); // Latin-1, as it was in HTTP of old
        QCOMPARE(headers["Location"_L1], u"http://***@h/"_s);
        QCOMPARE(headers.size(), 4);
        QCOMPARE(json["body"_L1], u"hello"_s);
        QCOMPARE(json["body_encoding"_L1], u"text"_s);
        QCOMPARE(json["content_type"_L1], u"text/plain"_s);
        QCOMPARE(json["content_length"_L1], 5);
        QCOMPARE(json["response_time"_L1], 0.012345);
        QCOMPARE(json["attempt"_L1], 2);
        QVERIFY(json["error"_L1].isNull());
        QVERIFY(json["error_kind"_L1].isNull());
        QCOMPARE(json["host_ip"_L1], u"127.0.0.1"_s);
        QCOMPARE(json["http_version"_L1], u"1.1"_s);
        QCOMPARE(json["redirects"_L1][0]["url"_L1], u"http://***@h/a"_s);
        QCOMPARE(json["redirects"_L1][0]["status"_L1], 302);
        QCOMPARE(json["timings"_L1]["connect"_L1], 1.5);
        QCOMPARE(json["timings"_L1]["dns"_L1], -1);
        QCOMPARE(json["timings"_L1]["blocked"_L1], 0);
        QCOMPARE(json["asserts"_L1], QJsonArray());
        const QJsonArray attempts = json["attempts"_L1].toArray();
        QCOMPARE(attempts.size(), 2);
        QCOMPARE(attempts[0]["start"_L1], u"2026-05-01T12:00:00.000Z"_s);
        QCOMPARE(attempts[0]["status"_L1], 503);
        QCOMPARE(attempts[0]["error_kind"_L1], u"status"_s);
        QCOMPARE(attempts[1]["wait"_L1], 0.25);
        QCOMPARE(attempts[1]["wait_reason"_L1], u"back-off"_s);
        QVERIFY(attempts[1]["error"_L1].isNull());
    }

    void showsSecretsWhenAsked()
    {
        const QJsonObject json = asJson(fullResponse(), {true, m_bodies.get(), m_folder->path()});
        QCOMPARE(json["url"_L1], u"http://u:pw@h/a?b=ü"_s);
        QCOMPARE(json["headers"_L1]["Set-Cookie"_L1], (QJsonArray{u"a=secret1"_s, u"b=secret2"_s}));
    }

    void showsARowThatWasNeverSent()
    {
        HttpResponse response;
        response.id = u"x"_s;
        response.url = "no url";
        response.outcome = RowState::Failed;
        response.errorKind = ErrorKind::Invalid;
        response.error = u"the URL has no scheme"_s;
        const QJsonObject json = asJson(response, {false, m_bodies.get(), m_folder->path()});
        QVERIFY(json["status_code"_L1].isNull());
        QVERIFY(json["final_url"_L1].isNull());
        QVERIFY(json["body"_L1].isNull());
        QVERIFY(json["response_time"_L1].isNull());
        QCOMPARE(json["attempt"_L1], 0);
        QCOMPARE(json["attempts"_L1], QJsonArray());
        QCOMPARE(json["error_kind"_L1], u"invalid"_s);
        QCOMPARE(json["timings"_L1]["wait"_L1], -1);
    }

    void choosesHowABodyStands_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &type,
                            BodyEncoding encoding, const QByteArray &content) {
            QTest::newRow(name) << body << type << int(encoding) << content;
        };
        const QByteArray big = "{\"n\": 1.00,\r\n \"id\": 123456789012345678901234567890}\n";
        const QByteArray bigLine = "{\"n\": 1.00,   \"id\": 123456789012345678901234567890}";
        row("json", big, "application/json", BodyEncoding::Json, bigLine);
        row("json with charset", "[1]", "application/json; charset=utf-8", BodyEncoding::Json, "[1]");
        row("json kind", "[1]", "application/problem+json", BodyEncoding::Json, "[1]");
        row("json without type", "[1]", {}, BodyEncoding::Json, "[1]");
        row("json as text", "[1]", "text/plain", BodyEncoding::Text, "[1]");
        row("json with mark", "\xef\xbb\xbf[1]", "application/json", BodyEncoding::Json, "[1]");
        row("broken json", "[1", "application/json", BodyEncoding::Text, "[1");
        row("two values", "{}{}", "application/json", BodyEncoding::Text, "{}{}");
        row("half a pair", "[\"\\ud800\"]", "application/json", BodyEncoding::Text, "[\"\\ud800\"]");
        row("deep", QByteArray(2000, '[') + QByteArray(2000, ']'), "application/json", BodyEncoding::Text,
            QByteArray(2000, '[') + QByteArray(2000, ']'));
        row("nothing", "", "application/json", BodyEncoding::Text, "");
        row("text without type", "h\xc3\xa9", {}, BodyEncoding::Text, "h\xc3\xa9");
        row("latin 1", "h\xe9", "text/html; charset=\"ISO-8859-1\"", BodyEncoding::Text, "h\xc3\xa9");
        row("utf-16", QByteArray("h\0i\0", 4), "text/plain;charset=utf-16le", BodyEncoding::Text, "hi");
        row("wrong charset", "h\xe9", "text/plain; charset=utf-8", BodyEncoding::Base64, "h\xe9");
        row("unknown charset", "hi", "text/plain; charset=x-no-such", BodyEncoding::Text, "hi");
        row("bytes", QByteArray("\x89PNG\0\xff", 6), "image/png", BodyEncoding::Base64,
            QByteArray("\x89PNG\0\xff", 6));
    }
    void choosesHowABodyStands()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        const EncodedBody encoded = bodyForResult(body, type);
        QTEST(int(encoded.encoding), "encoding");
        QTEST(encoded.content, "content");
    }

    void putsLargeBodiesIntoFiles()
    {
        HttpResponse response = fullResponse();
        response.body = Body::fromBytes(QByteArray(64 * 1024, 'x'));
        QJsonObject json = asJson(response, {false, m_bodies.get(), m_folder->path()});
        QCOMPARE(json["body"_L1].toString().size(), 64 * 1024);
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"out.bodies"_s)));

        response.body = Body::fromBytes(QByteArray(64 * 1024 + 1, 'x'));
        json = asJson(response, {false, m_bodies.get(), m_folder->path()});
        QVERIFY(!json.contains("body"_L1));
        QCOMPARE(json["body_encoding"_L1], u"file"_s);
        QCOMPARE(json["body_file"_L1], u"out.bodies/1"_s);
        QCOMPARE(contentOf(m_folder->filePath(u"out.bodies/1"_s)).size(), 64 * 1024 + 1);
    }

    void keepsABodyFileWhoseOwnerGoes()
    {
        HttpResponse response = fullResponse();
        {
            QTemporaryFile file(m_folder->filePath(u"tmp-XXXXXX"_s));
            QVERIFY(file.open());
            file.setAutoRemove(false);
            file.write(QByteArray(100'000, 'y'));
            response.body = {{}, std::make_shared<BodyFile>(file.fileName()), 100'000};
        }
        const QString path = m_bodies->keep(response).value();
        response.body = {};
        QCOMPARE(contentOf(path), QByteArray(100'000, 'y'));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 0);
    }

    void leavesBodiesOutWhenAsked()
    {
        const QJsonObject json = asJson(fullResponse(), {false, nullptr, m_folder->path()});
        QVERIFY(json["body"_L1].isNull());
        QVERIFY(json["body_encoding"_L1].isNull());
        QCOMPARE(json["content_length"_L1], 5);
    }

    void namesFilesSafelyAndApart()
    {
        const auto nameOf = [this](qint64 position, const QString &id) {
            HttpResponse response;
            response.position = position;
            response.id = id;
            return m_bodies->nameFor(response);
        };
        QCOMPARE(nameOf(0, u"1"_s), u"1");
        QCOMPARE(nameOf(1, u"users"_s), u"users");
        QCOMPARE(nameOf(1, u"users"_s), u"users"); // asked again
        QCOMPARE(nameOf(2, u"users"_s), u"users~3");
        QCOMPARE(nameOf(3, u"Users"_s), u"Users~4"); // where a file system does not tell them apart
        QCOMPARE(nameOf(4, u"1"_s), u"1~5");
        QCOMPARE(nameOf(5, u"../../etc/passwd"_s), u"_._.._etc_passwd");
        QCOMPARE(nameOf(6, u"a/b c"_s), u"a_b_c");
        QCOMPARE(nameOf(7, u"a_b/c"_s), u"a_b_c~8");
        QCOMPARE(nameOf(8, u"-rf"_s), u"_rf");
        QVERIFY(nameOf(9, QString(1000, u'x')).size() <= 110);
        QCOMPARE(nameOf(10, u"größe"_s), u"gr__e");
    }

    void writesJsonInInputOrder()
    {
        run(u"json"_s);
        const QJsonDocument json = QJsonDocument::fromJson(contentOf(m_out));
        QCOMPARE(json["format"_L1], u"asyncfetcher-results"_s);
        QCOMPARE(json["version"_L1], 1);
        QVERIFY(json["tool"_L1].toString().startsWith(u"AsyncFetcher "_s));
        QCOMPARE(json["started"_L1], u"2026-05-01T12:00:00.000Z"_s);
        QCOMPARE(json["ended"_L1], u"2026-05-01T12:00:01.000Z"_s);
        QCOMPARE(json["options"_L1]["max_concurrent"_L1], 50);
        const QJsonArray results = json["results"_L1].toArray();
        QCOMPARE(results.size(), 4);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(results[i]["url"_L1].toString(), u"http://h/%1"_s.arg(i));
        QCOMPARE(results[0]["outcome"_L1], u"succeeded"_s);
        QCOMPARE(results[1]["outcome"_L1], u"pending"_s);
        QCOMPARE(results[2]["outcome"_L1], u"succeeded"_s);
        QCOMPARE(results[3]["outcome"_L1], u"cancelled"_s);
        QCOMPARE(results[3]["id"_L1], u"last"_s);
        QCOMPARE(results[3]["method"_L1], u"PUT"_s);
        QCOMPARE(json["stats"_L1]["total"_L1], 4);
        QCOMPARE(json["stats"_L1]["pending"_L1], 1);
        QVERIFY(json["stats"_L1]["response_time"_L1]["p50"_L1].isNull());
    }

    void writesLinesAsRowsEndAndTheRestAfter()
    {
        run(u"jsonl"_s);
        QStringList urls;
        const QByteArray written = contentOf(m_out);
        for (const QByteArray &line : written.trimmed().split('\n'))
            urls.append(QJsonDocument::fromJson(line)["url"_L1].toString().last(1));
        QCOMPARE(urls, (QStringList{u"2"_s, u"0"_s, u"1"_s, u"3"_s}));
        QCOMPARE(m_seenBeforeTheEnd, 2);
    }

    void staysFailedOnAFullDisk()
    {
        const FormatRegistry registry;
        auto output = ResultOutput::create(u"/dev/full"_s, *registry.byId(u"jsonl"), {}).value();
        QVERIFY(output->rowEnded(fullResponse()));
        const auto flushed = output->flush();
        QVERIFY(!flushed);
        QCOMPARE(output->rowEnded(fullResponse()).error().message, flushed.error().message);
    }

    void bringsAwkwardStringsThrough()
    {
        QFile corpus(corpusFile("strings/blns.json"));
        if (!corpus.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        for (const QJsonValue &value : QJsonDocument::fromJson(corpus.readAll()).array()) {
            const QString text = value.toString();
            HttpResponse response = fullResponse();
            response.id = text;
            response.headers = {{"Content-Type", "text/plain"}, {"X-Text", text.toUtf8()}};
            response.body = Body::fromBytes(text.toUtf8());
            response.error = text;
            response.url = "http://h/" + text.toUtf8();
            QByteArray line;
            JsonWriter json(&line);
            QVERIFY(writeResult(&json, response, {true, m_bodies.get(), m_folder->path()}));
            QVERIFY(!line.contains('\n'));
            const QJsonDocument back = QJsonDocument::fromJson(line);
            QCOMPARE(back["id"_L1].toString(), text);
            QCOMPARE(back["headers"_L1]["X-Text"_L1].toString(), text);
            QCOMPARE(back["body"_L1].toString(), text);
            QCOMPARE(back["url"_L1].toString(), u"http://h/"_s + text);
        }
    }

private:
    /// Four rows: two ended (the third first), one was never begun, one cancelled.
    void run(const QString &suffix)
    {
        auto rows = RequestList();
        for (int i = 0; i < 4; ++i) {
            HttpRequest request;
            request.url = "http://h/" + QByteArray::number(i);
            if (i == 3)
                request.id = u"last"_s;
            rows.append(request);
        }
        HttpRequest defaults;
        defaults.method = "PUT";
        rows.setDefaults(defaults);
        RunTable table(4);
        SpoolStore store;
        const FormatRegistry registry;
        m_out = m_folder->filePath(u"out."_s + suffix);
        auto output = ResultOutput::create(m_out, *registry.bySuffix(m_out, Format::WritesResults),
                                           {false, m_bodies.get(), {}})
                          .value();
        for (const int i : {2, 0}) {
            HttpResponse response = fullResponse();
            response.requestId = requestId(quint32(i));
            response.position = i;
            response.url = rows.urlAt(i);
            QVERIFY(store.add(response));
            QVERIFY(output->rowEnded(response));
        }
        QVERIFY(output->flush());
        m_seenBeforeTheEnd = int(contentOf(m_out).count('\n'));
        RunRow cancelled;
        cancelled.state = RowState::Cancelled;
        table.set(requestId(3), cancelled);
        RunOutcome outcome{rows, {}, table, store, {1'777'636'800'000, 1'777'636'801'000, {}}, {}};
        outcome.statistics.total = 4;
        outcome.statistics.byState[size_t(RowState::Pending)] = 1;
        QVERIFY(output->finish(outcome));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BodyFiles> m_bodies;
    QString m_out;
    int m_seenBeforeTheEnd = 0;
};

QTEST_GUILESS_MAIN(TestResults)
#include "tst_results.moc"
