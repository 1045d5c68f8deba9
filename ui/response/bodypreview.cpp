// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/bodypreview.h"

#include "ui/response/jsonindent.h"

#include <QIODevice>
#include <QImageReader>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <memory>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 2'000; ///< a text view takes seconds over a line of megabytes
constexpr qint64 LargestImage = 16 * 1024 * 1024;
constexpr int LargestImageSide = 2'000;
constexpr qsizetype HexBytes = 16 * 1024;

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

bool looksLikeText(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(4096);
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b';
    };
    return std::none_of(head.begin(), head.end(), isControl);
}

bool looksLikeJson(const QByteArray &bytes, bool whole)
{
    const QByteArray head = bytes.left(64).trimmed();
    if (!head.startsWith('{') && !head.startsWith('['))
        return false;
    // A beginning cannot be judged, it is indented as far as it goes.
    return !whole || !QJsonDocument::fromJson(bytes).isNull();
}

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

BodyPreview::Kind BodyPreviewer::kindOf(const QByteArray &contentType, const QByteArray &bytes, bool whole)
{
    using Kind = BodyPreview::Kind;
    const QByteArray type = mediaType(contentType);
    const bool saysJson = type == "application/json" || type == "text/json" || type.endsWith("+json");
    if ((saysJson || type.isEmpty() || type == "text/plain") && looksLikeJson(bytes, whole))
        return Kind::Json;
    if (type.startsWith("image/") && type != "image/svg+xml")
        return Kind::Image;
    if (looksLikeText(bytes) || type.startsWith("text/"))
        return Kind::Text;
    return Kind::Binary;
}

BodyPreview BodyPreviewer::preview(const HttpResponse &response, qint64 maxBytes)
{
    using Kind = BodyPreview::Kind;
    BodyPreview preview;
    preview.totalBytes = response.body.size;
    if (response.body.size == 0)
        return preview;
    const std::unique_ptr<QIODevice> device = response.body.open();
    if (!device) {
        preview.kind = Kind::Gone;
        return preview;
    }
    const QByteArray bytes = device->read(maxBytes);
    const bool whole = bytes.size() >= response.body.size;
    const QByteArray contentType = headerValue(response.headers, "Content-Type");
    preview.shownBytes = bytes.size();
    preview.kind = kindOf(contentType, bytes, whole);
    if (preview.kind == Kind::Image) {
        preview.image = readImage(response.body);
        preview.shownBytes = preview.totalBytes;
        if (preview.image.isNull()) // it lies about its type, or is too large
            preview.kind = looksLikeText(bytes) ? Kind::Text : Kind::Binary;
    }
    if (preview.kind == Kind::Binary) {
        preview.text = hexDump(bytes.left(HexBytes));
        preview.shownBytes = std::min<qint64>(bytes.size(), HexBytes);
    } else if (preview.kind == Kind::Json) {
        preview.text =
            withBrokenLines(QString::fromUtf8(jsonIndented(bytes, 4 * maxBytes)), &preview.linesBroken);
    } else if (preview.kind == Kind::Text) {
        preview.shownBytes = bytes.size();
        preview.text = withBrokenLines(decoded(bytes, contentType), &preview.linesBroken);
    }
    return preview;
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
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QString BodyPreviewer::hexDump(const QByteArray &bytes)
{
    constexpr qsizetype perLine = 16;
    QString dump;
    dump.reserve(bytes.size() * 5);
    for (qsizetype at = 0; at < bytes.size(); at += perLine) {
        const QByteArray line = bytes.mid(at, perLine);
        QString text;
        for (const char c : line)
            text += QLatin1Char(c >= 0x20 && c < 0x7f ? c : '.');
        dump += u"%1  %2  %3\n"_s.arg(at, 8, 16, QLatin1Char('0'))
                    .arg(QString::fromLatin1(line.toHex(' ')), -(perLine * 3 - 1))
                    .arg(text);
    }
    return dump;
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
