// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A large JSON body in the response panel: how long the event loop waits while it is read, unfolded and
// searched.
//     bench_body [MEGABYTES (50)]

#include "bench/ui/stallsampler.h"
#include "ui/base/backgroundtask.h"
#include "ui/response/bodyview.h"
#include "ui/response/findbar.h"
#include "ui/response/jsontreeview.h"
#include "ui/response/sourceview.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>

#include <cstdio>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(qint64 bytes)
{
    QByteArray json = "{\"users\":[";
    for (int i = 0; json.size() < bytes; ++i) {
        const QByteArray number = QByteArray::number(i);
        json += (i ? ",{\"id\":" : "{\"id\":") + number + ",\"name\":\"User " + number +
                "\",\"mail\":\"user" + number + "@example.org\",\"tags\":[\"a\",\"b\",null],\"score\":0." +
                number + ",\"active\":true}";
    }
    return json + "],\"last\":\"needle\"}";
}

template <typename Condition>
void waitFor(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

void pass(int ms)
{
    QElapsedTimer clock;
    clock.start();
    waitFor([&clock, ms] { return clock.elapsed() > ms; });
}

void choose(const BodyView &view, const QString &page)
{
    auto *choice = view.findChild<QComboBox *>();
    choice->setCurrentIndex(choice->findText(page));
    Q_EMIT choice->activated(choice->currentIndex());
}

/// Does it, lets the event loop run until it is done, and prints what others waited at the worst.
template <typename Step, typename Done>
void measure(const char *what, Step step, Done done)
{
    pass(50);
    StallSampler sampler;
    QElapsedTimer clock;
    clock.start();
    QTimer::singleShot(0, qApp, step);
    pass(20);
    waitFor(done);
    const double took = double(clock.nsecsElapsed()) / 1e6;
    pass(100);
    std::printf("%-44s %9.1f ms, worst pause %6.1f ms\n", what, took, sampler.worst());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const qint64 megabytes = argc > 1 ? QByteArray(argv[1]).toLongLong() : 50;
    HttpResponse response;
    response.body = Body::fromBytes(jsonOf(megabytes * 1'000'000));
    response.headers = {{"Content-Type", "application/json"}};
    BodyView view;
    view.resize(600, 700);
    view.show();

    const auto *text = view.findChild<SourceView *>();
    auto *tree = view.findChild<JsonTreeView *>();
    BackgroundTask<BodyPreview> task;
    const auto load = [&](qint64 bytes) {
        task.start([&response, bytes](TaskProgress &) { return BodyPreviewer::preview(response, bytes); },
                   [&view](const BodyPreview &preview) { view.setPreview(preview); });
    };
    const auto filled = [&] { return !task.isRunning() && text->isFilled(); };
    measure(
        "first 5 MiB, as text, to the end", [&] { load(BodyPreview::FirstBytes); }, filled);
    measure(
        "as a tree", [&] { choose(view, u"Tree"_s); }, [&] { return tree->model()->rowCount() > 0; });
    measure(
        "all of it, as a tree", [&] { load(response.body.size); },
        [&] { return !task.isRunning() && tree->model()->rowCount() > 1; });
    measure(
        "unfold a million values' list", [&] { tree->expand(tree->model()->index(0, 0)); },
        [] { return true; });
    measure(
        "unfold and scroll through a group",
        [&] {
            tree->expand(tree->model()->index(0, 0, tree->model()->index(0, 0)));
            tree->verticalScrollBar()->setValue(tree->verticalScrollBar()->maximum());
        },
        [] { return true; });
    auto *find = view.findChild<FindBar *>();
    measure(
        "find what stands last",
        [&] {
            view.find();
            find->findChild<QLineEdit *>()->setText(u"needle"_s);
        },
        [&] { return tree->tree()->path(tree->currentIndex()) == u"$.last"_s; });
    measure(
        "all of it, as bytes", [&] { choose(view, u"Bytes"_s); }, [] { return true; });
    measure(
        "all of it, as text, to the end", [&] { choose(view, u"Text"_s); }, filled);
    measure(
        "another body after it", [&] { view.setPreview({}); }, [] { return true; });
    return 0;
}
