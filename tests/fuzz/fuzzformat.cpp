// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"
#include "core/format/outputfile.h"
#include "tests/fuzz/fuzzing.h"

namespace AsyncFetcher {

void fuzzFormat(const char *id, const uint8_t *data, size_t size)
{
    static const FormatRegistry formats;
    const Format *format = formats.byId(QString::fromLatin1(id));
    if (!format)
        qFatal("no format is called %s", id);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)format->recognise(bytes);
    ReadSettings settings;
    settings.folder = QStringLiteral("/nonexistent");
    settings.bareScheme = "https";
    settings.variable = [](const QByteArray &name) { return name; };
    const auto read = format->readRequests(*InputText::fromBytes(bytes, QStringLiteral("in")), settings);
    if (!read)
        return;
    qint64 badRows = 0;
    for (qsizetype i = 0; i < read->batch.requests.count(); ++i)
        badRows += read->batch.requests.requestAt(i).inputError.isEmpty() ? 0 : 1;
    if (badRows != read->badRows)
        qFatal("%lld rows are bad, not %lld", qlonglong(badRows), qlonglong(read->badRows));
}

} // namespace AsyncFetcher
