// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoroutes.h"

#include "demo/demoanswers.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

namespace Answers = DemoAnswers;
using Answer = DemoResponse (*)(const DemoCall &);
using CountingAnswer = DemoResponse (DemoFaults::*)(const DemoCall &);

constexpr int Any = 1'000'000;

struct Route
{
    const char *path; ///< as in a request
    int least;        ///< segments that must follow
    int most;         ///< segments that may follow
    Answer answer;
    const char *usage;
    const char *method = nullptr; ///< the one that is allowed (GET: HEAD too); null: any
    CountingAnswer counting = nullptr;
};

/// The longer path stands before the shorter one that it begins with.
constexpr std::array Routes{
    Route{"/delay", 1, 1, &Answers::delay, "/delay/SECONDS"},
    Route{"/status", 1, 1, &Answers::status, "/status/CODE"},
    Route{"/json", 0, 0, &Answers::json, "/json"},
    Route{"/bytes", 1, 1, &Answers::bytes, "/bytes/N"},
    Route{"/drip", 0, 0, &Answers::drip, "/drip?duration=2&numbytes=10&code=200&delay=0"},
    Route{"/headers", 0, 0, &Answers::headers, "/headers"},
    Route{"/anything", 0, Any, &Answers::anything, "/anything/..."},
    Route{"/get", 0, 0, &Answers::get, "/get", "GET"},
    Route{"/post", 0, 0, &Answers::withBody, "/post", "POST"},
    Route{"/put", 0, 0, &Answers::withBody, "/put", "PUT"},
    Route{"/patch", 0, 0, &Answers::withBody, "/patch", "PATCH"},
    Route{"/delete", 0, 0, &Answers::withBody, "/delete", "DELETE"},
    Route{"/redirect", 1, 1, &Answers::redirect, "/redirect/N"},
    Route{"/absolute-redirect", 1, 1, &Answers::absoluteRedirect, "/absolute-redirect/N"},
    Route{"/redirect-to", 0, 0, &Answers::redirectTo, "/redirect-to?url=URL&status_code=302"},
    Route{"/gzip", 0, 0, &Answers::gzip, "/gzip"},
    Route{"/deflate", 0, 0, &Answers::deflate, "/deflate"},
    Route{"/brotli", 0, 0, &Answers::brotli, "/brotli"},
    Route{"/zstd", 0, 0, &Answers::zstd, "/zstd"},
    Route{"/flaky", 0, 0, nullptr, "/flaky?fail=1&status=503&key=K", nullptr, &DemoFaults::flaky},
    Route{"/retry-after", 1, 1, nullptr, "/retry-after/SECONDS?status=429&key=K&times=1&form=date", nullptr,
          &DemoFaults::retryAfter},
    Route{"/hold", 0, 0, &Answers::hold, "/hold"},
    Route{"/basic-auth", 2, 2, &Answers::basicAuth, "/basic-auth/USER/PASSWORD"},
    Route{"/bearer", 0, 0, &Answers::bearer, "/bearer"},
    Route{"/cookies/set", 0, 0, &Answers::setCookies, "/cookies/set?NAME=VALUE"},
    Route{"/cookies/delete", 0, 0, &Answers::deleteCookies, "/cookies/delete?NAME"},
    Route{"/cookies", 0, 0, &Answers::cookies, "/cookies"},
};

const Route *routeOf(const QByteArray &path)
{
    const auto *found = std::find_if(Routes.begin(), Routes.end(), [&path](const Route &route) {
        const QByteArrayView begin(route.path);
        return path.startsWith(begin) && (path.size() == begin.size() || path[begin.size()] == '/');
    });
    return found == Routes.end() ? nullptr : found;
}

QList<QByteArray> segmentsAfter(const QByteArray &path, qsizetype begin)
{
    if (begin >= path.size())
        return {};
    QList<QByteArray> segments = path.mid(begin + 1).split('/');
    for (QByteArray &segment : segments)
        segment = QByteArray::fromPercentEncoding(segment);
    return segments;
}

DemoResponse indexPage()
{
    DemoResponse response;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = "AsyncFetcher's demo server answers to:\n\n";
    for (const Route &route : Routes)
        response.body += QByteArray("  ") + route.usage + '\n';
    return response;
}

DemoResponse allowed(const Route *route, int status)
{
    QByteArray methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    if (route && route->method)
        methods =
            (qstrcmp(route->method, "GET") == 0 ? "GET, HEAD" : QByteArray(route->method)) + ", OPTIONS";
    DemoResponse response =
        status == 200 ? DemoResponse() : demoError(status, "Another method is needed here.");
    response.headers.append({"Allow", methods});
    return response;
}

bool accepts(const Route &route, const QByteArray &method)
{
    if (!route.method || method == route.method)
        return true;
    return method == "HEAD" && qstrcmp(route.method, "GET") == 0;
}

} // namespace

DemoResponse DemoRoutes::answer(const DemoRequest &request)
{
    const QByteArray path = request.path();
    const bool asksForOptions = request.method == "OPTIONS";
    if (asksForOptions && path == "*")
        return allowed(nullptr, 200);
    if (path == "/")
        return asksForOptions ? allowed(nullptr, 200) : indexPage();
    const Route *route = routeOf(path);
    const QList<QByteArray> segments =
        route ? segmentsAfter(path, qstrlen(route->path)) : QList<QByteArray>();
    if (!route || segments.size() < route->least || segments.size() > route->most)
        return demoError(404, "There is nothing here. / lists what there is.");
    if (asksForOptions && !QByteArrayView(route->path).startsWith("/anything"))
        return allowed(route, 200);
    if (!accepts(*route, request.method))
        return allowed(route, 405);
    const DemoCall call{request, segments, request.arguments()};
    return route->counting ? (m_faults.*route->counting)(call) : route->answer(call);
}

} // namespace AsyncFetcher
