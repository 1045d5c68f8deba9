// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1transport.h"
#include "tests/support/rawreplycase.h"
#include "tests/support/rawserver.h"

#include <QFile>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// "id: reason" a line.
QMap<QByteArray, QByteArray> decidedOtherwise()
{
    QMap<QByteArray, QByteArray> reasons;
    QFile file(QStringLiteral(TEST_DATA_DIR "/transport/raw-replies-http1.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return reasons;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype colon = line.indexOf(": ");
        if (!line.startsWith('#') && colon > 0)
            reasons.insert(line.left(colon), line.mid(colon + 2));
    }
    return reasons;
}

class Collector final : public TransportClient
{
public:
    void exchangeFinished(RequestId id, TransportReply reply) override
    {
        replies.insert(indexOf(id), std::move(reply));
    }
    void exchangeProgressed(RequestId, qint64) override {}

    QMap<quint32, TransportReply> replies;
};

QByteArray contentOf(const Body &body)
{
    const auto device = body.open();
    return device ? device->readAll() : QByteArray();
}

/// Empty: as the corpus says.
QByteArray disagreement(const RawReplyCase &one, const TransportReply &reply)
{
    if (reply.errorKind != ErrorKind::None)
        return one.mayFail() ? QByteArray() : "failed: " + reply.error.toUtf8();
    if (!one.maySucceed())
        return "succeeded with status " + QByteArray::number(reply.status);
    if (one.verdict != RawReplyCase::Verdict::Either && !one.matches(reply.status, contentOf(reply.body)))
        return "another reply: status " + QByteArray::number(reply.status) + ", " +
               QByteArray::number(reply.body.size) + " bytes";
    return {};
}

} // namespace

/// All raw replies of the corpus, over sockets and side by side.
class TestHttp1Corpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesOrSaysWhyNot()
    {
        const Corpus corpus(QStringLiteral("http-responses"));
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        const QList<RawReplyCase> cases = RawReplyCase::all(corpus);
        const auto reasons = decidedOtherwise();
        SystemClock clock;
        Http1Transport transport(std::make_unique<FetchAccessManager>(), &clock, {});
        Collector collector;
        std::vector<std::unique_ptr<RawServer>> servers;
        for (qsizetype at = 0; at < cases.size(); ++at) {
            servers.push_back(
                std::make_unique<RawServer>(cases.at(at).script(), RawServer::Options{.ownThread = false}));
            TransportRequest request;
            request.method = "GET";
            request.origin = QUrl::fromEncoded(servers.back()->url(""));
            request.target = "/";
            request.limits.total = 4s;
            transport.start(requestId(quint32(at)), std::move(request), &collector);
        }
        QTRY_COMPARE_WITH_TIMEOUT(collector.replies.size(), cases.size(), 20'000);

        QStringList wrong;
        for (qsizetype at = 0; at < cases.size(); ++at) {
            const RawReplyCase &one = cases.at(at);
            const QByteArray otherwise = disagreement(one, collector.replies.value(quint32(at)));
            const bool isListed = reasons.contains(one.id);
            const bool must = one.verdict == RawReplyCase::Verdict::MustFail ||
                              one.verdict == RawReplyCase::Verdict::MustSucceed;
            if (!otherwise.isEmpty() && (must || !isListed))
                wrong.append(QString::fromUtf8(one.id + ", " + otherwise));
            if (otherwise.isEmpty() && isListed)
                wrong.append(QString::fromUtf8(one.id + " agrees, and is listed all the same"));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestHttp1Corpus)
#include "tst_http1corpus.moc"
