// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/optionvalues.h"
#include "core/format/runoptionsjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

class TestOptionValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsSeconds()
    {
        QCOMPARE(parseSeconds(u"2").value(), 2000ms);
        QCOMPARE(parseSeconds(u"0.25").value(), 250ms);
        QCOMPARE(parseSeconds(u"0").value(), 0ms);
        QCOMPARE(parseSeconds(u"0.0001").value(), 1ms); // never 0, which means none
        QCOMPARE(parseSeconds(u"1.001").value(), 1001ms);
        for (const QStringView wrong : {u"", u"x", u"-1", u"nan", u"inf", u"1s", u"1e99"})
            QVERIFY2(!parseSeconds(wrong), qPrintable(wrong.toString()));
    }

    void readsRates()
    {
        QCOMPARE(parseRate(u"10/s").value(), 10.0);
        QCOMPARE(parseRate(u"10").value(), 10.0);
        QCOMPARE(parseRate(u"0.5/s").value(), 0.5);
        QCOMPARE(parseRate(u"600/m").value(), 10.0);
        QCOMPARE(parseRate(u"3600/h").value(), 1.0);
        for (const QStringView wrong : {u"", u"/s", u"10/x", u"-1/s", u"ten/s", u"10/s/s"})
            QVERIFY2(!parseRate(wrong), qPrintable(wrong.toString()));
    }

    void readsStatuses()
    {
        QCOMPARE(parseStatuses(u"429").value(), QList<int>{429});
        QCOMPARE(parseStatuses(u"503, 429,500-502,429").value(), (QList<int>{429, 500, 501, 502, 503}));
        QCOMPARE(parseStatuses(u"none").value(), QList<int>());
        QCOMPARE(parseStatuses(u"500-599").value().size(), 100);
        for (const QStringView wrong :
             {u"4xx", u"99", u"1000", u"500-", u"-500", u"502-500", u"1-2-3", u"429,"})
            QVERIFY2(!parseStatuses(wrong), qPrintable(wrong.toString()));
        QCOMPARE(statusesText({408, 429, 500, 502, 503, 504}), QStringLiteral("408,429,500,502-504"));
        QCOMPARE(statusesText({500, 501}), QStringLiteral("500,501"));
        QCOMPARE(statusesText({}), QStringLiteral("none"));
        const QList<int> all = parseStatuses(u"408,429,500-599").value();
        QCOMPARE(parseStatuses(statusesText(all)).value(), all);
    }

    void readsProxies()
    {
        QCOMPARE(parseProxy(QStringLiteral("none")).value().mode, ProxySetting::Mode::None);
        QCOMPARE(parseProxy(QStringLiteral("system")).value().mode, ProxySetting::Mode::System);
        const auto proxy = parseProxy(QStringLiteral("http://u:p@127.0.0.1:8080")).value();
        QCOMPARE(proxy.mode, ProxySetting::Mode::Explicit);
        QCOMPARE(proxy.url.port(), 8080);
        QCOMPARE(proxyText(proxy), QStringLiteral("http://127.0.0.1:8080"));
        QVERIFY(parseProxy(QStringLiteral("socks5://h:1")).has_value());
        for (const auto *wrong : {"", "h:1", "ftp://h:1", "http://", "https://h"})
            QVERIFY2(!parseProxy(QString::fromLatin1(wrong)), wrong);
    }

    void readsBytesAndCountsAndHeaders()
    {
        QCOMPARE(parseBytes(u"65536").value(), 65536);
        QCOMPARE(parseBytes(u"64K").value(), 65536);
        QCOMPARE(parseBytes(u"2m").value(), 2 << 20);
        QCOMPARE(parseBytes(u"1G").value(), 1 << 30);
        for (const QStringView wrong : {u"", u"K", u"-1", u"1T", u"9223372036854775807K"})
            QVERIFY2(!parseBytes(wrong), qPrintable(wrong.toString()));
        QCOMPARE(parseShare(u"50%").value(), 0.5);
        QCOMPARE(parseShare(u"0.25").value(), 0.25);
        QCOMPARE(parseShare(u"100%").value(), 1);
        for (const QStringView wrong : {u"", u"%", u"-1%", u"101%", u"1.5", u"nan", u"half"})
            QVERIFY2(!parseShare(wrong), qPrintable(wrong.toString()));
        QCOMPARE(parseCount(u"3", 1).value(), 3);
        QVERIFY(!parseCount(u"0", 1));
        QVERIFY(!parseCount(u"3.5", 0));
        const HttpHeader header{"X-A", "b: c"};
        QCOMPARE(parseHeader(QStringLiteral(" X-A :  b: c ")).value(), header);
        QCOMPARE(parseHeader(QStringLiteral("X-A:")).value().value, "");
        QVERIFY(!parseHeader(QStringLiteral(": x")));
        QVERIFY(!parseHeader(QStringLiteral("no colon")));
    }

    void takesOptionsOfABatch()
    {
        RunOptions options;
        QStringList unknown;
        const QJsonObject json =
            QJsonDocument::fromJson(R"({"max_concurrent": 5, "rate": "60/m", "timeout": 2.5,
            "retry_status": [429, "500-502"], "no_retry_after": true, "insecure": true, "proxy": "none",
            "max_body": "1K", "bodies": "none", "colour": "red", "deadline": null})")
                .object();
        QVERIFY(setRunOptions(&options, json, &unknown));
        QCOMPARE(options.maxConcurrent, 5);
        QCOMPARE(options.rate, 1.0);
        QCOMPARE(options.timeout, 2500ms);
        QCOMPARE(options.retryStatuses, (QList<int>{429, 500, 501, 502}));
        QVERIFY(!options.honourRetryAfter);
        QVERIFY(options.tls.insecure);
        QCOMPARE(options.maxBodyBytes, 1024);
        QCOMPARE(unknown, QStringList{QStringLiteral("colour")});
    }

    void refusesWrongOptions_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {R"({"max_concurrent": 0})", R"({"max_concurrent": 1.5})", R"({"timeout": -1})",
              R"({"timeout": "soon"})", R"({"insecure": 1})", R"({"retry_status": ["4xx"]})",
              R"({"rate": {}})", R"({"max_retries": 99999999999})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void refusesWrongOptions()
    {
        QFETCH(QByteArray, json);
        RunOptions options;
        QStringList unknown;
        const auto set = setRunOptions(&options, QJsonDocument::fromJson(json).object(), &unknown);
        QVERIFY(!set);
        QCOMPARE(set.error().code, Error::Code::Usage);
    }

    void writesOptionsThatReadBackTheSame()
    {
        RunOptions options;
        options.maxConcurrent = 7;
        options.rate = 2.5;
        options.deadline = 90s;
        options.retryStatuses = {429, 500, 501, 502};
        options.honourRetryAfter = false;
        options.tls.caFile = QStringLiteral("ca.pem");
        options.proxy = parseProxy(QStringLiteral("socks5://127.0.0.1:1080")).value();
        QByteArray text;
        JsonWriter json(&text);
        writeRunOptions(&json, options);
        RunOptions back;
        QStringList unknown;
        QVERIFY(setRunOptions(&back, QJsonDocument::fromJson(text).object(), &unknown));
        QCOMPARE(unknown, QStringList());
        QCOMPARE(back, options);
    }
};

QTEST_GUILESS_MAIN(TestOptionValues)
#include "tst_optionvalues.moc"
