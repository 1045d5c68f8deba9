// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1parser.h"
#include "tests/support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace AsyncFetcher;

namespace {

/// What came of a reply, as text that can be compared.
struct Outcome
{
    Http1Parser::State state = Http1Parser::State::Head;
    ErrorKind kind = ErrorKind::None;
    int status = 0;
    int interim = 0;
    HttpHeaders headers;
    QByteArray body;
    qsizetype consumed = 0;
    bool keepsAlive = false;
    QString fault;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

class Reader : public Http1Parser::Sink
{
public:
    explicit Reader(Http1Limits limits = {})
        : parser(this, limits)
    {
    }

    void interimParsed(int) override { ++m_interim; }
    bool headParsed() override { return !stopAtHead; }
    bool bodyParsed(QByteArrayView bytes) override
    {
        m_body.append(bytes);
        return !stopAtBody;
    }

    Outcome read(const QList<QByteArray> &pieces, Http1Parser::Asked asked = {})
    {
        m_body.clear();
        m_interim = 0;
        parser.start(asked);
        qsizetype consumed = 0;
        for (const QByteArray &piece : pieces)
            consumed += parser.parse(piece);
        parser.finish();
        return {parser.state(), parser.fault().kind, parser.status(),    m_interim, parser.headers(), m_body,
                consumed,       parser.keepsAlive(), parser.fault().text};
    }

    Http1Parser parser;
    bool stopAtHead = false;
    bool stopAtBody = false;

private:
    QByteArray m_body;
    int m_interim = 0;
};

using State = Http1Parser::State;

} // namespace

class TestHttp1Parser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsReplies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status"); // 0: it fails
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepsAlive");
        QTest::addColumn<int>("rest"); // bytes after the end
        const auto row = [](const char *name, QByteArray bytes, int status, QByteArray body, bool keeps,
                            int rest = 0) {
            QTest::newRow(name) << std::move(bytes) << status << std::move(body) << keeps << rest;
        };
        row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true);
        row("no reason", "HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n", 404, "", true);
        row("chunked",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;a=b\r\nlo\r\n0\r\n\r\n", 200,
            "hello", true);
        row("chunked with trailers",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX: 1\r\nY: 2\r\n\r\n",
            200, "hello", true);
        row("until close", "HTTP/1.1 200 OK\r\nX: 1\r\n\r\nhello", 200, "hello", false);
        row("bare LF", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", 200, "ok", true);
        row("close", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false);
        row("1.0", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false);
        row("1.0 kept", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok",
            true);
        row("204 with a length", "HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\nok", 204, "", true, 2);
        row("304", "HTTP/1.1 304 No\r\nContent-Length: 10\r\n\r\n", 304, "", true);
        row("304 without a length", "HTTP/1.1 304 No\r\n\r\n", 304, "", true);
        row("interim",
            "HTTP/1.1 103 Early\r\nLink: <a>\r\n\r\nHTTP/1.1 100 C\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: "
            "1\r\n\r\nx",
            200, "x", true);
        row("bytes after the end", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokEXTRA", 200, "ok", true, 5);
        row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok", 0, "",
            false);
        row("length and chunked",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n", 0, "", false);
        row("length and chunked, closing",
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            "2\r\nok\r\n0\r\n\r\n",
            200, "ok", false);
        row("length with a sign", "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nok", 0, "", false);
        row("length too large", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nok", 0, "",
            false);
        row("chunk size too large",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000000\r\nok", 0, "", false);
        row("data longer than its chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokX\r\n0\r\n\r\n", 0, "ok", false);
        row("NUL in a value", QByteArray("HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 0\r\n\r\n", 47), 0,
            "", false);
        row("CR in a value", "HTTP/1.1 200 OK\r\nX: a\rY: b\r\nContent-Length: 0\r\n\r\n", 0, "", false);
        row("101 unasked", "HTTP/1.1 101 Switch\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", 0, "", false);
        row("status 99", "HTTP/1.1 99 X\r\n\r\n", 0, "", false);
        row("HTTP/2.0", "HTTP/2.0 200 OK\r\n\r\n", 0, "", false);
        row("HTTP/0.9", "HTTP/0.9 200 OK\r\n\r\n", 0, "", false);
        row("empty line first", "\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 0, "", false);
        row("empty line after an interim reply",
            "HTTP/1.1 100 C\r\n\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 0, "", false);
        row("not HTTP", "SSH-2.0-OpenSSH\r\n", 0, "", false);
    }

    void readsReplies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepsAlive);
        QFETCH(int, rest);
        Reader reader;
        const Outcome whole = reader.read({bytes});
        QCOMPARE(whole.state, status == 0 ? State::Failed : State::Done);
        QCOMPARE(whole.kind, status == 0 ? ErrorKind::Protocol : ErrorKind::None);
        QCOMPARE(whole.body, body);
        if (status != 0) {
            QCOMPARE(whole.status, status);
            QCOMPARE(whole.keepsAlive, keepsAlive);
            QCOMPARE(whole.consumed, bytes.size() - rest);
        }
        for (qsizetype at = 0; at <= bytes.size(); ++at) {
            const Outcome parts = reader.read({bytes.first(at), bytes.sliced(at)});
            // Where a field is cut tells nothing apart but the byte at which a fault is seen.
            QCOMPARE(parts.state, whole.state);
            QCOMPARE(parts.kind, whole.kind);
            QCOMPARE(parts.headers, whole.headers);
            QCOMPARE(parts.body, whole.body);
            QCOMPARE(parts.interim, whole.interim);
            QCOMPARE(parts.keepsAlive, whole.keepsAlive);
            if (status != 0)
                QCOMPARE(parts.consumed, whole.consumed);
        }
    }

    void aReplyCutShortIsNeverWhole()
    {
        const QByteArray bytes =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\nX: 1\r\n\r\n";
        const qsizetype head = bytes.indexOf("\r\n\r\n") + 4;
        Reader reader;
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const Outcome outcome = reader.read({bytes.first(size)});
            QCOMPARE(outcome.state, State::Failed);
            QCOMPARE(outcome.kind, size < head ? ErrorKind::Reset : ErrorKind::Truncated);
        }
    }

    void keepsHeadersAsTheyCame()
    {
        Reader reader;
        const QByteArray bytes =
            "HTTP/1.1 200 OK\r\nsET-cookie: a=1\r\nX-Empty:\r\nX-Blank:   \r\nSet-Cookie:b=2  \r\n: none\r\n"
            "X-Folded: one\r\n  two\r\nX-L: caf\xe9\r\nContent-Length: 0\r\n\r\n";
        const HttpHeaders expected{{"sET-cookie", "a=1"},  {"X-Empty", ""},          {"X-Blank", ""},
                                   {"Set-Cookie", "b=2"},  {"X-Folded", "one  two"}, {"X-L", "caf\xe9"},
                                   {"Content-Length", "0"}};
        QCOMPARE(reader.read({bytes}).headers, expected);
        for (qsizetype at = 0; at <= bytes.size(); ++at)
            QCOMPARE(reader.read({bytes.first(at), bytes.sliced(at)}).headers, expected);
    }

    void aHeadLikeTheOneBeforeSharesItsHeaders()
    {
        Reader reader;
        const QByteArray one = "HTTP/1.1 200 OK\r\nX: 12\r\nY: 3\r\nContent-Length: 0\r\n\r\n";
        const auto first = reader.read({one}).headers;
        const auto again = reader.read({one}).headers;
        QVERIFY(first.isSharedWith(again));
        // The same letters, cut otherwise.
        QByteArray other = one;
        other.replace("X: 12\r\nY: 3", "X: 1\r\n2Y: 3");
        const HttpHeaders expected{{"X", "1"}, {"2Y", "3"}, {"Content-Length", "0"}};
        QCOMPARE(reader.read({other}).headers, expected);
    }

    void knowsWhatWasAsked()
    {
        Reader reader;
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
        Outcome outcome = reader.read({head}, {.head = true});
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(outcome.keepsAlive);
        outcome = reader.read({"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"}, {.head = true});
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(outcome.keepsAlive);
        outcome = reader.read({"HTTP/1.0 200 OK\r\n\r\n"}, {.head = true});
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.keepsAlive);
        outcome = reader.read({"HTTP/1.1 200 Connected\r\n\r\n"}, {.connect = true});
        QCOMPARE(outcome.state, State::Done);
        QVERIFY(!outcome.keepsAlive);
        outcome = reader.read({"HTTP/1.1 101 Switch\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nframes"},
                              {.upgrade = true});
        QCOMPARE(outcome.state, State::Done);
        QCOMPARE(outcome.status, 101);
        QVERIFY(!outcome.keepsAlive);
        QCOMPARE(outcome.body, QByteArray());
    }

    void stopsWhenTold()
    {
        Reader reader;
        reader.stopAtBody = true;
        Outcome outcome = reader.read({"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", "lo"});
        QCOMPARE(outcome.state, State::Stopped);
        QCOMPARE(outcome.body, QByteArray("hel"));
        reader.stopAtHead = true;
        outcome = reader.read({"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", "lo"});
        QCOMPARE(outcome.state, State::Stopped);
        QCOMPARE(outcome.body, QByteArray());
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says"); // empty: within the limits
        const auto reply = [](const QByteArray &fields) {
            return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: 0\r\n\r\n";
        };
        const auto chunk = [](qsizetype extension) {
            return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(extension, 'a') +
                   "\r\nx\r\n0\r\n\r\n";
        };
        QTest::newRow("status line") << "HTTP/1.1 200 " + QByteArray(41'000, 'a') +
                                            "\r\nContent-Length: 0\r\n\r\n"
                                     << QString();
        QTest::newRow("long status line") << "HTTP/1.1 200 " + QByteArray(70'000, 'a') + "\r\n\r\n"
                                          << "status line is longer";
        QTest::newRow("1000 fields") << reply(QByteArray("X: 1\r\n").repeated(999)) << QString();
        QTest::newRow("1001 fields") << reply(QByteArray("X: 1\r\n").repeated(1000))
                                     << "more than 1000 fields";
        QTest::newRow("200 KiB in a field")
            << reply("X: " + QByteArray(200 * 1024, 'a') + "\r\n") << QString();
        QTest::newRow("300 KiB in a field")
            << reply("X: " + QByteArray(300 * 1024, 'a') + "\r\n") << "head is larger";
        QTest::newRow("300 KiB in fields")
            << reply(("X: " + QByteArray(400, 'a') + "\r\n").repeated(750)) << "head is larger";
        QTest::newRow("endless blanks")
            << reply("X:" + QByteArray(300 * 1024, ' ') + "\r\n") << "head is larger";
        QTest::newRow("chunk extension") << chunk(4096) << QString();
        QTest::newRow("long chunk extension") << chunk(17'000) << "chunk extension is longer";
        QTest::newRow("trailers") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" +
                                         QByteArray("X: 1\r\n").repeated(1001) + "\r\n"
                                  << "more than 1000 fields";
        QTest::newRow("large trailers")
            << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: " + QByteArray(300 * 1024, 'x') +
                   "\r\n\r\n"
            << "trailers are larger";
        QTest::newRow("interim replies")
            << QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(65) << "interim replies";
    }

    void limits()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        Reader reader;
        for (const qsizetype piece : {bytes.size(), qsizetype(16'384), qsizetype(1000)}) {
            QList<QByteArray> pieces;
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                pieces.append(bytes.mid(at, piece));
            const Outcome outcome = reader.read(pieces);
            QCOMPARE(outcome.state, says.isEmpty() ? State::Done : State::Failed);
            QVERIFY2(outcome.fault.contains(says), qPrintable(outcome.fault));
        }
    }

    void saysAtWhichByte()
    {
        Reader reader;
        QCOMPARE(
            reader.read({"HTTP/1.1 200 OK\r\nContent-Length: 2x\r\n\r\n"}).fault,
            QStringLiteral(
                "The reply is not HTTP that can be trusted: Invalid character in Content-Length (byte 34)."));
        QVERIFY(reader.read({"HTTP/1.1 100 C\r\n\r\nHTTX"}).fault.endsWith(u"(byte 21)."));
        QCOMPARE(reader.read({"HTTP/1.1 2"}).fault,
                 QStringLiteral("The connection ended within the head of the reply, after 10 bytes."));
    }

    void agreesWithTheCorpus()
    {
        QFile cases(corpusFile("http-responses/cases.jsonl"));
        if (!cases.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        Reader reader;
        while (!cases.atEnd()) {
            const auto row = QJsonDocument::fromJson(cases.readLine()).object();
            const QString id = row[u"id"].toString();
            QFile raw(corpusFile("http-responses/") + row[u"raw_file"].toString());
            QVERIFY(raw.open(QIODevice::ReadOnly));
            const QByteArray bytes = raw.readAll();
            const Outcome whole = reader.read({bytes});
            if (bytes.size() < 300) {
                for (qsizetype at = 0; at <= bytes.size(); ++at) {
                    const Outcome parts = reader.read({bytes.first(at), bytes.sliced(at)});
                    QVERIFY2(parts.state == whole.state && parts.body == whole.body &&
                                 parts.kind == whole.kind && parts.headers == whole.headers,
                             qPrintable(id));
                }
            }
            if (id.startsWith(u"coding/"))
                continue; // about what is in the body
            const QString verdict = row[u"verdict"].toString();
            if (verdict == u"must-fail")
                QVERIFY2(whole.state == State::Failed, qPrintable(id));
            if (verdict == u"must-succeed") {
                QVERIFY2(whole.state == State::Done, qPrintable(id + u' ' + whole.fault));
                QCOMPARE(whole.status, row[u"expect"][u"status"].toInt());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHttp1Parser)
#include "tst_http1parser.moc"
