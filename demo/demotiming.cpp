// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoanswers.h"

namespace AsyncFetcher::DemoAnswers {

using std::chrono::milliseconds;

DemoResponse delay(const DemoCall &call)
{
    const auto time = demoSeconds(call.segments.first());
    if (!time)
        return demoError(400, "The delay must be a number of seconds from 0 to 86400.");
    DemoResponse response = withBody(call);
    response.delay = std::chrono::ceil<milliseconds>(*time);
    return response;
}

DemoResponse drip(const DemoCall &call)
{
    const auto time = demoSeconds(call.argument("duration", "2"));
    const auto length = demoInteger(call.argument("numbytes", "10"), 1, 100 * 1024 * 1024);
    const auto code = demoInteger(call.argument("code", "200"), 200, 999);
    const auto before = demoSeconds(call.argument("delay", "0"));
    if (!time || !length || !code || !before)
        return demoError(400,
                         "duration and delay are seconds, numbytes is 1 to 104857600, code is 200 to 999.");
    DemoResponse response;
    response.status = int(*code);
    response.headers = {{"Content-Type", "application/octet-stream"}};
    response.kind = DemoResponse::BodyKind::Drip;
    response.length = *length;
    response.dripTime = *time;
    response.delay = std::chrono::ceil<milliseconds>(*before);
    return response;
}

DemoResponse hold(const DemoCall & /*call*/)
{
    DemoResponse response;
    response.kind = DemoResponse::BodyKind::Silence;
    return response;
}

} // namespace AsyncFetcher::DemoAnswers
