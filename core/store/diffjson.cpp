// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/diffjson.h"

#include "core/format/jsonwriter.h"
#include "core/log/secretmask.h"

namespace AsyncFetcher {

QLatin1StringView diffKindName(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::New:
        return QLatin1StringView("new");
    case DiffRow::Kind::Gone:
        return QLatin1StringView("gone");
    case DiffRow::Kind::Changed:
        break;
    }
    return QLatin1StringView("changed");
}

QByteArray shownDiffValue(const DiffChange &change, const QByteArray &value)
{
    const bool secret = change.field.startsWith("header ") && isSecretHeader(change.field.mid(7));
    return secret ? QByteArray(MaskText) : value;
}

void writeDiff(QByteArray *out, const DiffRow &row)
{
    JsonWriter json(out);
    json.beginObject().name("change").string(diffKindName(row.kind).data()).name("id").string(row.id);
    json.name("method").string(row.method).name("url").string(maskedUrl(row.url));
    json.name("regression").boolean(row.regression).name("fields").beginObject();
    for (const DiffChange &change : row.changes) {
        json.anyName(change.field).beginArray();
        json.string(shownDiffValue(change, change.before)).string(shownDiffValue(change, change.after));
        json.endArray();
    }
    json.endObject().endObject();
    out->append('\n');
}

} // namespace AsyncFetcher
