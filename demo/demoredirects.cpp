// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoanswers.h"

namespace AsyncFetcher::DemoAnswers {

namespace {

/// Where the n-th last of a chain of redirects points: to the next, at the end to /get.
DemoResponse chain(const DemoCall &call, const QByteArray &name, const QByteArray &base)
{
    const auto left = demoInteger(call.segments.first(), 1, 1'000'000'000);
    if (!left)
        return demoError(400, "The number of redirects must be a whole number from 1.");
    return demoRedirect(302, *left == 1 ? base + "/get" : base + name + QByteArray::number(*left - 1));
}

} // namespace

DemoResponse status(const DemoCall &call)
{
    const auto code = demoInteger(call.segments.first(), 200, 999);
    if (!code)
        return demoError(400, "A final status is a number from 200 to 999.");
    DemoResponse response;
    response.status = int(*code);
    const bool redirects = *code == 301 || *code == 302 || *code == 303 || *code == 307 || *code == 308;
    if (redirects)
        response.headers = {{"Location", "/redirect/1"}};
    if (*code == 401)
        response.headers = {{"WWW-Authenticate", "Basic realm=\"demo\""}};
    if (*code == 407)
        response.headers = {{"Proxy-Authenticate", "Basic realm=\"demo\""}};
    return response;
}

DemoResponse redirect(const DemoCall &call)
{
    return chain(call, "/redirect/", {});
}

DemoResponse absoluteRedirect(const DemoCall &call)
{
    return chain(call, "/absolute-redirect/", "http://" + headerValue(call.request.headers, "host"));
}

DemoResponse redirectTo(const DemoCall &call)
{
    const QByteArray url = call.argument("url");
    const auto code = demoInteger(call.argument("status_code", "302"), 300, 399);
    if (url.isEmpty() || !code)
        return demoError(400, "url must be given, and status_code be one from 300 to 399.");
    for (const char c : url) {
        if (c == '\r' || c == '\n' || c == '\0')
            return demoError(400, "url cannot stand in a header field.");
    }
    return demoRedirect(int(*code), url);
}

} // namespace AsyncFetcher::DemoAnswers
