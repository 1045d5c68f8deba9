// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/corpus.h"
#include "tests/support/rawscript.h"

namespace AsyncFetcher {

/// A raw reply that a server may send, and what is to become of it (corpus "http-responses").
struct RawReplyCase
{
    enum class Verdict { MustFail, LeanFail, MustSucceed, ShouldSucceed, Either };

    QByteArray id;
    QString name;
    QByteArray bytes;
    QString mode; ///< "fin", "rst", "hold" or "drip"
    Verdict verdict = Verdict::Either;
    int status = 0;            ///< where a success is expected, as the next two
    qint64 bodyBytes = -1;     ///< after decoding
    QByteArray bodySha1;       ///< the first 12 hexadecimal digits
    bool naiveQtFails = false; ///< plain QNetworkAccessManager of 6.4.2 is wrong here

    bool mayFail() const { return verdict != Verdict::MustSucceed && verdict != Verdict::ShouldSucceed; }
    bool maySucceed() const { return verdict != Verdict::MustFail && verdict != Verdict::LeanFail; }
    /// Status, length and digest are what they should be.
    bool matches(int gotStatus, const QByteArray &gotBody) const;

    /// After the request: the bytes, and the end as the mode says.
    RawScript script() const;

    /// All cases, in the order of the file.
    static QList<RawReplyCase> all(const Corpus &corpus);
};

} // namespace AsyncFetcher
