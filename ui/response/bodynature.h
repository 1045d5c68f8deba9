// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/jsonindex.h"

#include <QByteArray>
#include <QCoreApplication>

namespace AsyncFetcher {

/// What a body can be shown as.
enum class BodyKind : quint8 { Empty, Json, Xml, Html, Text, Image, Binary, Gone };

/// What a body is by its bytes, whatever its Content-Type says. Thread: any.
class BodyNature
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::BodyNature)
public:
    BodyKind kind = BodyKind::Empty;
    std::shared_ptr<const JsonIndex> json; ///< of Json
    QString note; ///< a sentence where Content-Type says something else; empty: the two agree

    /// bytes: the beginning of the body, or all of it.
    static BodyNature of(const QByteArray &contentType, const QByteArray &bytes, bool whole);

    static QString name(BodyKind kind); ///< "JSON"
    /// "application/json": in lower case, without parameters.
    static QByteArray mediaType(const QByteArray &contentType);

private:
    static BodyKind promised(const QByteArray &mediaType);
    static BodyKind kindOfMarkup(const QByteArray &bytes, BodyKind promised);
    static QString lie(BodyKind promised, const QByteArray &mediaType, const BodyNature &nature);
};

} // namespace AsyncFetcher
