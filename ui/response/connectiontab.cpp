// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/connectiontab.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// "subject <- issuer; subject <- issuer"; a name may have a semicolon of its own.
QStringList certificatesIn(const QString &chain)
{
    QStringList certificates;
    for (const QString &piece : chain.split(u"; "_s, Qt::SkipEmptyParts)) {
        if (certificates.isEmpty() || piece.contains(u" <- "_s))
            certificates += piece;
        else
            certificates.last() += u"; "_s + piece;
    }
    return certificates;
}

} // namespace

ConnectionTab::ConnectionTab(QWidget *parent)
    : FactsTable({tr("Fact"), tr("Value")}, {20}, parent)
{
    setAccessibleName(tr("Connection"));
}

void ConnectionTab::setResponse(const HttpResponse &response)
{
    QList<QStringList> rows;
    const auto add = [&rows](const QString &name, const QByteArray &value) {
        if (!value.isEmpty())
            rows.append({name, QString::fromUtf8(value)});
    };
    if (!response.attempts.isEmpty()) {
        const ConnectionInfo &connection = response.attempts.last().connection;
        const bool isKnown = !connection.hostIp.isEmpty() || !connection.httpVersion.isEmpty();
        add(tr("Address"), connection.hostIp);
        if (!connection.httpVersion.isEmpty())
            add(tr("Protocol"), "HTTP/" + connection.httpVersion);
        if (isKnown)
            rows.append({tr("Connection"), connection.reused ? tr("used again") : tr("new")});
        if (isKnown)
            add(tr("TLS"),
                connection.tlsVersion.isEmpty() ? tr("none: not encrypted").toUtf8() : connection.tlsVersion);
        add(tr("Cipher"), connection.tlsCipher);
        int number = 0;
        for (const QString &certificate : certificatesIn(QString::fromUtf8(connection.tlsChain)))
            rows.append({tr("Certificate %1").arg(++number), certificate});
    }
    setRows(rows);
}

QString ConnectionTab::title(const HttpResponse &) const
{
    return tr("Connection");
}

} // namespace AsyncFetcher
