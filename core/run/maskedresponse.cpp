// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/maskedresponse.h"

#include "core/format/jsonwriter.h"

#include <QFile>

namespace AsyncFetcher {

namespace {

void mask(QByteArray *text, const SecretMask &secrets)
{
    if (!text->isEmpty())
        *text = secrets.masked(*text);
}

void mask(QString *text, const SecretMask &secrets)
{
    if (!text->isEmpty())
        *text = QString::fromUtf8(secrets.masked(text->toUtf8()));
}

QByteArray withLowerHex(QByteArray encoded)
{
    for (qsizetype at = encoded.indexOf('%'); at >= 0 && at + 2 < encoded.size();
         at = encoded.indexOf('%', at + 1))
        encoded.replace(at, 3, encoded.mid(at, 3).toLower());
    return encoded;
}

/// False: the file has a secret that could not be taken out.
bool maskFile(Body *body, const SecretMask &secrets)
{
    QFile file(body->file->path());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    const QByteArray masked = secrets.masked(bytes);
    if (bytes.size() != file.size())
        return false;
    if (masked.isSharedWith(bytes))
        return true;
    const QString path = file.fileName() + QStringLiteral(".masked");
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(masked) != masked.size() || !out.flush())
        return false;
    body->file = std::make_shared<BodyFile>(path);
    body->size = masked.size();
    return true;
}

} // namespace

HttpResponse maskedResponse(HttpResponse response, const SecretMask &secrets)
{
    mask(&response.url, secrets);
    mask(&response.finalUrl, secrets);
    mask(&response.id, secrets);
    mask(&response.error, secrets);
    for (HttpHeader &header : response.headers)
        mask(&header.value, secrets);
    for (Assert &assert : response.asserts) {
        mask(&assert.expect, secrets);
        mask(&assert.actual, secrets);
    }
    for (Extracted &extracted : response.extracted)
        mask(&extracted.value, secrets);
    for (Attempt &attempt : response.attempts) {
        mask(&attempt.error, secrets);
        for (Redirect &redirect : attempt.redirects) {
            mask(&redirect.url, secrets);
            mask(&redirect.location, secrets);
        }
    }
    if (response.body.file && !maskFile(&response.body, secrets)) {
        response.body = {};
        response.error += QStringLiteral(" The body is left out: secrets could not be taken out of it.");
    } else if (!response.body.bytes.isEmpty()) {
        mask(&response.body.bytes, secrets);
        response.body.size = response.body.bytes.size();
    }
    return response;
}

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
}

} // namespace AsyncFetcher
