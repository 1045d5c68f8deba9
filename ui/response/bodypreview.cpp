// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/bodypreview.h"

#include "ui/response/jsonindent.h"

#include <QIODevice>
#include <QImageReader>
#include <QStringDecoder>

#include <algorithm>
#include <memory>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 2'000; ///< a text view takes seconds over a line of megabytes
constexpr qint64 LargestImage = 16 * 1024 * 1024;
constexpr int LargestImageSide = 2'000;

QImage readImage(const Body &body)
{
    if (body.size > LargestImage)
        return {};
    const std::unique_ptr<QIODevice> device = body.open();
    if (!device)
        return {};
    QImageReader reader(device.get());
    reader.setAutoTransform(true);
    QSize size = reader.size();
    if (size.width() > LargestImageSide || size.height() > LargestImageSide) {
        size.scale(LargestImageSide, LargestImageSide, Qt::KeepAspectRatio);
        reader.setScaledSize(size);
    }
    return reader.read();
}

} // namespace

bool BodyPreview::isText() const
{
    return kind == Kind::Json || kind == Kind::Xml || kind == Kind::Html || kind == Kind::Text;
}

BodyPreview BodyPreviewer::preview(const HttpResponse &response, qint64 maxBytes)
{
    BodyPreview preview;
    preview.totalBytes = response.body.size;
    if (response.body.size == 0)
        return preview;
    const std::unique_ptr<QIODevice> device = response.body.open();
    if (!device) {
        preview.kind = BodyKind::Gone;
        return preview;
    }
    preview.bytes = device->read(maxBytes);
    preview.shownBytes = preview.bytes.size();
    const QByteArray contentType = headerValue(response.headers, "Content-Type");
    BodyNature nature = BodyNature::of(contentType, preview.bytes, !preview.hasMore());
    preview.kind = nature.kind;
    preview.json = std::move(nature.json);
    preview.note = nature.note;
    if (preview.kind == BodyKind::Image) {
        preview.image = readImage(response.body);
        if (preview.image.isNull()) {
            preview.kind = BodyKind::Binary;
            preview.note = tr("The image is damaged or too large to be shown.");
        }
    }
    if (preview.isText())
        makeText(&preview, contentType);
    return preview;
}

void BodyPreviewer::makeText(BodyPreview *preview, const QByteArray &contentType)
{
    QString text = preview->kind == BodyKind::Json
                       ? QString::fromUtf8(jsonIndented(preview->bytes, BodyPreview::MostText))
                       : decoded(preview->bytes, contentType);
    // A text view knows no other line ends; positions in the text are those in the view.
    text.replace("\r\n"_L1, "\n"_L1);
    preview->textCut = text.size() >= BodyPreview::MostText;
    text.truncate(BodyPreview::MostText);
    preview->text = withBrokenLines(text, &preview->linesBroken);
}

QString BodyPreviewer::decoded(const QByteArray &bytes, const QByteArray &contentType)
{
    const qsizetype at = contentType.toLower().indexOf("charset=");
    if (at >= 0) {
        QByteArray name = contentType.mid(at + 8);
        name = name.split(';').first().trimmed().replace('"', "");
        QStringDecoder decoder(name.constData());
        if (decoder.isValid())
            return decoder.decode(bytes);
    }
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return QStringDecoder(QStringDecoder::Utf16).decode(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QString BodyPreviewer::withBrokenLines(const QString &text, bool *broken)
{
    QString result;
    qsizetype copied = 0;
    qsizetype lineStart = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'\n') {
            lineStart = at + 1;
        } else if (at - lineStart >= LongestLine && !text.at(at).isLowSurrogate()) {
            result.append(QStringView(text).sliced(copied, at - copied)).append(u'\n');
            copied = lineStart = at;
            *broken = true;
        }
    }
    return copied == 0 ? text : result.append(QStringView(text).sliced(copied));
}

} // namespace AsyncFetcher
