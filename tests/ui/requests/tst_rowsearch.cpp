// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/runtable.h"
#include "ui/requests/rowsearch.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestRowSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto add = [this](const char *url, const char *method, std::optional<int> retries) {
            HttpRequest request;
            request.url = url;
            request.method = method;
            request.maxRetries = retries;
            m_batch.requests.append(request);
        };
        add("http://b/2", "", 3);
        add("http://a/1", "POST", {});
        add("http://b/1", "", 1);
        add("", "POST", 1);
        m_table = std::make_shared<RunTable>(4);
        RunRow row;
        row.state = RowState::Succeeded;
        row.attempts = 1;
        row.status = 200;
        row.responseTimeUs = 300;
        m_table->set(requestId(0), row);
        row.responseTimeUs = 100;
        m_table->set(requestId(1), row);
        row.state = RowState::Failed;
        row.status = 0;
        row.responseTimeUs = 200;
        m_table->set(requestId(2), row);
    }

    void sorts_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<RequestColumn>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QList<int>>("rows");
        const auto row = [](const char *name, const char *filter, RequestColumn column, Qt::SortOrder order,
                            const QList<int> &rows) {
            QTest::newRow(name) << QString::fromLatin1(filter) << column << order << rows;
        };
        const auto up = Qt::AscendingOrder;
        const auto down = Qt::DescendingOrder;
        row("url", "", RequestColumn::Url, up, {1, 2, 0, 3});
        row("url down, empty last", "", RequestColumn::Url, down, {0, 2, 1, 3});
        row("method, equal ones as they were", "", RequestColumn::Method, up, {0, 2, 1, 3});
        row("method down", "", RequestColumn::Method, down, {1, 3, 0, 2});
        row("retries", "", RequestColumn::Retries, up, {2, 3, 0, 1});
        row("retries down", "", RequestColumn::Retries, down, {0, 2, 3, 1});
        row("time", "", RequestColumn::Time, up, {1, 2, 0, 3});
        row("time down", "", RequestColumn::Time, down, {0, 2, 1, 3});
        row("status", "", RequestColumn::Status, up, {0, 1, 2, 3});
        row("state", "", RequestColumn::State, down, {2, 0, 1, 3});
        row("filter and sort", "host:b", RequestColumn::Url, up, {2, 0});
        row("filter finds nothing", "host:c", RequestColumn::Url, up, {});
    }

    void sorts()
    {
        QFETCH(QString, filter);
        QFETCH(RequestColumn, column);
        QFETCH(Qt::SortOrder, order);
        TaskProgress progress;
        const RowOrder found =
            RowSearch(m_batch, m_table).find({*Filter::parse(filter), column, order}, progress);
        QList<int> rows;
        for (qsizetype row = 0; row < found.count(); ++row)
            rows.append(int(found.positionAt(row)));
        QTEST(rows, "rows");
    }

    void manyRowsAreSortedInTwoThreads()
    {
        Batch batch;
        for (int i = 0; i < 150'000; ++i) {
            HttpRequest request;
            request.url = "http://h/" + QByteArray::number((i * 7919LL) % 150'000).rightJustified(6, '0');
            batch.requests.append(request);
        }
        TaskProgress progress;
        RowQuery query;
        query.sortColumn = RequestColumn::Url;
        const RowOrder found = RowSearch(batch, nullptr).find(query, progress);
        QCOMPARE(found.count(), 150'000);
        for (qsizetype row = 0; row < found.count(); ++row)
            QCOMPARE(batch.requests.urlAt(found.positionAt(row)).right(6).toLongLong(), row);
    }

    void aCancelledSearchEndsAtOnce()
    {
        TaskProgress progress;
        progress.cancel();
        QCOMPARE(RowSearch(m_batch, m_table).find({*Filter::parse(u"http"_s), {}, {}}, progress).count(), 0);
    }

private:
    Batch m_batch;
    std::shared_ptr<RunTable> m_table;
};

QTEST_GUILESS_MAIN(TestRowSearch)
#include "tst_rowsearch.moc"
