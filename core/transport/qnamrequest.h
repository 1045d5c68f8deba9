// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/httptransport.h"

#include <QNetworkRequest>

class QIODevice;
class QNetworkAccessManager;
class QNetworkProxy;
class QNetworkReply;

namespace AsyncFetcher {

/// A request with everything switched off that QNetworkAccessManager would do by itself; the start of all
/// others.
QNetworkRequest passiveRequest();

/// Puts address and fields of ours into one of Qt's, as far as Qt's can hold them: fields of one name become
/// one, and those that Qt would add get a value of ours. proxy: the way it will go.
void fill(QNetworkRequest *request, const TransportRequest &ours, const QNetworkProxy &proxy);

/// upload: null: no body. It must not be possible to rewind it, or Qt would send it again.
QNetworkReply *send(QNetworkAccessManager *manager, const QNetworkRequest &request, const QByteArray &method,
                    QIODevice *upload);

} // namespace AsyncFetcher
