// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/channel.h"
#include "core/request/textarena.h"
#include "core/response/httpresponse.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace AsyncFetcher {

/// What the table shows of responses beside the live columns: media type, address after redirects, the
/// sentence of the error, and a fingerprint of what a failure said. 24 bytes a row that ended.
///
/// Thread: the UI's; recorder() gives what the writer thread calls, and take() fetches what it recorded.
/// Copies are snapshots that may be read elsewhere.
class ResponseFacts
{
public:
    ResponseFacts();

    /// To be called for every row that ends, in any thread.
    std::function<void(const HttpResponse &)> recorder() const;
    void take();
    void add(const HttpResponse &response); ///< at once, by whoever owns this
    void clear();

    QByteArray type(RequestId id) const;     ///< "application/json"; empty: none came
    QByteArray finalUrl(RequestId id) const; ///< empty: as the row's own
    QString error(RequestId id) const;
    quint32 fingerprint(RequestId id) const; ///< of a failure's body; 0: none
    /// A value that was taken out of the response; null: there is none of that name.
    QByteArray column(RequestId id, QByteArrayView name) const;

private:
    struct Fact
    {
        RequestId id;
        QByteArray type;
        QByteArray finalUrl;
        QByteArray error;
        quint32 fingerprint;
        QList<Extracted> extracted;
    };
    struct Row
    {
        TextArena::Slice finalUrl;
        quint32 type = 0;
        quint32 error = 0;
        quint32 fingerprint = 0;
    };

    static Fact factOf(const HttpResponse &response);
    const Row *row(RequestId id) const;
    void put(const Fact &fact);

    std::shared_ptr<Channel<Fact>> m_channel;
    QList<Row> m_rows; ///< by RequestId
    Interner m_texts;
    TextArena m_urls;
    QHash<quint32, QList<Extracted>> m_extracted; ///< by RequestId; of rows that have some
};

} // namespace AsyncFetcher
