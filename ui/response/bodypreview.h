// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"

#include <QCoreApplication>
#include <QImage>
#include <QString>

namespace AsyncFetcher {

/// The beginning of a body, made ready to be shown: text decoded, JSON indented, lines of a length that a
/// text view can bear.
struct BodyPreview
{
    enum class Kind : quint8 { Empty, Json, Text, Image, Binary, Gone };

    static constexpr qint64 FirstBytes = 256 * 1024; ///< what is read unless more is asked for

    Kind kind = Kind::Empty;
    QString text;          ///< Json, Text; Binary: a hex dump
    QImage image;          ///< Image
    qint64 shownBytes = 0; ///< of the body
    qint64 totalBytes = 0;
    bool linesBroken = false; ///< some lines were too long and got breaks

    bool hasMore() const { return shownBytes < totalBytes; }
};

/// Makes previews. Thread: any but the UI's; it reads the disk.
class BodyPreviewer
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::BodyPreviewer)
public:
    static BodyPreview preview(const HttpResponse &response, qint64 maxBytes);

private:
    static BodyPreview::Kind kindOf(const QByteArray &contentType, const QByteArray &bytes, bool whole);
    static QString decoded(const QByteArray &bytes, const QByteArray &contentType);
    static QString hexDump(const QByteArray &bytes);
    static QString withBrokenLines(const QString &text, bool *broken);
};

} // namespace AsyncFetcher
