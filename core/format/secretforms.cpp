// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/secretforms.h"

#include "core/format/jsonwriter.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

QByteArray withLowerHex(QByteArray encoded)
{
    for (qsizetype at = encoded.indexOf('%'); at >= 0 && at + 2 < encoded.size();
         at = encoded.indexOf('%', at + 1))
        encoded.replace(at, 3, encoded.mid(at, 3).toLower());
    return encoded;
}

/// Names of hosts come back in lower case. A mere word would be hidden wherever it stands.
bool canBeHost(QByteArrayView value)
{
    const bool isWord =
        std::all_of(value.begin(), value.end(), [](char c) { return QChar::isLetter(uchar(c)); });
    return !isWord && std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.';
    });
}

} // namespace

void addSecretForms(SecretMask *secrets, const QByteArray &value)
{
    QByteArray json;
    JsonWriter(&json).string(value);
    secrets->addValue(value);
    // Servers decode and encode again, each in its own way.
    for (const QByteArray &kept : {QByteArray(), QByteArray("/"), QByteArray("!$&'()*+,;=:@/?")}) {
        const QByteArray encoded = value.toPercentEncoding(kept);
        secrets->addValue(encoded);
        secrets->addValue(QByteArray(encoded).replace("%20", "+"));
        secrets->addValue(withLowerHex(encoded));
    }
    secrets->addValue(json.sliced(1, json.size() - 2));
    secrets->addValue(value.toBase64());
    if (canBeHost(value))
        secrets->addValue(value.toLower());
}

} // namespace AsyncFetcher
