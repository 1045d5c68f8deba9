// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window with a million rows: what opening, scrolling and editing cost, and how it bears a run.
//     bench_window [ROWS (1000000)] [ROWS TO RUN (100000)]

#include "bench/ui/stallsampler.h"
#include "demo/demothread.h"
#include "ui/requests/cellreplacement.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/listeditor.h"
#include "ui/requests/requesttableview.h"
#include "ui/requests/tablequery.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>
#include <functional>
#include <numeric>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

double cpuMs(int who)
{
    rusage usage = {};
    getrusage(who, &usage);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

void say(const char *what, double value, const char *unit)
{
    std::printf("%-52s %10.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

template <typename Condition>
void waitFor(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

/// Wall time on the UI thread of a piece of work and of what it makes the loop do at once: the repaint.
template <typename Work>
double busyMs(Work work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return double(clock.nsecsElapsed()) / 1e6;
}

class Bench
{
public:
    Bench()
        : m_window({m_folder.filePath(u"window.ini"_s), {}})
    {
        m_window.resize(1280, 760);
        m_window.show();
        waitFor([this] { return m_window.isVisible(); });
        QCoreApplication::processEvents();
    }

    void openList(int rows)
    {
        const QString file = m_folder.filePath(u"list.txt"_s);
        writeList(file, rows, [](int i) {
            return u"https://host%1.example.com/api/v2/customers/%2/orders?page=%3&size=20\n"_s.arg(i % 37)
                .arg(qint64(i) * 7919 % 1'000'003, 7, 10, QLatin1Char('0'))
                .arg(i % 50);
        });
        const double before = cpuMs(RUSAGE_CHILDREN);
        QProcess::execute(u"sh"_s, {u"-c"_s, u"wc -l \"$1\" >/dev/null"_s, u"sh"_s, file});
        const double count = cpuMs(RUSAGE_CHILDREN) - before;

        const qint64 memory = residentBytes();
        const double cpu = cpuMs(RUSAGE_SELF);
        m_stalls.reset();
        m_window.openFiles({file});
        waitFor([&] { return m_window.document()->requests().count() == rows; });
        QCoreApplication::processEvents();
        const double used = cpuMs(RUSAGE_SELF) - cpu;
        say("open: processor time", used, "ms");
        say("open: times that of wc -l", used / count, "");
        say("open: longest stall of the window", m_stalls.worst(), "ms");
        say("open: memory a row", double(residentBytes() - memory) / rows, "bytes");
    }

    void scrollAndEdit()
    {
        RequestTableView *table = m_window.table();
        QScrollBar *bar = table->verticalScrollBar();
        double total = 0;
        for (int i = 0; i < 200; ++i)
            total += busyMs([&] { bar->setValue(int(qint64(bar->maximum()) * (i * 37 % 200) / 200)); });
        say("scroll to a far row and paint", total / 200, "ms");
        say("select all", busyMs([&] { table->selectAll(); }), "ms");
        say("paint with all selected", busyMs([&] { table->viewport()->repaint(); }), "ms");
        table->selectRanges({{10, 10}});
        QList<qsizetype> scattered;
        for (qsizetype row = 0; row < m_window.document()->requests().count(); row += 5)
            scattered.append(row);
        BatchDocument *document = m_window.document();
        say("delete a fifth, scattered", busyMs([&] { document->apply(RemoveRows{scattered}, u"Delete"_s); }),
            "ms");
        say("undo of it", busyMs([&] { document->undo(); }), "ms");
        say("history: bytes a row deleted", double(document->history().bytes()) / double(scattered.size()),
            "bytes");
    }

    void sortAndFilter()
    {
        TableQuery *query = m_window.query();
        const auto ask = [&](const char *what, const std::function<void()> &question) {
            bool answered = false;
            QObject context;
            QObject::connect(query, &TableQuery::answered, &context, [&answered] { answered = true; });
            QElapsedTimer clock;
            clock.start();
            m_stalls.reset();
            question();
            waitFor([&answered] { return answered; });
            QCoreApplication::processEvents();
            std::printf("%-34s answer %7.0f ms, longest stall %6.1f ms, %d rows\n", what,
                        double(clock.elapsed()), m_stalls.worst(), m_window.table()->model()->rowCount());
        };
        const auto filter = [&](const char *text) {
            ask(text, [&] { m_window.filterBar()->setText(QString::fromLatin1(text)); });
        };
        filter("host:host1.*");
        filter("page=1");
        filter("url:/customers\\/00\\d+1/");
        filter("-method:GET");
        filter("");
        ask("sort by URL", [&] { query->setSort(RequestColumn::Url); });
        ask("sort by URL, down", [&] { query->setSort(RequestColumn::Url, Qt::DescendingOrder); });
        ask("sort by timeout", [&] { query->setSort(RequestColumn::Timeout); });
        ask("not sorted", [&] { query->clear(); });
    }

    void findAndReplace()
    {
        BatchDocument *document = m_window.document();
        ListEditor editor(document);
        const auto replacement =
            CellReplacement::make({u"page=1"_s, u"sheet=1"_s, false, false, {RequestColumn::Url}});
        QList<qsizetype> all(document->requests().count());
        std::iota(all.begin(), all.end(), 0);
        bool done = false;
        qsizetype changed = 0;
        QObject context;
        QObject::connect(&editor, &ListEditor::changed, &context, [&](qsizetype rows) {
            done = true;
            changed = rows;
        });
        QElapsedTimer clock;
        clock.start();
        m_stalls.reset();
        editor.change(u"Replace"_s, all, [&replacement](const HttpRequest &row, qsizetype) {
            return replacement->replaced(row);
        });
        waitFor([&done] { return done; });
        QCoreApplication::processEvents();
        say("find and replace: rows changed", double(changed), "");
        say("find and replace: until done", double(clock.elapsed()), "ms");
        say("find and replace: longest stall", m_stalls.worst(), "ms");
        say("find and replace: undo", busyMs([&] { document->undo(); }), "ms");
    }

    void run(int rows)
    {
        DemoThread server;
        const auto url = server.start();
        const QString file = m_folder.filePath(u"run.txt"_s);
        writeList(file, rows, [&url](int i) { return url->toString() + u"/status/200?%1\n"_s.arg(i); });
        m_window.document()->replace({}, {});
        m_window.openFiles({file});
        waitFor([&] { return m_window.document()->requests().count() == rows; });
        RunOptions options = m_window.document()->options();
        options.maxConcurrent = options.maxPerHost = 64;
        m_window.document()->applyOptions(options);

        qint64 signalsSeen = 0;
        QObject context;
        QObject::connect(m_window.table()->model(), &QAbstractItemModel::dataChanged, &context,
                         [&signalsSeen] { ++signalsSeen; });
        QElapsedTimer clock;
        clock.start();
        m_stalls.reset();
        m_window.runs()->runAll();
        waitFor([this] { return m_window.runs()->phase() == FetchRun::Phase::Finished; });
        const double seconds = double(clock.elapsed()) / 1000;
        say("run: rows a second (the server is in this process)", rows / seconds, "");
        say("run: dataChanged a second", double(signalsSeen) / seconds, "");
        say("run: stall of the window, p99.9", m_stalls.percentile(0.999), "ms");
        say("run: stall of the window, longest", m_stalls.worst(), "ms");
    }

private:
    static void writeList(const QString &fileName, int rows, const std::function<QString(int)> &line)
    {
        QFile file(fileName);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the list cannot be written");
        for (int i = 0; i < rows; ++i)
            file.write(line(i).toUtf8());
    }

    QTemporaryDir m_folder;
    MainWindow m_window;
    StallSampler m_stalls;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_THREADED_GLIB", "1");
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Bench bench;
    bench.openList(arguments.value(1, u"1000000"_s).toInt());
    bench.scrollAndEdit();
    bench.sortAndFilter();
    bench.findAndReplace();
    bench.run(arguments.value(2, u"100000"_s).toInt());
    return 0;
}
