// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace AsyncFetcher {

/// An authority of our own and what it has issued, made anew for each object with the openssl program.
/// Tests skip with why() where it is not there. Thread: one. The files go with the object.
class Certificates
{
public:
    struct Pair
    {
        QString certFile; ///< PEM
        QString keyFile;  ///< PEM, without a passphrase
    };

    Certificates();

    bool isReady() const { return m_why.isEmpty(); }
    const QString &why() const { return m_why; } ///< empty: all is there

    QString caFile() const { return path("ca.pem"); }
    Pair server() const { return pair("server"); }          ///< for localhost, 127.0.0.1 and ::1
    Pair expired() const { return pair("expired"); }        ///< the same, until yesterday
    Pair wrongHost() const { return pair("wrong-host"); }   ///< for elsewhere.test
    Pair selfSigned() const { return pair("self-signed"); } ///< the names of server(), by no authority
    Pair client() const { return pair("client"); }          ///< RSA, all others are elliptic

    /// For QSslSocket as a server. wantsClient: only clients with a certificate of caFile() are served.
    QSslConfiguration serverConfiguration(const Pair &pair, bool wantsClient = false) const;

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Pair pair(const QByteArray &name) const { return {path(name + ".pem"), path(name + ".key")}; }
    void write(const char *name, const QByteArray &text);
    void issue(const QByteArray &name, const QString &key, const QString &extensions, int days);
    void run(const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_why;
};

} // namespace AsyncFetcher
