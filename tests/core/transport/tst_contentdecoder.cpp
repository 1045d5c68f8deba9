// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/contentdecoder.h"
#include "encode.h"

#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace AsyncFetcher;

namespace {

QByteArray sampleText(qsizetype size)
{
    std::mt19937 random(7);
    QByteArray text;
    while (text.size() < size)
        text += "word" + QByteArray::number(qint64(random() % 1000)) + ' ';
    text.truncate(size);
    return text;
}

struct Outcome
{
    QByteArray content;
    ErrorKind kind = ErrorKind::None;
    QString error;
};

/// Feeds the pieces one after the other, until one is refused.
Outcome decode(const QByteArray &coding, const QList<QByteArray> &pieces, qint64 maxBytes = 0)
{
    ContentDecoder decoder;
    BodySink sink;
    bool good = decoder.start({{"Content-Encoding", coding}}, maxBytes);
    for (const QByteArray &piece : pieces)
        good = good && decoder.feed(piece, sink);
    if (good)
        decoder.finish();
    const auto device = sink.finish().open();
    return {device->readAll(), decoder.errorKind(), decoder.error()};
}

} // namespace

class TestContentDecoder : public QObject
{
    Q_OBJECT

    static void addCodings()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        const QByteArray text = sampleText(700);
        QTest::newRow("gzip") << QByteArray("gzip") << Encode::gzip(text);
        QTest::newRow("x-gzip") << QByteArray("x-gzip") << Encode::gzip(text);
        QTest::newRow("upper case") << QByteArray(" GZip ") << Encode::gzip(text);
        QTest::newRow("gzip and zeros") << QByteArray("gzip") << Encode::gzip(text) + QByteArray(9, '\0');
        QTest::newRow("two members") << QByteArray("gzip")
                                     << Encode::gzip(text.first(300)) + Encode::gzip(text.sliced(300));
        QTest::newRow("deflate") << QByteArray("deflate") << Encode::zlib(text);
        QTest::newRow("bare deflate") << QByteArray("deflate") << Encode::rawDeflate(text);
        QTest::newRow("br") << QByteArray("br") << Encode::brotli(text);
        QTest::newRow("zstd") << QByteArray("zstd") << Encode::zstd(text);
        QTest::newRow("two frames") << QByteArray("zstd")
                                    << Encode::zstd(text.first(300)) + Encode::zstd(text.sliced(300));
        QTest::newRow("skippable frame")
            << QByteArray("zstd") << QByteArray::fromHex("502a4d1803000000616263") + Encode::zstd(text);
        QTest::newRow("three deep") << QByteArray("deflate, br,zstd")
                                    << Encode::zstd(Encode::brotli(Encode::zlib(text)));
        QTest::newRow("identity is nothing") << QByteArray("identity, gzip, ,") << Encode::gzip(text);
    }

private Q_SLOTS:
    void everySplitGivesTheSame_data() { addCodings(); }
    void everySplitGivesTheSame()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        for (qsizetype at = 0; at <= body.size(); ++at) {
            const auto outcome = decode(coding, {body.first(at), body.sliced(at)});
            QCOMPARE(outcome.error, QString());
            QCOMPARE(outcome.content, sampleText(700));
        }
        QList<QByteArray> bytes;
        for (const char byte : body)
            bytes.append(QByteArray(1, byte));
        QCOMPARE(decode(coding, bytes).content, sampleText(700));
    }

    void everyCutIsTruncated_data() { addCodings(); }
    void everyCutIsTruncated()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        // A cut at the end of a member, or in what may be left out, cannot be told from the end.
        const QByteArray row = QTest::currentDataTag();
        const QByteArray text = sampleText(700);
        QList<qsizetype> whole{0};
        if (row == "gzip and zeros")
            whole += {Encode::gzip(text).size(), body.size()};
        else if (row == "two members")
            whole += Encode::gzip(text.first(300)).size();
        else if (row == "two frames")
            whole += Encode::zstd(text.first(300)).size();
        else if (row == "skippable frame")
            whole += 11;
        for (qsizetype at = 0; at < body.size(); ++at) {
            const auto outcome = decode(coding, {body.first(at)});
            const bool isWhole = row == "gzip and zeros" ? at == 0 || at >= whole[1] : whole.contains(at);
            QCOMPARE(outcome.kind, isWhole ? ErrorKind::None : ErrorKind::Truncated);
            QVERIFY(text.startsWith(outcome.content));
        }
    }

    void brokenDataIsRefused_data()
    {
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        const QByteArray text = sampleText(700);
        QByteArray badSum = Encode::gzip(text);
        badSum[badSum.size() - 8] = char(badSum[badSum.size() - 8] ^ 1);
        const auto row = [](const char *name, const char *coding, const QByteArray &body, const char *error) {
            QTest::newRow(name) << QByteArray(coding) << body << QString::fromUtf8(error);
        };
        row("plain as gzip", "gzip", text, "The gzip data is broken: incorrect header check.");
        row("checksum", "gzip", badSum, "The gzip data is broken: incorrect data check.");
        row("plain as br", "br", QByteArray(100, '\xff'), "The br data is broken: ");
        row("plain as zstd", "zstd", text, "The zstd data is broken: ");
        row("after gzip", "gzip", Encode::gzip(text) + "more",
            "Something else follows the end of the gzip data.");
        row("after the padding", "gzip", Encode::gzip(text) + QByteArray(3, '\0') + "more",
            "Something else follows the end of the gzip data.");
        row("after deflate", "deflate", Encode::zlib(text) + '\0',
            "Something else follows the end of the deflate data.");
        row("after br", "br", Encode::brotli(text) + "x", "Something else follows the end of the br data.");
        row("after zstd", "zstd", Encode::zstd(text) + "more", "The zstd data is broken: ");
        row("window of 2 GiB", "zstd", QByteArray::fromHex("28b52ffd00a8") + QByteArray(64, 'x'),
            "The zstd data is broken: ");
        row("inner coding", "br, gzip", Encode::gzip(QByteArray(100, '\xff')), "The br data is broken: ");
        row("four deep", "gzip, gzip, gzip, gzip", "x",
            "The body is encoded 4 times over: 3 are the most that are undone.");
        row("dictionary", "deflate", QByteArray::fromHex("78bb00000000") + "x",
            "The deflate data is broken: it needs a dictionary that we do not have.");
    }
    void brokenDataIsRefused()
    {
        QFETCH(QByteArray, coding);
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        QList<QByteArray> bytes;
        for (const char byte : body)
            bytes.append(QByteArray(1, byte));
        for (const auto &pieces : {QList<QByteArray>{body}, bytes}) {
            const auto outcome = decode(coding, pieces);
            QCOMPARE(outcome.kind, ErrorKind::Decode);
            QVERIFY2(outcome.error.startsWith(error), qPrintable(outcome.error));
        }
    }

    void leavesOnWhatItDoesNotKnow()
    {
        QCOMPARE(decode("foo", {"as it is"}).content, QByteArray("as it is"));
        // What was put on last comes off first: below an unknown coding nothing can be undone.
        QCOMPARE(decode("foo, gzip", {Encode::gzip("coded by foo")}).content, QByteArray("coded by foo"));
        const QByteArray gzipped = Encode::gzip("inner");
        QCOMPARE(decode("gzip, foo", {gzipped}).content, gzipped);
    }

    void readsSeveralHeaderFields()
    {
        ContentDecoder decoder;
        BodySink sink;
        QVERIFY(decoder.start({{"content-encoding", "br"}, {"X", "y"}, {"Content-Encoding", "gzip"}}, 0));
        QVERIFY(decoder.feed(Encode::gzip(Encode::brotli("two fields")), sink));
        QVERIFY(decoder.finish());
        QCOMPARE(sink.finish().bytes, QByteArray("two fields"));
        QVERIFY(decoder.start({}, 0));
        QVERIFY(decoder.isIdentity());
        QVERIFY(decoder.feed("used again", sink));
        QVERIFY(decoder.finish());
        QCOMPARE(decoder.wireBytes(), 10);
        QCOMPARE(sink.finish().bytes, QByteArray("used again"));
    }

    void stopsAtTheLimit()
    {
        const QByteArray text = sampleText(50'000);
        for (const auto &[coding, body] : {std::pair<QByteArray, QByteArray>{"identity", text},
                                           {"gzip", Encode::gzip(text)},
                                           {"br", Encode::brotli(text)}}) {
            QCOMPARE(decode(coding, {body}, text.size()).kind, ErrorKind::None);
            const auto outcome = decode(coding, {body}, text.size() - 1);
            QCOMPARE(outcome.kind, ErrorKind::TooLarge);
            QCOMPARE(outcome.content, text.first(text.size() - 1));
            QCOMPARE(outcome.error, QStringLiteral("The body is larger than the limit of 49999 bytes."));
        }
    }

    void stopsABomb()
    {
        const QByteArray zeros(8LL * 1024 * 1024, '\0');
        // deflate's own limit: however large, what it can do is not suspicious.
        QByteArray members;
        while (members.size() < 80'000)
            members += Encode::gzip(zeros);
        QCOMPARE(decode("gzip", {members}).kind, ErrorKind::None);
        QByteArray frames;
        for (int i = 0; i < 20; ++i)
            frames += Encode::zstd(zeros);
        const auto bomb = decode("zstd, gzip", {Encode::gzip(frames)});
        QCOMPARE(bomb.kind, ErrorKind::TooLarge);
        QCOMPARE(bomb.error, QStringLiteral("The body expands to more than 1100 times what was sent."));
        QVERIFY(bomb.content.size() < ContentDecoder::RatioFreeBytes + 1024LL * 1024);
    }

    void saysWhenTheSinkIsFull()
    {
        ContentDecoder decoder;
        BodySink sink(QStringLiteral("/nowhere/at/all"), 4);
        QVERIFY(decoder.start({}, 0));
        QVERIFY(!decoder.feed("too much for memory", sink));
        QCOMPARE(decoder.errorKind(), ErrorKind::Io);
        QVERIFY(!decoder.feed("x", sink));
        QVERIFY(!decoder.finish());
    }
};

QTEST_GUILESS_MAIN(TestContentDecoder)
#include "tst_contentdecoder.moc"
