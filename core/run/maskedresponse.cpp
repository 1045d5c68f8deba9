// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/maskedresponse.h"

#include "core/format/secretforms.h"

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

void maskAttempt(Attempt *attempt, const SecretMask &secrets)
{
    mask(&attempt->error, secrets);
    mask(&attempt->connection.tlsChain, secrets);
    mask(&attempt->connection.hostIp, secrets);
    for (Redirect &redirect : attempt->redirects) {
        mask(&redirect.url, secrets);
        mask(&redirect.location, secrets);
    }
}

void takeSecrets(HttpResponse *response, SecretMask *secrets)
{
    for (Extracted &each : response->extracted) {
        if (!each.isSecret)
            continue;
        addSecretForms(secrets, each.value);
        each.value = each.value.isNull() ? QByteArray() : QByteArray(MaskText);
        each.isSecret = each.isJson = false;
    }
}

HttpResponse maskedResponse(HttpResponse response, const SecretMask &secrets)
{
    mask(&response.url, secrets);
    mask(&response.finalUrl, secrets);
    mask(&response.method, secrets);
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
    for (Attempt &attempt : response.attempts)
        maskAttempt(&attempt, secrets);
    if (response.body.file && !maskFile(&response.body, secrets)) {
        response.body = {};
        response.error += QStringLiteral(" The body is left out: secrets could not be taken out of it.");
    } else if (!response.body.bytes.isEmpty()) {
        mask(&response.body.bytes, secrets);
        response.body.size = response.body.bytes.size();
    }
    return response;
}

} // namespace AsyncFetcher
