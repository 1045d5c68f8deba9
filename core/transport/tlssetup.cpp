// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/tlssetup.h"

#include "core/response/attempt.h"

#include <QFile>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>

namespace AsyncFetcher {

namespace {

constexpr qsizetype KnownChains = 1000;

Error inFile(Error::Code code, const QString &file, const QString &message)
{
    return Error{code, message, file, 0, 0};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(inFile(Error::Code::Io, path, file.errorString()));
    return file.readAll();
}

Result<QList<QSslCertificate>> certificatesIn(const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return tl::unexpected(content.error());
    const auto certificates = QSslCertificate::fromData(*content, QSsl::Pem);
    if (certificates.isEmpty())
        return tl::unexpected(
            inFile(Error::Code::Value, path, QStringLiteral("There is no PEM certificate in it.")));
    return certificates;
}

Result<QSslKey> keyIn(const QString &path)
{
    const auto content = contentOf(path);
    if (!content)
        return tl::unexpected(content.error());
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(*content, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    const bool encrypted = content->contains("ENCRYPTED");
    return tl::unexpected(inFile(
        Error::Code::Value, path,
        encrypted ? QStringLiteral("The private key in it is encrypted: give one without a passphrase.")
                  : QStringLiteral("There is no PEM private key in it that can be used.")));
}

Result<QSslConfiguration> withClientCertificate(QSslConfiguration configuration, const TlsProfile &profile)
{
    if (profile.certFile.isEmpty())
        return fail(Error::Code::Usage, QStringLiteral("A client key needs its certificate beside it."));
    const auto chain = certificatesIn(profile.certFile);
    if (!chain)
        return tl::unexpected(chain.error());
    const auto key = keyIn(profile.keyFile.isEmpty() ? profile.certFile : profile.keyFile);
    if (!key)
        return tl::unexpected(key.error());
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    return configuration;
}

QByteArray distinguishedName(const QStringList &commonName, const QStringList &organization)
{
    const QStringList &best = commonName.isEmpty() ? organization : commonName;
    return best.isEmpty() ? QByteArray("(no name)") : best.join(QLatin1Char(' ')).toUtf8();
}

QByteArray protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return "TLSv1.2";
    case QSsl::TlsV1_3:
        return "TLSv1.3";
    default:
        return "TLS before 1.2";
    }
}

} // namespace

Result<QSslConfiguration> loadTls(const TlsProfile &profile)
{
    if (!QSslSocket::supportsSsl())
        return fail(Error::Code::Unsupported,
                    QStringLiteral("This system has no TLS library that can be used."));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!profile.caFile.isEmpty()) {
        const auto authorities = certificatesIn(profile.caFile);
        if (!authorities)
            return tl::unexpected(authorities.error());
        configuration.setCaCertificates(*authorities);
    }
    if (profile.insecure)
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (profile.certFile.isEmpty() && profile.keyFile.isEmpty())
        return configuration;
    return withClientCertificate(configuration, profile);
}

void TlsFacts::describe(const QSslConfiguration &session, ConnectionInfo *info)
{
    if (session.sessionProtocol() == QSsl::UnknownProtocol)
        return;
    info->tlsVersion = protocolName(session.sessionProtocol());
    info->tlsCipher = session.sessionCipher().name().toLatin1();
    info->tlsChain = chainText(session.peerCertificateChain());
}

const QByteArray &TlsFacts::chainText(const QList<QSslCertificate> &chain)
{
    if (m_chains.size() > KnownChains)
        m_chains.clear();
    Known &known = m_chains[chain.isEmpty() ? nullptr : chain.first().handle()];
    if (!known.chain.isEmpty() || chain.isEmpty())
        return known.text;
    known.chain = chain;
    for (const QSslCertificate &certificate : chain) {
        if (!known.text.isEmpty())
            known.text += "; ";
        known.text += distinguishedName(certificate.subjectInfo(QSslCertificate::CommonName),
                                        certificate.subjectInfo(QSslCertificate::Organization)) +
                      " <- " +
                      distinguishedName(certificate.issuerInfo(QSslCertificate::CommonName),
                                        certificate.issuerInfo(QSslCertificate::Organization));
    }
    return known.text;
}

} // namespace AsyncFetcher
