// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/certificates.h"
#include "tests/support/rawserver.h"

#include <QFile>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using namespace AsyncFetcher;

/// The certificates fail as they are meant to, and RawServer speaks TLS with them.
class TestCertificates : public QObject
{
    Q_OBJECT

    QSslConfiguration clientConfiguration() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_certificates.caFile()));
        return configuration;
    }

    RawServer serverWith(const Certificates::Pair &pair, bool wantsClient = false)
    {
        return RawServer(RawScript::always(RawScript::reply(200, "hello")),
                         {.tls = m_certificates.serverConfiguration(pair, wantsClient)});
    }

    Certificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.isReady())
            QSKIP(qPrintable(m_certificates.why()));
    }

    void answersOverTls()
    {
        const RawServer server = serverWith(m_certificates.server());
        for (const char *host : {"localhost", "127.0.0.1"}) {
            QSslSocket socket;
            socket.setSslConfiguration(clientConfiguration());
            socket.connectToHostEncrypted(QString::fromLatin1(host), server.port());
            QTRY_VERIFY2(socket.isEncrypted(), qPrintable(socket.errorString()));
            socket.write("GET / HTTP/1.1\r\n\r\n");
            QTRY_COMPARE(socket.peek(1000), RawScript::reply(200, "hello"));
        }
        QCOMPARE(server.requestCount(), 2);
        QCOMPARE(server.connections().first().tlsProtocol, "TLSv1.3");
        QVERIFY(!server.connections().first().clientCertificate);
        QVERIFY(server.url().startsWith("https://localhost:"));
    }

    void failsAsMeant_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("error");
        QTest::newRow("expired") << 0 << int(QSslError::CertificateExpired);
        QTest::newRow("wrong host") << 1 << int(QSslError::HostNameMismatch);
        QTest::newRow("self-signed") << 2 << int(QSslError::SelfSignedCertificate);
    }
    void failsAsMeant()
    {
        QFETCH(const int, which);
        QFETCH(const int, error);
        const QList<Certificates::Pair> pairs{m_certificates.expired(), m_certificates.wrongHost(),
                                              m_certificates.selfSigned()};
        const RawServer server = serverWith(pairs.at(which));
        QSslSocket socket;
        socket.setSslConfiguration(clientConfiguration());
        socket.connectToHostEncrypted(QStringLiteral("localhost"), server.port());
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.error(), QAbstractSocket::SslHandshakeFailedError);
        const QList<QSslError> errors = socket.sslHandshakeErrors();
        QVERIFY(std::any_of(errors.begin(), errors.end(),
                            [&](const auto &e) { return int(e.error()) == error; }));
    }

    void asksForTheCertificateOfTheClient()
    {
        const RawServer server = serverWith(m_certificates.server(), true);
        QSslConfiguration configuration = clientConfiguration();
        const Certificates::Pair pair = m_certificates.client();
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(pair.certFile));
        QFile key(pair.keyFile);
        QVERIFY(key.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        QSslSocket known;
        known.setSslConfiguration(configuration);
        known.connectToHostEncrypted(QStringLiteral("localhost"), server.port());
        known.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(known.bytesAvailable() > 0);
        QVERIFY(server.connections().first().clientCertificate);

        QSslSocket unknown;
        unknown.setSslConfiguration(clientConfiguration());
        unknown.connectToHostEncrypted(QStringLiteral("localhost"), server.port());
        unknown.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(server.tlsHandshakeFailures(), 1);
        QTRY_COMPARE(unknown.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(server.requestCount(), 1);
    }

    void endsTlsWithAndWithoutCloseNotify()
    {
        const RawServer server(
            QList{RawScript().request().send("a").halfClose(), RawScript().request().reset()},
            {.tls = m_certificates.serverConfiguration(m_certificates.server())});
        for (const char *expected : {"a", ""}) {
            QSslSocket socket;
            socket.setSslConfiguration(clientConfiguration());
            socket.connectToHostEncrypted(QStringLiteral("localhost"), server.port());
            socket.write("GET / HTTP/1.1\r\n\r\n");
            QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(socket.readAll(), expected);
        }
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.requestCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
