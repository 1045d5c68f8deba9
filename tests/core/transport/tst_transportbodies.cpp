// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encode.h"
#include "tests/support/rawserver.h"
#include "transportprobe.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

constexpr qint64 MiB = 1LL << 20;

/// Of the whole process, in MiB.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    status.open(QIODevice::ReadOnly);
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong() / 1024;
    }
    return 0;
}

/// Starts the peak anew from what is used now.
void forgetPeakMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace

/// Sizes: limits, files, memory, and a server that has to wait for us.
class TestTransportBodies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limit_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("early"); // before any of the body
        const QByteArray text(5000, 'x');
        const QByteArray gzip = Encode::gzip(text);
        addTransportRows([&](const char *path) {
            const auto row = [&](const char *name, const QByteArray &head, const QByteArray &body,
                                 bool early) {
                QTest::addRow("%s: %s", path, name) << QByteArray(path) << head << body << early;
            };
            row("by its length", "Content-Length: 5000", text, true);
            row("as it comes", "Connection: close", text, false);
            row("in chunks", "Transfer-Encoding: chunked", "1388\r\n" + text + "\r\n0\r\n\r\n", false);
            row("decoded", "Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(gzip.size()),
                gzip, false);
        });
    }
    void limit()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, body);
        QFETCH(bool, early);
        RawServer server(
            RawScript().request().send("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body).close());
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.limits.maxBodyBytes = 4999;
        const TransportReply tooLarge = probe.fetch(request);
        QCOMPARE(tooLarge.errorKind, ErrorKind::TooLarge);
        QCOMPARE(tooLarge.status, 200);
        QCOMPARE(tooLarge.body.size, early ? 0 : 4999);
        request.limits.maxBodyBytes = 5000;
        QCOMPARE(probe.fetch(request).errorKind, ErrorKind::None);
        request.method = "HEAD";
        request.limits.maxBodyBytes = 1;
        QCOMPARE(probe.fetch(request).errorKind, ErrorKind::None);
    }

    void aBigBodyGoesToAFile_data() { addTransportRows(); }
    void aBigBodyGoesToAFile()
    {
        QFETCH(QByteArray, path);
        const QTemporaryDir folder;
        const QByteArray piece(MiB, 'b');
        RawScript script;
        script.request().send("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(64 * MiB) +
                              "\r\n\r\n");
        for (int i = 0; i < 64; ++i)
            script.send(piece);
        RawServer server(script);
        TransportOptions options;
        options.bodyFolder = folder.path();
        TransportProbe probe(path, options);

        forgetPeakMemory();
        const qint64 before = peakMemory();
        const RequestId id = probe.start(getRequest(server.url()));
        QVERIFY(probe.waitForAll());
        [[maybe_unused]] const qint64 grown = peakMemory() - before;
        const TransportReply reply = probe.reply(id);
        QVERIFY(probe.progress(id) > 63 * MiB);
        QCOMPARE(reply.error, QString());
        QCOMPARE(reply.body.size, 64 * MiB);
        QVERIFY(reply.body.file);
        QVERIFY(reply.body.file->path().startsWith(folder.path()));
        QCOMPARE(QFile(reply.body.file->path()).size(), 64 * MiB);
#ifndef __SANITIZE_ADDRESS__ // which keeps what is freed
        // The server's share, in this same process, is in it too.
        QVERIFY2(grown < 20, qPrintable(QStringLiteral("%1 MiB").arg(grown)));
#endif
    }

    void whatExpandsGoesToAFileToo_data()
    {
        addTransportRows();
    }
    void whatExpandsGoesToAFileToo()
    {
        QFETCH(QByteArray, path);
        const QByteArray zeros(24 * MiB, '\0');
        const QByteArray gzip = Encode::gzip(zeros);
        RawServer server(RawScript::always(RawScript::reply(200, gzip, "Content-Encoding: gzip\r\n")));
        TransportProbe probe(path);
        const TransportReply reply = probe.fetch(getRequest(server.url()));
        QCOMPARE(reply.error, QString());
        QCOMPARE(reply.wireBytes, gzip.size());
        QCOMPARE(contentOf(reply), zeros);
    }

    void aFolderThatIsNotThere_data()
    {
        addTransportRows();
    }
    void aFolderThatIsNotThere()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(200, QByteArray(100'000, 'x'))));
        TransportOptions options;
        options.bodyFolder = QStringLiteral("/nowhere/at/all");
        TransportProbe probe(path, options);
        const TransportReply reply = probe.fetch(getRequest(server.url()));
        QCOMPARE(reply.errorKind, ErrorKind::Io);
        QCOMPARE(reply.status, 200);
    }

    // Every two-part split of a short reply: head, chunk sizes and coding are cut at every byte.
    void everySplit_data()
    {
        addTransportRows();
    }
    void everySplit()
    {
        QFETCH(QByteArray, path);
        const QByteArray gzip = Encode::gzip("split");
        const QByteArray raw =
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" +
            QByteArray::number(gzip.size(), 16) + "\r\n" + gzip + "\r\n0\r\n\r\n";
        QAtomicInt next = 1;
        RawServer server([&](const RawRequest &) {
            const qsizetype at = next.fetchAndAddRelaxed(1);
            return RawScript().send(raw.first(at)).pause(2ms).send(raw.sliced(at));
        });
        TransportProbe probe(path);
        // Six at a time, or the pauses add up.
        int started = 0;
        const int count = int(raw.size()) - 1;
        probe.onEnded = [&](RequestId) {
            if (started < count) {
                ++started;
                probe.start(getRequest(server.url()));
            }
        };
        for (; started < 6; ++started)
            probe.start(getRequest(server.url()));
        QVERIFY(probe.waitForAll());
        QCOMPARE(probe.ended(), count);
        for (const RequestId id : probe.order()) {
            QCOMPARE(probe.reply(id).error, QString());
            QCOMPARE(contentOf(probe.reply(id)), QByteArray("split"));
        }
    }
};

QTEST_GUILESS_MAIN(TestTransportBodies)
#include "tst_transportbodies.moc"
