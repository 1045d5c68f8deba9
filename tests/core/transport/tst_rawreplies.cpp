// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawreplycase.h"
#include "tests/support/rawserver.h"
#include "tests/support/testpaths.h"
#include "transportprobe.h"

#include <QFile>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// Of tests/data/transport/raw-replies-PATH.txt, with "id: reason" a line.
QMap<QByteArray, QByteArray> decidedOtherwise(const QByteArray &path)
{
    QMap<QByteArray, QByteArray> reasons;
    QFile file(testData("transport/raw-replies-%1.txt").arg(QLatin1String(path)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file.fileName()));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype colon = line.indexOf(": ");
        if (!line.startsWith('#') && colon > 0)
            reasons.insert(line.left(colon), line.mid(colon + 2));
    }
    return reasons;
}

/// Empty: as the corpus says.
QByteArray disagreement(const RawReplyCase &one, const TransportReply &reply)
{
    if (reply.errorKind != ErrorKind::None)
        return one.mayFail() ? QByteArray() : "failed: " + reply.error.toUtf8();
    if (!one.maySucceed())
        return "succeeded with status " + QByteArray::number(reply.status);
    if (one.verdict != RawReplyCase::Verdict::Either && !one.matches(reply.status, contentOf(reply)))
        return "another reply: status " + QByteArray::number(reply.status) + ", " +
               QByteArray::number(reply.body.size) + " bytes";
    return {};
}

bool isMust(const RawReplyCase &one)
{
    return one.verdict == RawReplyCase::Verdict::MustFail ||
           one.verdict == RawReplyCase::Verdict::MustSucceed;
}

} // namespace

/// All raw replies of the corpus, side by side. Those that a transport decides otherwise stand in a list with
/// the reason, which can only grow shorter: a row of it that has come to agree is an error too.
class TestRawReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesOrSaysWhyNot_data() { addTransportRows(); }
    void agreesOrSaysWhyNot()
    {
        QFETCH(QByteArray, path);
        const Corpus corpus(QStringLiteral("http-responses"));
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        const QList<RawReplyCase> cases = RawReplyCase::all(corpus);
        const auto reasons = decidedOtherwise(path);
        std::vector<std::unique_ptr<RawServer>> servers;
        TransportProbe probe(path);
        for (const RawReplyCase &one : cases) {
            servers.push_back(
                std::make_unique<RawServer>(one.script(), RawServer::Options{.ownThread = false}));
            TransportRequest request = getRequest(servers.back()->url());
            request.limits.total = 2500ms;
            probe.start(std::move(request));
        }
        QVERIFY(probe.waitForAll());

        QStringList wrong;
        for (qsizetype at = 0; at < cases.size(); ++at) {
            const RawReplyCase &one = cases.at(at);
            const QByteArray otherwise = disagreement(one, probe.reply(requestId(quint32(at))));
            const bool isListed = reasons.contains(one.id);
            // With our own reply there is no excuse for a must.
            const bool mayBeListed = path == "qnam" || !isMust(one);
            if (!otherwise.isEmpty() && !(isListed && mayBeListed))
                wrong.append(QString::fromUtf8(one.id + " (" + one.name.toUtf8() + "), " + otherwise));
            if (otherwise.isEmpty() && isListed)
                wrong.append(QString::fromUtf8(one.id + " agrees, and is listed all the same"));
        }
        for (const QString &row : wrong)
            qWarning("%s", qPrintable(row)); // one message of QtTest would be too short for all
        QVERIFY(wrong.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRawReplies)
#include "tst_rawreplies.moc"
