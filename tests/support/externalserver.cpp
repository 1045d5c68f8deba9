// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/externalserver.h"

#include "tests/support/oddports.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace AsyncFetcher {

namespace {

constexpr int ReadyMs = 20'000; ///< Python on a busy machine
constexpr int PollMs = 20;
constexpr int StopMs = 3000;
constexpr int Ports = 5; ///< that may be taken between looking and listening

} // namespace

ExternalServer::~ExternalServer()
{
    stop();
}

QByteArray ExternalServer::url(QByteArrayView path) const
{
    return "http://127.0.0.1:" + QByteArray::number(m_port) + path.toByteArray();
}

void ExternalServer::start(const QString &program, const std::function<QStringList(quint16)> &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(QStringLiteral("output")));
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    for (int i = 0; i < Ports; ++i) {
        m_port = freePort();
        m_process.start(program, arguments(m_port));
        if (!m_process.waitForStarted()) {
            m_why = program + QStringLiteral(": ") + m_process.errorString();
            return;
        }
        if (answers()) {
            m_why.clear();
            return;
        }
        m_why = program + QStringLiteral(" does not answer: ") + output();
        stop();
    }
}

bool ExternalServer::answers()
{
    const QDeadlineTimer deadline(ReadyMs);
    while (!deadline.hasExpired()) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (socket.waitForConnected(ReadyMs))
            return m_process.state() == QProcess::Running;
        if (m_process.waitForFinished(PollMs)) // a server that has ended will not answer
            return false;
    }
    return false;
}

QString ExternalServer::output() const
{
    QFile file(m_folder.filePath(QStringLiteral("output")));
    return file.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(file.readAll()) : QString();
}

void ExternalServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(StopMs)) {
        m_process.kill();
        m_process.waitForFinished(StopMs);
    }
}

HttpbinServer::HttpbinServer()
{
    // Another Python may come first in the path, without Debian's packages.
    const QString debian = QStringLiteral("/usr/bin/python3");
    start(QFile::exists(debian) ? debian : QStringLiteral("python3"), [](quint16 port) {
        return QStringList{QStringLiteral("-m"),     QStringLiteral("httpbin.core"),
                           QStringLiteral("--port"), QString::number(port),
                           QStringLiteral("--host"), QStringLiteral("127.0.0.1")};
    });
}

NginxServer::NginxServer()
    : NginxServer(Options())
{
}

NginxServer::NginxServer(const Options &options)
{
    const QString debian = QStringLiteral("/usr/sbin/nginx"); // not in everybody's path
    start(QFile::exists(debian) ? debian : QStringLiteral("nginx"),
          [&](quint16 port) { return configure(options, port); });
}

NginxServer::~NginxServer()
{
    stop();
}

QByteArray NginxServer::tlsUrl(QByteArrayView path) const
{
    return "https://localhost:" + QByteArray::number(port()) + path.toByteArray();
}

QStringList NginxServer::configure(const Options &options, quint16 port)
{
    QByteArray text = "daemon off;\nworker_processes 1;\npid nginx.pid;\nerror_log stderr warn;\n";
    if (geteuid() == 0)
        text += "user root;\n"; // else the worker could not read the folder
    text +=
        "events { worker_connections 16384; }\nhttp {\n  access_log off;\n  keepalive_requests 100000000;\n";
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        text += "  " + QByteArray(kind) + "_temp_path " + kind + "_temp;\n";
    text += "  server {\n    listen 127.0.0.1:" + QByteArray::number(port) +
            (options.certFile.isEmpty() ? "" : " ssl") + " backlog=4096;\n";
    if (!options.certFile.isEmpty()) {
        text += "    ssl_certificate " + QFile::encodeName(options.certFile) + ";\n";
        text += "    ssl_certificate_key " + QFile::encodeName(options.keyFile) + ";\n";
        text += "    ssl_session_cache shared:tests:1m;\n";
    }
    if (!options.root.isEmpty())
        text += "    root " + QFile::encodeName(options.root) + ";\n";
    const bool hasAnswers = !options.server.isEmpty() || !options.root.isEmpty();
    text += hasAnswers ? options.server
                       : "    location / { default_type application/json; return 200 \"{}\"; }\n";
    text += "  }\n}\n";
    QFile file(m_folder.filePath(QStringLiteral("nginx.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        setWhy(file.errorString());
    return {QStringLiteral("-p"), m_folder.path(),      QStringLiteral("-c"),
            file.fileName(),      QStringLiteral("-e"), QStringLiteral("stderr")};
}

} // namespace AsyncFetcher
