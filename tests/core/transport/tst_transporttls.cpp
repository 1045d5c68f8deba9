// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/tlssetup.h"
#include "tests/support/certificates.h"
#include "tests/support/rawserver.h"
#include "transportprobe.h"

#include <QFile>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

class TestTransportTls : public QObject
{
    Q_OBJECT

    const Certificates m_certificates;
    const QTemporaryDir m_folder;

    RawServer::Options serving(const Certificates::Pair &pair, bool clients = false) const
    {
        RawServer::Options options;
        options.tls = m_certificates.serverConfiguration(pair, clients);
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.isReady())
            QSKIP(qPrintable(m_certificates.why()));
    }

    void certificates_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Certificates::Pair>("server");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<bool>("insecure");
        QTest::addColumn<QString>("error");
        addTransportRows([this](const char *path) {
            const auto row = [&](const char *name, const Certificates::Pair &server, bool trusted,
                                 bool insecure, const char *error) {
                QTest::addRow("%s: %s%s%s", path, name, trusted ? ", own authority" : "",
                              insecure ? ", insecure" : "")
                    << QByteArray(path) << server << trusted << insecure << QString::fromLatin1(error);
            };
            row("server", m_certificates.server(), true, false, "");
            row("server", m_certificates.server(), false, false, "self-signed, and untrusted");
            row("expired", m_certificates.expired(), true, false, "expired");
            row("elsewhere", m_certificates.wrongHost(), true, false, "host name did not match");
            row("selfsigned", m_certificates.selfSigned(), true, false, "self-signed");
            row("selfsigned", m_certificates.selfSigned(), false, true, "");
            row("expired", m_certificates.expired(), true, true, "");
            row("elsewhere", m_certificates.wrongHost(), false, true, "");
        });
    }
    void certificates()
    {
        QFETCH(QByteArray, path);
        QFETCH(Certificates::Pair, server);
        QFETCH(bool, trusted);
        QFETCH(bool, insecure);
        QFETCH(QString, error);
        RawServer raw(RawScript::always(RawScript::reply(200, "secret")), serving(server));
        TransportOptions options;
        if (trusted)
            options.tls = trusting(m_certificates);
        options.tls.insecure = insecure;
        TransportProbe probe(path, options);
        const TransportReply reply = probe.fetch(getRequest(raw.url()));
        if (error.isEmpty()) {
            QCOMPARE(reply.error, QString());
            QCOMPARE(contentOf(reply), QByteArray("secret"));
            QCOMPARE(reply.connection.tlsVersion, QByteArray("TLSv1.3"));
            QVERIFY(reply.connection.tlsCipher.startsWith("TLS_"));
            QVERIFY2(reply.connection.tlsChain.contains(" <- "), reply.connection.tlsChain.constData());
            QVERIFY(reply.timings.connect > 0ns);
        } else {
            QCOMPARE(reply.errorKind, ErrorKind::Tls);
            QVERIFY2(reply.error.contains(error), qPrintable(reply.error));
            QCOMPARE(reply.sends, 0);
            QCOMPARE(reply.status, 0);
            QCOMPARE(raw.requestCount(), 0);
        }
    }

    void saysWhoSigned_data() { addTransportRows(); }
    void saysWhoSigned()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(200)), serving(m_certificates.server()));
        TransportOptions options;
        options.tls = trusting(m_certificates);
        TransportProbe probe(path, options);
        for (int i = 0; i < 3; ++i) {
            const auto connection = probe.fetch(getRequest(server.url())).connection;
            QVERIFY2(connection.tlsChain.startsWith("server <- "), connection.tlsChain.constData());
            QCOMPARE(connection.reused, i > 0);
        }
    }

    void clientCertificate_data() { addTransportRows(); }
    void clientCertificate()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(200)), serving(m_certificates.server(), true));
        TransportOptions options;
        options.tls = trusting(m_certificates);
        {
            TransportProbe probe(path, options);
            const TransportReply refused = probe.fetch(getRequest(server.url()));
            QVERIFY(refused.status == 0);
            QVERIFY(refused.errorKind == ErrorKind::Tls || refused.errorKind == ErrorKind::Reset);
        }
        options.tls.certFile = m_certificates.client().certFile;
        options.tls.keyFile = m_certificates.client().keyFile;
        TransportProbe probe(path, options);
        QCOMPARE(probe.fetch(getRequest(server.url())).error, QString());
        QVERIFY(server.connections().constLast().clientCertificate);
    }

    void allOnTheWire_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("host");
        addTransportRows([](const char *path) {
            for (const char *host : {"localhost", "127.0.0.1"}) // with letters, and without
                QTest::addRow("%s: %s", path, host) << QByteArray(path) << QByteArray(host);
        });
    }
    void allOnTheWire()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, host);
        const int together = path == "qnam" ? 6 : 40;
        QAtomicInt waiting;
        RawServer server(
            [&](const RawRequest &) {
                const bool all = waiting.fetchAndAddRelaxed(1) + 1 >= together;
                return RawScript().pause(all ? 0ms : 1000ms).send(RawScript::reply(200));
            },
            serving(m_certificates.server()));
        TransportOptions options;
        options.tls = trusting(m_certificates);
        TransportProbe probe(path, options);
        for (int i = 0; i < 40; ++i)
            probe.start(getRequest("https://" + host + ':' + QByteArray::number(server.port()) + "/"));
        QVERIFY(probe.waitForAll());
        for (const RequestId id : probe.order())
            QCOMPARE(probe.reply(id).error, QString());
        QCOMPARE(server.peakRequests(), together);
    }

    void slowHandshake_data() { addTransportRows(); }
    void slowHandshake()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript().hold()); // takes the connection, and no part in TLS
        TransportProbe probe(path);
        TransportRequest request = getRequest("https://localhost:" + QByteArray::number(server.port()) + "/");
        request.limits.connect = 150ms;
        request.limits.idle = 50ms;
        const TransportReply reply = probe.fetch(request);
        QCOMPARE(reply.errorKind, ErrorKind::TimeoutConnect);
        QCOMPARE(reply.sends, 0);
    }

    void notTls_data() { addTransportRows(); }
    void notTls()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript().send(RawScript::reply(400, "plain")).halfClose());
        TransportProbe probe(path);
        const TransportReply reply =
            probe.fetch(getRequest("https://localhost:" + QByteArray::number(server.port()) + "/"));
        QCOMPARE(reply.errorKind, ErrorKind::Tls);
        QCOMPARE(reply.sends, 0);
    }

    void filesThatWillNotDo_data()
    {
        QTest::addColumn<TlsProfile>("profile");
        QTest::addColumn<QString>("error");
        const QString client = m_certificates.client().certFile;
        const QString key = m_certificates.client().keyFile;
        const auto row = [](const char *name, const TlsProfile &profile, const char *error) {
            QTest::newRow(name) << profile << QString::fromLatin1(error);
        };
        const QString encrypted = m_folder.filePath(QStringLiteral("encrypted.key"));
        QFile file(encrypted);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIH0\n-----END ENCRYPTED PRIVATE KEY-----\n");
        row("no authority file", {QStringLiteral("/nowhere.pem"), {}, {}}, "No such file");
        row("no authority in it", {key, {}, {}}, "no PEM certificate");
        row("no certificate", {{}, QStringLiteral("/nowhere.pem"), key}, "No such file");
        row("no key in it", {{}, client, {}}, "no PEM private key");
        row("key without certificate", {{}, {}, key}, "needs its certificate");
        row("key encrypted", {{}, client, encrypted}, "encrypted");
    }
    void filesThatWillNotDo()
    {
        QFETCH(TlsProfile, profile);
        QFETCH(QString, error);
        const SystemClock clock;
        TransportOptions options;
        options.tls = profile;
        options.clock = &clock;
        const auto transport = createTransport(options);
        QVERIFY(!transport);
        QVERIFY2(transport.error().toString().contains(error), qPrintable(transport.error().toString()));
    }

    void keyBesideTheCertificate()
    {
        const QString both = m_folder.filePath(QStringLiteral("both.pem"));
        QFile file(both);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto [certificate, key] = m_certificates.client();
        for (const QString &name : {certificate, key}) {
            QFile part(name);
            QVERIFY(part.open(QIODevice::ReadOnly));
            file.write(part.readAll());
        }
        file.close();
        const auto tls = loadTls({{}, both, {}});
        QVERIFY(tls);
        QVERIFY(!tls->privateKey().isNull());
        QCOMPARE(tls->localCertificateChain().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTransportTls)
#include "tst_transporttls.moc"
