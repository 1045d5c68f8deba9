// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/runoptions.h"

#include <QHash>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace AsyncFetcher {

struct ConnectionInfo;

/// Reads the files of a profile. Own authorities take the place of the system's. Errors: a file that cannot
/// be read, that holds no certificate or key, a key that is encrypted or comes without a certificate.
Result<QSslConfiguration> loadTls(const TlsProfile &profile);

/// Tells of TLS connections what a person wants to know. Thread: one at a time.
class TlsFacts
{
public:
    void describe(const QSslConfiguration &session, ConnectionInfo *info);

private:
    struct Known
    {
        QList<QSslCertificate> chain; ///< kept, or its address might come to mean another
        QByteArray text;
    };

    const QByteArray &chainText(const QList<QSslCertificate> &chain);

    /// Wording a chain costs more than a whole exchange, and most are of a few servers.
    QHash<Qt::HANDLE, Known> m_chains;
};

} // namespace AsyncFetcher
