// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawreplycase.h"

#include <QCryptographicHash>

namespace AsyncFetcher {

using namespace std::chrono_literals;

namespace {

RawReplyCase::Verdict verdictOf(const QString &text)
{
    using Verdict = RawReplyCase::Verdict;
    if (text == QLatin1String("must-fail"))
        return Verdict::MustFail;
    if (text == QLatin1String("lean-fail"))
        return Verdict::LeanFail;
    if (text == QLatin1String("must-succeed"))
        return Verdict::MustSucceed;
    if (text == QLatin1String("should-succeed"))
        return Verdict::ShouldSucceed;
    return Verdict::Either;
}

} // namespace

bool RawReplyCase::matches(int gotStatus, const QByteArray &gotBody) const
{
    const QByteArray digest = QCryptographicHash::hash(gotBody, QCryptographicHash::Sha1).toHex().left(12);
    return gotStatus == status && gotBody.size() == bodyBytes && digest == bodySha1;
}

RawScript RawReplyCase::script() const
{
    RawScript script;
    script.request();
    if (mode == QLatin1String("drip")) {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        const qsizetype body = end < 0 ? bytes.size() : end + 4;
        script.send(bytes.left(body)).drip(bytes.mid(body), 100ms);
    } else {
        script.send(bytes);
    }
    if (mode == QLatin1String("rst"))
        return script.pause(150ms).reset();
    return mode == QLatin1String("hold") ? script.hold() : script.halfClose();
}

QList<RawReplyCase> RawReplyCase::all(const Corpus &corpus)
{
    QList<RawReplyCase> cases;
    const QList<QJsonObject> rows = corpus.lines(QStringLiteral("cases.jsonl"));
    for (const QJsonObject &row : rows) {
        const QJsonObject expect = row.value(QLatin1String("expect")).toObject();
        RawReplyCase one;
        one.id = row.value(QLatin1String("id")).toString().toUtf8();
        one.name = row.value(QLatin1String("name")).toString();
        one.bytes = corpus.bytes(row.value(QLatin1String("raw_file")).toString());
        one.mode = row.value(QLatin1String("mode")).toString();
        one.verdict = verdictOf(row.value(QLatin1String("verdict")).toString());
        one.status = expect.value(QLatin1String("status")).toInt();
        one.bodyBytes = expect.value(QLatin1String("body_len")).toInteger(-1);
        one.bodySha1 = expect.value(QLatin1String("body_sha1_12")).toString().toLatin1();
        one.naiveQtFails = row.contains(QLatin1String("qt_naive"));
        cases.append(one);
    }
    return cases;
}

} // namespace AsyncFetcher
