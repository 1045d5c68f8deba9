// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/certificates.h"
#include "tests/support/externalserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

using namespace AsyncFetcher;

namespace {

class MissingServer : public ExternalServer
{
public:
    MissingServer()
    {
        start(QStringLiteral("a-program-that-is-not-there"), [](quint16) { return QStringList(); });
    }
};

class FailingServer : public ExternalServer
{
public:
    FailingServer()
    {
        start(QStringLiteral("/bin/sh"), [](quint16) {
            return QStringList{QStringLiteral("-c"), QStringLiteral("echo no luck; exit 1")};
        });
    }
};

} // namespace

class TestExternalServer : public QObject
{
    Q_OBJECT

    QByteArray get(const QByteArray &url,
                   const QSslConfiguration &tls = QSslConfiguration::defaultConfiguration())
    {
        QNetworkRequest request(QUrl::fromEncoded(url));
        request.setSslConfiguration(tls);
        const std::unique_ptr<QNetworkReply> reply(m_manager.get(request));
        [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return reply->isFinished(); });
        return reply->readAll();
    }

    QNetworkAccessManager m_manager;

private Q_SLOTS:
    void runsNginx()
    {
        qint64 process = 0;
        {
            const NginxServer server;
            if (!server.isReady())
                QSKIP(qPrintable(server.why()));
            process = server.processId();
            QCOMPARE(get(server.url("/x")), "{}");
            QCOMPARE(kill(pid_t(process), 0), 0);
        }
        QCOMPARE(kill(pid_t(process), 0), -1);
    }

    void runsNginxWithTlsAndFiles()
    {
        const Certificates certificates;
        const QTemporaryDir root;
        QFile file(root.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("content");
        file.close();
        const NginxServer server({.server = "location /made { return 200 made; }",
                                  .certFile = certificates.server().certFile,
                                  .keyFile = certificates.server().keyFile,
                                  .root = root.path()});
        if (!certificates.isReady() || !server.isReady())
            QSKIP(qPrintable(certificates.why() + server.why()));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(certificates.caFile()));
        QCOMPARE(get(server.tlsUrl("/made"), tls), "made");
        QCOMPARE(get(server.tlsUrl("/a.txt"), tls), "content");
    }

    void runsHttpbin()
    {
        const HttpbinServer server;
        if (!server.isReady())
            QSKIP(qPrintable(server.why()));
        const QJsonObject reply = QJsonDocument::fromJson(get(server.url("/get?a=1"))).object();
        QCOMPARE(reply.value(u"args").toObject(), (QJsonObject{{QStringLiteral("a"), QStringLiteral("1")}}));
    }

    void saysWhatIsMissing()
    {
        const MissingServer missing;
        QVERIFY(!missing.isReady());
        QVERIFY(missing.why().contains(QStringLiteral("a-program-that-is-not-there")));
        const FailingServer failing;
        QVERIFY(!failing.isReady());
        QVERIFY(failing.why().contains(QStringLiteral("no luck")));
    }
};

QTEST_GUILESS_MAIN(TestExternalServer)
#include "tst_externalserver.moc"
