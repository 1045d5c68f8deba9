// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Five requests, at most three at once: one takes a second, one has no body, one is JSON, one fails at once
// with 404, and one is tried four times before its 500 counts as a failure.
//
//     asyncfetcher-cli serve-demo        # in another terminal; prints the URL
//     reference http://127.0.0.1:PORT    # any httpbin will do

#include <asyncfetcher/core/fetcher.h>

#include <QCoreApplication>
#include <QTextStream>

using namespace AsyncFetcher;

namespace {

QList<HttpRequest> requestsTo(const QByteArray &server)
{
    QList<HttpRequest> requests;
    for (const char *path : {"/delay/1", "/status/200", "/json", "/status/404", "/status/500"}) {
        HttpRequest request;
        request.url = server + path;
        requests.append(request);
    }
    return requests;
}

void print(QTextStream &out, const HttpResponse &response)
{
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(response.responseTime);
    out << (response.succeeded() ? "succeeded  " : "failed     ") << response.url << "  status "
        << response.statusCode << ", " << response.body.size << " bytes, attempt " << response.attempt()
        << ", " << time.count() << " ms";
    if (!response.succeeded())
        out << ": " << response.error;
    out << '\n';
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    if (argc != 2) {
        out << "Usage: reference URL\n";
        return 1;
    }

    Fetcher fetcher({.maxConcurrent = 3});
    const QFuture<QList<HttpResponse>> done = fetcher.fetchAll(requestsTo(argv[1]));
    for (const HttpResponse &response : done.result()) // waits for them
        print(out, response);

    const Statistics statistics = fetcher.statistics();
    out << "\n"
        << statistics.total << " requests: " << statistics.count(RowState::Succeeded) << " succeeded, "
        << statistics.count(RowState::Failed) << " failed, " << statistics.retries() << " retries\n"
        << "success rate " << statistics.successRate() * 100 << " %, " << statistics.requestsPerSecond()
        << " requests/s\n";
    return 0;
}
