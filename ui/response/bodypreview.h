// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"
#include "ui/response/bodynature.h"

#include <QImage>
#include <QString>

namespace AsyncFetcher {

/// The beginning of a body, made ready to be shown: looked through for what it is, text decoded, JSON indexed
/// and indented, lines of a length that a text view can bear.
struct BodyPreview
{
    using Kind = BodyKind;

    static constexpr qint64 FirstBytes = 5 * 1024 * 1024; ///< what is read unless more is asked for
    static constexpr qsizetype MostText = 20'000'000;     ///< characters; a text view holds seven bytes each

    Kind kind = Kind::Empty;
    QByteArray bytes;                      ///< as they came, what of them was read
    QString text;                          ///< Json, Xml, Html, Text
    std::shared_ptr<const JsonIndex> json; ///< Json
    QImage image;                          ///< Image
    QString note;                          ///< a sentence about a Content-Type that lies
    qint64 shownBytes = 0;                 ///< of the body
    qint64 totalBytes = 0;
    bool linesBroken = false; ///< some lines were too long and got breaks
    bool textCut = false;     ///< the text has less than was read

    bool hasMore() const { return shownBytes < totalBytes; }
    bool isText() const;
};

/// Makes previews. Thread: any but the UI's; it reads the disk.
class BodyPreviewer
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::BodyPreviewer)
public:
    static BodyPreview preview(const HttpResponse &response, qint64 maxBytes);

private:
    static QString decoded(const QByteArray &bytes, const QByteArray &contentType);
    static QString withBrokenLines(const QString &text, bool *broken);
    static void makeText(BodyPreview *preview, const QByteArray &contentType);
};

} // namespace AsyncFetcher
