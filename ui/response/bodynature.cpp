// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/bodynature.h"

#include "ui/base/jsonproblem.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr qsizetype HeadBytes = 4096; ///< that are looked at for control characters

bool isUtf16(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

bool looksLikeText(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(HeadBytes);
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b';
    };
    return isUtf16(bytes) || std::none_of(head.begin(), head.end(), isControl);
}

bool isImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes.left(64 * 1024));
    return buffer.open(QIODevice::ReadOnly) && !QImageReader::imageFormat(&buffer).isEmpty();
}

} // namespace

QByteArray BodyNature::mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

/// Empty: the type promises nothing.
BodyKind BodyNature::promised(const QByteArray &type)
{
    if (type == "application/json" || type == "text/json" || type.endsWith("+json"))
        return BodyKind::Json;
    if (type == "text/html" || type == "application/xhtml+xml")
        return BodyKind::Html;
    if (type == "application/xml" || type == "text/xml" || type.endsWith("+xml"))
        return BodyKind::Xml;
    if (type.startsWith("image/"))
        return BodyKind::Image;
    return type.startsWith("text/") ? BodyKind::Text : BodyKind::Empty;
}

BodyKind BodyNature::kindOfMarkup(const QByteArray &bytes, BodyKind promised)
{
    QByteArray head = bytes.left(1024);
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    head = head.trimmed().toLower();
    if (!head.startsWith('<'))
        return BodyKind::Text;
    if (head.startsWith("<!doctype html") || head.startsWith("<html"))
        return BodyKind::Html;
    if (head.startsWith("<?xml"))
        return promised == BodyKind::Html ? BodyKind::Html : BodyKind::Xml;
    return promised == BodyKind::Html || promised == BodyKind::Xml ? promised : BodyKind::Text;
}

BodyNature BodyNature::of(const QByteArray &contentType, const QByteArray &bytes, bool whole)
{
    BodyNature nature;
    if (bytes.isEmpty())
        return nature;
    const QByteArray type = mediaType(contentType);
    const BodyKind promise = promised(type);
    if (!looksLikeText(bytes)) {
        nature.kind = isImage(bytes) ? BodyKind::Image : BodyKind::Binary;
    } else if (isUtf16(bytes)) {
        nature.kind = BodyKind::Text;
    } else {
        const QByteArray head = bytes.left(64).trimmed();
        const bool begins = head.startsWith('{') || head.startsWith('[') || head.startsWith("\xef\xbb\xbf");
        if (promise == BodyKind::Json || begins)
            nature.json = JsonIndex::of(bytes);
        const bool isJson = nature.json && !nature.json->isEmpty() &&
                            (nature.json->isWhole() || (!whole && nature.json->endsTooEarly()));
        nature.kind = isJson ? BodyKind::Json : kindOfMarkup(bytes, promise);
    }
    nature.note = lie(promise, type, nature);
    if (nature.kind != BodyKind::Json)
        nature.json.reset();
    return nature;
}

QString BodyNature::lie(BodyKind promised, const QByteArray &type, const BodyNature &nature)
{
    if (promised == BodyKind::Empty || promised == nature.kind)
        return {};
    const bool isReadable = nature.kind != BodyKind::Image && nature.kind != BodyKind::Binary;
    if (promised == BodyKind::Text && isReadable) // JSON is text, too
        return {};
    if (promised == BodyKind::Json && nature.json && isReadable)
        return tr("Content-Type says %1, but this is not JSON: %2")
            .arg(QString::fromUtf8(type),
                 JsonProblem::at(nature.json->text(), nature.json->errorOffset(), nature.json->error())
                     .sentence());
    return tr("Content-Type says %1, but the body is this: %2.")
        .arg(QString::fromUtf8(type), name(nature.kind));
}

QString BodyNature::name(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return tr("JSON");
    case BodyKind::Xml:
        return tr("XML");
    case BodyKind::Html:
        return tr("HTML");
    case BodyKind::Text:
        return tr("text");
    case BodyKind::Image:
        return tr("an image");
    case BodyKind::Binary:
        return tr("binary data");
    case BodyKind::Empty:
    case BodyKind::Gone:
        break;
    }
    return tr("empty");
}

} // namespace AsyncFetcher
