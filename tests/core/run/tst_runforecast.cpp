// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/requestlist.h"
#include "core/run/runforecast.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

RequestList listOf(const QByteArrayList &urls)
{
    RequestList list;
    for (const QByteArray &url : urls) {
        HttpRequest request;
        request.url = url;
        list.append(request);
    }
    return list;
}

} // namespace

class TestRunForecast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatARunWouldDo()
    {
        RequestList list = listOf({"http://a/1", "nothing", "http://A:80/1", "http://b/", "http://c/"});
        list.apply(list.withSkip({4}, true));
        HttpRequest post;
        post.url = "http://b/";
        post.method = "POST";
        list.append(post);
        const RunForecast forecast = forecastRun(list, {});
        QCOMPARE(forecast.rows, 6);
        QCOMPARE(forecast.skipped, 1);
        QCOMPARE(forecast.hosts.size(), 2);
        QCOMPARE(forecast.invalid, QList<qsizetype>{1});
        QCOMPARE(forecast.reasons.size(), 1);
        QVERIFY(!forecast.reasons.first().why.isEmpty());
        QCOMPARE(forecast.duplicates, QList<qsizetype>{2});
        QCOMPARE(forecast.notRetried(), 1);
        QCOMPARE(forecast.sent(), 4);
        QVERIFY(forecast.problem.isEmpty());
    }

    void tellsWhyRowsAreNotRetried()
    {
        RequestList list = listOf({"http://a/1", "http://a/2"});
        HttpRequest row;
        row.url = "http://a/3";
        row.method = "PATCH";
        list.append(row);
        row.retryUnsafe = true;
        list.append(row);
        row.maxRetries = 0;
        list.append(row);
        RunForecast forecast = forecastRun(list, {});
        QCOMPARE(forecast.notRepeated, (QMap<QByteArray, qint64>{{"PATCH", 1}}));
        QCOMPARE(forecast.withoutRetries, 1);
        QCOMPARE(forecast.notRetried(), 2);
        RunOptions options;
        options.maxRetries = 0;
        forecast = forecastRun(list, options);
        QCOMPARE(forecast.withoutRetries, 5);
        QCOMPARE(forecast.notRetried(), 5);
    }

    /// Rows that would ask for the same, and of which one tells more than the other.
    void rowsThatTellMoreAreNoDuplicates()
    {
        RequestList list = listOf({"http://a/"});
        HttpRequest row;
        row.url = "http://a/";
        row.expect = {"status == 200"};
        list.append(row);
        row.expect = {};
        row.extract = {{"name", "json $.name"}};
        list.append(row);
        row.extract = {};
        row.body.kind = RequestBody::Kind::Data;
        row.body.bytes = "x";
        list.append(row);
        row.body = {};
        row.timeout = 1s; // nothing that the response would show
        list.append(row);
        QCOMPARE(forecastRun(list, {}).duplicates, QList<qsizetype>{4});
    }

    void groupsAreInOrderAndFilledLater()
    {
        RequestList list = listOf({});
        RowGroup use{u"use"_s, {u"login"_s}, {}};
        use.defaults.method = "POST";
        list.setGroups({use, {u"login"_s, {}, {}}});
        HttpRequest row;
        row.group = u"use"_s;
        row.url = "http://a/{{token}}";
        list.append(row);
        list.append(row);
        row.skip = true;
        list.append(row);
        row = {};
        row.group = u"login"_s;
        row.url = "http://a/";
        row.extract = {{"token", "json $.token"}};
        list.append(row);
        const RunForecast forecast = forecastRun(list, {});
        QCOMPARE(forecast.problem, QString());
        QCOMPARE(forecast.groups.size(), 2);
        QCOMPARE(forecast.groups[0].name, u"login"_s);
        QCOMPARE(forecast.groups[0].rows, 1);
        QCOMPARE(forecast.groups[1].after, QStringList{u"login"_s});
        QCOMPARE(forecast.groups[1].rows, 3);
        QCOMPARE(forecast.invalid, QList<qsizetype>()); // {{token}} is no part of a URL, what comes for it is
        QCOMPARE(forecast.skipped, 1);
        QCOMPARE(forecast.duplicates, QList<qsizetype>{1});
        QCOMPARE(forecast.methods, (QMap<QByteArray, qint64>{{"GET", 1}, {"POST", 2}})); // as the group says
        QCOMPARE(forecast.notRetried(), 2);
    }

    void groupsThatCannotRunAreTold()
    {
        RequestList list = listOf({"http://a/"});
        list.setGroups({{u"one"_s, {u"two"_s}, {}}, {u"two"_s, {u"one"_s}, {}}});
        const RunForecast forecast = forecastRun(list, {});
        QVERIFY(forecast.problem.contains(u"groups.two.after"_s));
        QVERIFY(forecast.groups.isEmpty());
        QCOMPARE(forecast.rows, 1);
    }

    void canBeCancelled()
    {
        qsizetype asked = 0;
        const RequestList list = listOf(QByteArrayList(10'000, "http://a/"));
        const RunForecast forecast = forecastRun(list, {}, [&asked](qsizetype) { return ++asked < 2; });
        QCOMPARE(asked, 2);
        QVERIFY(forecast.duplicates.size() < 9'999);
    }

    void estimatesFromWhatIsKnown()
    {
        RunForecast forecast;
        forecast.rows = 1200;
        forecast.invalid = {0};
        forecast.skipped = 199;
        forecast.hosts = {{"http://a:80", 900}, {"http://b:80", 100}};
        RunOptions options;
        options.maxConcurrent = 10;
        options.maxPerHost = 6;
        RunEstimate estimate = estimateRun(forecast, options, {});
        QCOMPARE(estimate.leastSeconds, 0.0);
        QVERIFY(!estimate.likelySeconds);
        options.ratePerHost = 9;
        QCOMPARE(estimateRun(forecast, options, {}).leastSeconds, 100.0);
        options.ratePerHost = 0;
        Statistics earlier;
        earlier.responseTime.add(600ms);
        estimate = estimateRun(forecast, options, earlier);
        QCOMPARE(estimate.responses, 1);
        QCOMPARE(estimate.likelySeconds, 90.0); // six slots of the larger host
        earlier.hosts["http://a:80"].responseTime.add(6ms);
        QCOMPARE(estimateRun(forecast, options, earlier).likelySeconds, 60.0); // ten slots of all
        options.rate = 1;
        QCOMPARE(estimateRun(forecast, options, earlier).likelySeconds, 1000.0);
    }
};

QTEST_GUILESS_MAIN(TestRunForecast)
#include "tst_runforecast.moc"
