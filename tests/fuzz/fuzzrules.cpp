// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/column.h"
#include "core/judge/expectation.h"
#include "core/response/httpresponse.h"
#include "tests/fuzz/fuzzing.h"

namespace AsyncFetcher {

namespace {

void checkError(const Error &error, const QByteArray &rule)
{
    if (error.message.isEmpty() || error.column < 1 || error.column > QString::fromUtf8(rule).size() + 1)
        qFatal("an error has no place in the text: column %lld", qlonglong(error.column));
}

} // namespace

void fuzzRules(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = text.indexOf('\n');
    const QByteArray rule = text.left(end);
    HttpResponse response;
    response.statusCode = 200;
    response.finalUrl = "http://a/";
    response.headers = {{"X", "1"}};
    response.body = Body::fromBytes(end < 0 ? QByteArray() : text.sliced(end + 1));
    const JudgedResponse judged(response);

    if (const auto expectation = Expectation::parse(rule)) {
        const Assert assert = expectation->check(judged);
        if (assert != expectation->check(judged))
            qFatal("what was checked comes out otherwise when it is checked again");
        if (assert.actual.size() > 300)
            qFatal("what was there is not shortened");
    } else {
        checkError(expectation.error(), rule);
    }
    if (const auto column = Column::parse({"c", rule}))
        (void)column->take(judged);
    else
        checkError(column.error(), rule);
}

} // namespace AsyncFetcher
