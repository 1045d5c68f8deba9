// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/certificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <vector>

namespace AsyncFetcher {

namespace {

const QString Elliptic = QStringLiteral("ec:prime256v1");
const QString Rsa = QStringLiteral("rsa:2048");

QStringList newKey(const QString &key)
{
    if (key == Rsa)
        return {QStringLiteral("-newkey"), Rsa};
    return {QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1")};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs openssl, with what it says in a file; its exit code, or -1 where it did not run to its end. Not by
/// QProcess, which leaves the thread sanitizer blind for the locks of the thread that started it.
int execute(const QStringList &arguments, const QString &log)
{
    std::vector<std::string> words{"openssl"};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    const QByteArray logName = QFile::encodeName(log);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, logName.constData(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = -1;
    const int error = posix_spawnp(&child, "openssl", &files, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0)
        return -1;
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

Certificates::Certificates()
{
    // The system's openssl.cnf would add what it likes.
    write("openssl.cnf", "[req]\ndistinguished_name=name\n[name]\n");
    write("local.ext", "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1\nextendedKeyUsage=serverAuth\n");
    write("elsewhere.ext", "subjectAltName=DNS:elsewhere.test\nextendedKeyUsage=serverAuth\n");
    write("client.ext", "extendedKeyUsage=clientAuth\n");
    const QStringList request{QStringLiteral("req"),   QStringLiteral("-config"), path("openssl.cnf"),
                              QStringLiteral("-x509"), QStringLiteral("-noenc"),  QStringLiteral("-days"),
                              QStringLiteral("30")};
    run(request + newKey(Elliptic) +
        QStringList{QStringLiteral("-keyout"), path("ca.key"), QStringLiteral("-out"), path("ca.pem"),
                    QStringLiteral("-subj"), QStringLiteral("/CN=AsyncFetcher test authority"),
                    QStringLiteral("-addext"), QStringLiteral("basicConstraints=critical,CA:TRUE"),
                    QStringLiteral("-addext"), QStringLiteral("keyUsage=critical,keyCertSign,cRLSign")});
    run(request + newKey(Elliptic) +
        QStringList{QStringLiteral("-keyout"), path("self-signed.key"), QStringLiteral("-out"),
                    path("self-signed.pem"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                    QStringLiteral("-addext"),
                    QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1")});
    issue("server", Elliptic, path("local.ext"), 30);
    issue("expired", Elliptic, path("local.ext"), -1);
    issue("wrong-host", Elliptic, path("elsewhere.ext"), 30);
    issue("client", Rsa, path("client.ext"), 30);
}

void Certificates::write(const char *name, const QByteArray &text)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        m_why = file.errorString();
}

void Certificates::issue(const QByteArray &name, const QString &key, const QString &extensions, int days)
{
    const Pair files = pair(name);
    const QString request = path(name + ".csr");
    run(QStringList{QStringLiteral("req"), QStringLiteral("-config"), path("openssl.cnf"),
                    QStringLiteral("-noenc")} +
        newKey(key) +
        QStringList{QStringLiteral("-keyout"), files.keyFile, QStringLiteral("-out"), request,
                    QStringLiteral("-subj"), QStringLiteral("/CN=") + QString::fromLatin1(name)});
    run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request,
         QStringLiteral("-CA"), path("ca.pem"), QStringLiteral("-CAkey"), path("ca.key"),
         QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QString::number(days),
         QStringLiteral("-extfile"), extensions, QStringLiteral("-out"), files.certFile});
}

void Certificates::run(const QStringList &arguments)
{
    if (!m_why.isEmpty())
        return;
    if (const int status = execute(arguments, path("openssl.log")); status != 0)
        m_why = QStringLiteral("openssl ended with %1:\n").arg(status) +
                QString::fromLocal8Bit(contents(path("openssl.log")));
}

QSslConfiguration Certificates::serverConfiguration(const Pair &pair, bool wantsClient) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contents(pair.certFile)));
    configuration.setPrivateKey(QSslKey(contents(pair.keyFile), QSsl::Ec));
    configuration.setCaCertificates(QSslCertificate::fromPath(caFile()));
    configuration.setPeerVerifyMode(wantsClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    return configuration;
}

} // namespace AsyncFetcher
