// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakerun.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

constexpr RequestId Login = requestId(0);
constexpr RequestId Use = requestId(1);
constexpr RequestId Other = requestId(2);

HttpRequest rowOf(const QString &group, const QByteArray &url, const QByteArray &extract = {})
{
    HttpRequest row = requestFor(url);
    row.group = group;
    if (!extract.isEmpty())
        row.extract = {{"token", extract}};
    return row;
}

const RowGroups LoginAndUse{{u"login"_s, {}, {}}, {u"use"_s, {u"login"_s}, {}}};

} // namespace

/// Groups that run after others, and what their rows give.
class TestRowChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupWaitsAndIsGivenValues()
    {
        FakeRun run({rowOf(u"login"_s, "http://a/login", "json $.token"),
                     rowOf(u"use"_s, "http://b/use?t={{token|urlencode}}"), requestFor("http://c/")},
                    {}, 1.0, {}, false, LoginAndUse);
        QCOMPARE(run.transport.started, (QList<RequestId>{Login, Other}));
        run.scheduler->explain({Use});
        QCOMPARE(run.table->row(Use).waitReason, WaitReason::Group);
        run.transport.answer(Login, 200, {}, R"({"token": "a/b {{x}}"})");
        QCOMPARE(run.transport.started.last(), Use);
        QCOMPARE(run.transport.flying[Use].target, "/use?t=a%2Fb%20%7B%7Bx%7D%7D");
        run.transport.answer(Use, 200);
        QCOMPARE(run.observer.ends, 0);
        run.transport.answer(Other, 200);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.scheduler->statistics(false).count(RowState::Succeeded), 3);
    }

    void waitsForEveryRowOfAllGroupsBefore()
    {
        // "last" waits for "first" too, though "middle" between them has no rows.
        const RowGroups groups{
            {u"last"_s, {u"middle"_s}, {}}, {u"middle"_s, {u"first"_s}, {}}, {u"first"_s, {}, {}}};
        FakeRun run({rowOf(u"first"_s, "http://a/1"), rowOf(u"last"_s, "http://a/2"),
                     rowOf(u"first"_s, "http://a/3")},
                    {}, 1.0, {}, false, groups);
        run.transport.answer(requestId(0), 200);
        QCOMPARE(run.transport.started.size(), 2);
        run.transport.answer(requestId(2), 404); // nothing was asked of it: the order is all
        QCOMPARE(run.transport.started.last(), requestId(1));
        run.transport.answer(requestId(1), 200);
        QCOMPARE(run.observer.ends, 1);
    }

    void aFailedGiverSkipsWhoNeedsIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::newRow("failed") << 403 << QByteArray(R"({"token": "x"})")
                                << u"Not run: it needs {{token}}, and row 1, which gives it, failed."_s;
        QTest::newRow("no value") << 200 << QByteArray("{}")
                                  << u"Not run: it needs {{token}}, and row 1 has no value for it."_s;
        QTest::newRow("null") << 200 << QByteArray(R"({"token": null})")
                              << u"Not run: it needs {{token}}, and row 1 has no value for it."_s;
    }
    void aFailedGiverSkipsWhoNeedsIt()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeRun run({rowOf(u"login"_s, "http://a/login", "json $.token"),
                     rowOf(u"use"_s, "http://{{token}}.b/"), rowOf(u"use"_s, "http://b/needs-nothing")},
                    {}, 1.0, {}, false, LoginAndUse);
        run.transport.answer(Login, status, {}, body);
        QCOMPARE(run.table->state(Use), RowState::Skipped);
        QCOMPARE(run.table->state(Other), RowState::Running);
        const HttpResponse skipped = run.observer.ended.last();
        QCOMPARE(skipped.requestId, Use);
        QCOMPARE(skipped.errorKind, ErrorKind::None);
        QCOMPARE(skipped.attempt(), 0);
        QTEST(skipped.error, "error");
        run.transport.answer(Other, 200);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.scheduler->statistics(false).count(RowState::Skipped), 1);
    }

    void skippingGoesOn()
    {
        const RowGroups groups{{u"a"_s, {}, {}}, {u"b"_s, {u"a"_s}, {}}, {u"c"_s, {u"b"_s}, {}}};
        HttpRequest between = rowOf(u"b"_s, "http://a/{{token}}");
        between.extract = {{"next", "status"}};
        FakeRun run({rowOf(u"a"_s, "http://a/", "json $.token"), between, rowOf(u"c"_s, "http://a/{{next}}")},
                    {}, 1.0, {}, false, groups);
        run.transport.answer(Login, 404);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.observer.ended.last().error,
                 u"Not run: it needs {{next}}, and row 2, which gives it, was skipped."_s);
    }

    void aHostThatWasGivenHasItsCap()
    {
        RunOptions options;
        options.maxPerHost = 1;
        FakeRun run({rowOf(u"login"_s, "http://a/", "json $.token"), rowOf(u"use"_s, "http://{{token}}/1"),
                     rowOf(u"use"_s, "http://{{token}}/2")},
                    options, 1.0, {}, false, LoginAndUse);
        run.transport.answer(Login, 200, {}, R"({"token": "b"})");
        QCOMPARE(run.transport.flying.size(), 1);
        QCOMPARE(run.transport.flying.first().origin.host(), u"b"_s);
    }

    void aGroupGivesWhatItsRowsLeaveOpen()
    {
        RowGroups groups = LoginAndUse;
        groups[1].defaults.expect = {"status == 404"};
        groups[1].defaults.bearer = "{{token}}";
        FakeRun run({rowOf(u"login"_s, "http://a/", "json $.token"), rowOf(u"use"_s, "http://a/1")}, {}, 1.0,
                    {}, false, groups);
        run.transport.answer(Login, 200, {}, R"({"token": 12345})");
        QCOMPARE(headerValue(run.transport.flying[Use].headers, "Authorization"), "Bearer 12345");
        run.transport.answer(Use, 404);
        QCOMPARE(run.observer.ended.last().outcome, RowState::Succeeded);
    }

    void whatIsStoppedStaysPending()
    {
        FakeRun run({rowOf(u"login"_s, "http://a/", "status"), rowOf(u"use"_s, "http://a/{{token}}")}, {},
                    1.0, {}, false, LoginAndUse);
        run.scheduler->stop();
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(Login), RowState::Cancelled);
        QCOMPARE(run.table->state(Use), RowState::Pending);
    }

    void aWaitingRowCanBeCancelled()
    {
        FakeRun run({rowOf(u"login"_s, "http://a/", "status"), rowOf(u"use"_s, "http://a/{{token}}")}, {},
                    1.0, {}, false, LoginAndUse);
        run.scheduler->cancel({Use});
        QCOMPARE(run.table->state(Use), RowState::Cancelled);
        run.transport.answer(Login, 200);
        QCOMPARE(run.observer.ends, 1);
    }

    void goesOnWithWhatAnotherProcessWasGiven()
    {
        EarlierWork earlier;
        earlier.givers = {{0, u"1"_s, RowState::Succeeded, {{"token", "kept", false}}}};
        FakeRun run({rowOf(u"login"_s, "http://a/", "json $.token"), rowOf(u"use"_s, "http://a/{{token}}")},
                    {}, 1.0, earlier, false, LoginAndUse, {1});
        QCOMPARE(run.transport.flying[Use].target, "/kept");
    }

    void aSecretIsNotKeptForAnotherProcess()
    {
        EarlierWork earlier;
        earlier.givers = {{0, u"1"_s, RowState::Succeeded, {{"token", "***", false}}}};
        FakeRun run(
            {rowOf(u"login"_s, "http://a/", "secret json $.token"), rowOf(u"use"_s, "http://a/{{token}}")},
            {}, 1.0, earlier, false, LoginAndUse, {1});
        QCOMPARE(run.only().outcome, RowState::Skipped);
        QVERIFY(run.only().error.contains(u"secret and was not kept"_s));
    }

    void aRowThatIsNotInTheRunGivesNothing()
    {
        FakeRun run({rowOf(u"login"_s, "http://a/", "json $.token"), rowOf(u"use"_s, "http://a/{{token}}")},
                    {}, 1.0, {}, false, LoginAndUse, {1});
        QCOMPARE(run.only().outcome, RowState::Skipped);
        QVERIFY(run.only().error.contains(u"is not in this run"_s));
    }

    void aSecretTooShortToBeHiddenIsNotUsed()
    {
        FakeRun run(
            {rowOf(u"login"_s, "http://a/", "secret json $.token"), rowOf(u"use"_s, "http://a/{{token}}")},
            {}, 1.0, {}, false, LoginAndUse);
        run.transport.answer(Login, 200, {}, R"({"token": "abc"})");
        QCOMPARE(run.table->state(Use), RowState::Skipped);
        QVERIFY(run.observer.ended.last().error.contains(u"could not be hidden"_s));
    }

    void groupsAreChecked_data()
    {
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("error");
        QTest::newRow("right") << QStringList{u"b"_s} << u"a"_s << QString();
        QTest::newRow("unknown") << QStringList{u"c"_s} << u"a"_s
                                 << u"groups.a.after: There is no group \"c\"."_s;
        QTest::newRow("itself") << QStringList{u"a"_s} << u"a"_s
                                << u"groups.a.after: The group would run after itself, by way of \"a\"."_s;
        QTest::newRow("of a row") << QStringList() << u"x"_s
                                  << u"Row 1, group: There is no group \"x\" in the batch's groups."_s;
    }
    void groupsAreChecked()
    {
        QFETCH(QStringList, after);
        QFETCH(QString, group);
        QFETCH(QString, error);
        RequestList list;
        list.append(rowOf(group, "http://a/"));
        list.setGroups({{u"a"_s, after, {}}, {u"b"_s, {}, {}}});
        const auto checked = checkGroups(list);
        QCOMPARE(checked.has_value(), error.isEmpty());
        if (!checked)
            QCOMPARE(checked.error().message, error);
        list.setGroups({{u"a"_s, {u"b"_s}, {}}, {u"b"_s, {u"a"_s}, {}}});
        QVERIFY(!checkGroups(list));
    }
};

QTEST_GUILESS_MAIN(TestRowChain)
#include "tst_rowchain.moc"
