// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <functional>

namespace AsyncFetcher {

/// A server program on a free loopback port: started and waited for in the constructor of who derives from
/// it, stopped in the destructor, and stopped by the system where the test program dies first.
/// Tests skip with why() where the program is not there. Thread: one.
class ExternalServer
{
public:
    virtual ~ExternalServer();
    ExternalServer(const ExternalServer &) = delete;
    ExternalServer &operator=(const ExternalServer &) = delete;

    bool isReady() const { return m_why.isEmpty(); }
    const QString &why() const { return m_why; } ///< empty: it answers
    quint16 port() const { return m_port; }
    QByteArray url(QByteArrayView path = "/") const; ///< http://127.0.0.1:PORT
    qint64 processId() const { return m_process.processId(); }

protected:
    ExternalServer() = default;

    /// The program is asked for its arguments with a port, and again with another where that one was taken
    /// meanwhile.
    void start(const QString &program, const std::function<QStringList(quint16 port)> &arguments);
    void stop(); ///< for who owns what the program works with; the destructor does it too
    void setWhy(const QString &why) { m_why = why; }

private:
    bool answers();
    QString output() const;

    QTemporaryDir m_folder; ///< for what the program prints: a pipe would stop it once it is full
    QProcess m_process;
    quint16 m_port = 0;
    QString m_why{QStringLiteral("It has not been started.")};
};

/// httpbin as Debian packages it (python3-httpbin).
class HttpbinServer final : public ExternalServer
{
public:
    HttpbinServer();
};

/// nginx with a configuration of a few lines.
class NginxServer final : public ExternalServer
{
public:
    struct Options
    {
        QByteArray server;  ///< what stands in server {}; empty: every path answers 200 with "{}"
        QString certFile{}; ///< PEM; set: TLS
        QString keyFile{};
        QString root{}; ///< files for locations without an answer of their own
    };

    NginxServer();
    explicit NginxServer(const Options &options);
    ~NginxServer() override;

    QByteArray tlsUrl(QByteArrayView path = "/") const; ///< https://localhost:PORT

private:
    QStringList configure(const Options &options, quint16 port);

    QTemporaryDir m_folder;
};

} // namespace AsyncFetcher
