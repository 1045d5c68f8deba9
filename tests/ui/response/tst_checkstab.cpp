// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/response/checkstab.h"

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestChecksTab : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatWasExpectedAndWhatWasThere()
    {
        ChecksTab tab;
        HttpResponse response;
        QCOMPARE(tab.title(response), u"Checks"_s);
        response.asserts = {{"status == 200", true, "200"}, {"header X exists", false, {}}};
        response.extracted = {{"id", "7", true}, {"none", {}, false}};
        tab.setResponse(response);
        QCOMPARE(tab.title(response), u"Checks (1 of 2)"_s);
        QCOMPARE(tab.rowCount(), 4);
        const auto row = [&tab](int at) {
            return tab.item(at, 0)->text() + u'|' + tab.item(at, 1)->text() + u'|' + tab.item(at, 2)->text();
        };
        QCOMPARE(row(0), u"passed|status == 200|200"_s);
        QCOMPARE(row(1), u"failed|header X exists|(nothing)"_s);
        QCOMPARE(row(2), u"column|id|7"_s);
        QCOMPARE(row(3), u"column|none|(nothing)"_s);
        tab.setResponse({});
        QCOMPARE(tab.rowCount(), 0);
    }
};

UI_TEST_MAIN(TestChecksTab)
#include "tst_checkstab.moc"
