// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/requestcells.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRequestCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void timeouts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("ms"); // -1: not given; -2: refused
        QTest::addRow("seconds") << u"2"_s << 2000;
        QTest::addRow("fraction") << u" 2.5 "_s << 2500;
        QTest::addRow("s") << u"2.5 s"_s << 2500;
        QTest::addRow("ms") << u"500ms"_s << 500;
        QTest::addRow("min") << u"2 min"_s << 120'000;
        QTest::addRow("none") << u"0"_s << 0;
        QTest::addRow("word") << u"None"_s << 0;
        QTest::addRow("empty") << QString() << -1;
        QTest::addRow("text") << u"soon"_s << -2;
        QTest::addRow("negative") << u"-1"_s << -2;
        QTest::addRow("dots") << u"1.2.3"_s << -2;
        QTest::addRow("days") << u"9999999999"_s << -2;
    }

    void timeouts()
    {
        QFETCH(QString, typed);
        QFETCH(int, ms);
        const auto request = RequestCells::withText({}, RequestColumn::Timeout, typed);
        QCOMPARE(request.has_value(), ms != -2);
        if (ms == -2) {
            QVERIFY(request.error().message.contains(typed));
            return;
        }
        QCOMPARE(request->timeout.value_or(-1ms).count(), ms);
        RequestList list;
        list.append(*request);
        // What is shown can be typed again.
        const QString shown = RequestCells::editText(list, 0, RequestColumn::Timeout);
        QCOMPARE(RequestCells::withText({}, RequestColumn::Timeout, shown), *request);
    }

    void retries_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("retries");
        QTest::addRow("none") << u"0"_s << 0;
        QTest::addRow("some") << u"12"_s << 12;
        QTest::addRow("empty") << QString() << -1;
        QTest::addRow("negative") << u"-3"_s << -2;
        QTest::addRow("minus one") << u"-1"_s << -2;
        QTest::addRow("many") << u"100000"_s << -2;
        QTest::addRow("text") << u"x"_s << -2;
    }

    void retries()
    {
        QFETCH(QString, typed);
        QFETCH(int, retries);
        const auto request = RequestCells::withText({}, RequestColumn::Retries, typed);
        QCOMPARE(request.has_value(), retries != -2);
        if (request)
            QCOMPARE(request->maxRetries.value_or(-1), retries);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("methodBad");
        QTest::addColumn<bool>("urlBad");
        const QByteArray good = "https://example.org/?q=ä b";
        QTest::addRow("good") << QByteArray("GET") << good << false << false;
        QTest::addRow("default method") << QByteArray() << good << false << false;
        QTest::addRow("own token") << QByteArray("M-SEARCH") << good << false << false;
        QTest::addRow("two words") << QByteArray("GET IT") << good << true << false;
        QTest::addRow("empty") << QByteArray() << QByteArray() << false << true;
        QTest::addRow("file") << QByteArray() << QByteArray("file:///etc/passwd") << false << true;
        QTest::addRow("no scheme") << QByteArray() << QByteArray("example.org") << false << true;
        QTest::addRow("no host") << QByteArray() << QByteArray("http:///x") << false << true;
        QTest::addRow("line break") << QByteArray() << QByteArray("http://a/\r\nx") << false << true;
    }

    void problems()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, url);
        HttpRequest request;
        request.method = method;
        request.url = url;
        RequestList list;
        list.append(request);
        QTEST(!RequestCells::problem(list, 0, RequestColumn::Method).isEmpty(), "methodBad");
        QTEST(!RequestCells::problem(list, 0, RequestColumn::Url).isEmpty(), "urlBad");
    }

    void anUnreadableRowShowsItsReasonUntilTheUrlIsSet()
    {
        HttpRequest request;
        request.inputError = u"line 3: not an object"_s;
        RequestList list;
        list.append(request);
        QCOMPARE(RequestCells::problem(list, 0, RequestColumn::Url), request.inputError);
        const auto mended = RequestCells::withText(request, RequestColumn::Url, u"http://a/"_s);
        QVERIFY(mended->inputError.isEmpty());
    }

    void defaultsComeFromTheBatch()
    {
        Batch batch;
        QCOMPARE(RequestCells::defaultText(batch, RequestColumn::Method), u"GET"_s);
        QCOMPARE(RequestCells::defaultText(batch, RequestColumn::Timeout), u"10 s"_s);
        QCOMPARE(RequestCells::defaultText(batch, RequestColumn::Retries), u"3"_s);
        HttpRequest defaults;
        defaults.method = "POST";
        defaults.timeout = 0ms;
        defaults.maxRetries = 0;
        batch.requests.setDefaults(defaults);
        QCOMPARE(RequestCells::defaultText(batch, RequestColumn::Method), u"POST"_s);
        QCOMPARE(RequestCells::defaultText(batch, RequestColumn::Timeout), u"none"_s);
        QCOMPARE(RequestCells::defaultText(batch, RequestColumn::Retries), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestRequestCells)
#include "tst_requestcells.moc"
