// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/resultjson.h"

#include "core/format/jsonreader.h"

#include <QStringDecoder>
#include <QStringEncoder>

namespace AsyncFetcher {

namespace {

bool isJsonType(QByteArrayView mediaType)
{
    const auto is = [mediaType](QByteArrayView name) {
        return mediaType.compare(name, Qt::CaseInsensitive) == 0;
    };
    return is("application/json") || is("text/json") || mediaType.toByteArray().toLower().endsWith("+json");
}

/// JSON with blanks for its line ends, which stand between values only.
QByteArray oneLine(QByteArrayView json)
{
    QByteArray line = json.toByteArray();
    if (line.contains('\n') || line.contains('\r'))
        line.replace('\n', ' ').replace('\r', ' ');
    return line;
}

/// The charset parameter, in lower case; empty: none.
QByteArray charsetOf(const QByteArray &contentType)
{
    for (const QByteArray &parameter : contentType.split(';')) {
        const QByteArray trimmed = parameter.trimmed().toLower();
        if (trimmed.startsWith("charset="))
            return trimmed.sliced(8).replace('"', "").trimmed();
    }
    return {};
}

/// The text as UTF-8, if it can be turned back into the very same bytes; else null.
QByteArray decoded(const QByteArray &bytes, const QByteArray &charset)
{
    if (charset.isEmpty() || charset == "utf-8" || charset == "utf8" || charset == "us-ascii" ||
        charset == "ascii")
        return bytes.isValidUtf8() ? bytes : QByteArray();
    QStringDecoder decoder(charset.constData(), QStringDecoder::Flag::ConvertInitialBom);
    QStringEncoder encoder(charset.constData());
    if (!decoder.isValid() || !encoder.isValid())
        return bytes.isValidUtf8() ? bytes : QByteArray();
    const QString text = decoder(bytes);
    const QByteArray back = encoder(text);
    return decoder.hasError() || encoder.hasError() || back != bytes ? QByteArray() : text.toUtf8();
}

} // namespace

EncodedBody bodyForResult(const QByteArray &bytes, const QByteArray &contentType)
{
    const QByteArrayView mediaType =
        QByteArrayView(contentType)
            .first(contentType.contains(';') ? contentType.indexOf(';') : contentType.size());
    if (contentType.isNull() || isJsonType(mediaType.trimmed())) {
        const QByteArrayView mark("\xef\xbb\xbf");
        const QByteArrayView json = QByteArrayView(bytes).sliced(bytes.startsWith(mark) ? mark.size() : 0);
        if (isPlainJson(json))
            return {BodyEncoding::Json, oneLine(json.trimmed())};
    }
    if (bytes.isEmpty())
        return {BodyEncoding::Text, ""};
    if (const QByteArray text = decoded(bytes, charsetOf(contentType)); !text.isNull())
        return {BodyEncoding::Text, text};
    return {BodyEncoding::Base64, bytes};
}

} // namespace AsyncFetcher
