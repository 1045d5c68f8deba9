// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/format/jsonreader.h"
#include "core/format/jsonwriter.h"
#include "core/request/httprequest.h"

#include <QMap>

namespace AsyncFetcher {

/// Reads requests as batches and JSON Lines have them: an object with the fields of a row, or a string that
/// is the URL. docs/formats.md lists the fields.
class RequestJsonReader
{
public:
    RequestJsonReader() = default;
    /// names: members of other programs' objects that are fields here ("link": "url"); as in tables.
    explicit RequestJsonReader(const QMap<QString, QString> &names);
    /// Usage: one of them stands for what is no field.
    static Result<void> checkNames(const QMap<QString, QString> &names);

    struct Row
    {
        HttpRequest request; ///< what could be understood
        QString problem;     ///< why the rest could not; empty: all is well
        qsizetype problemAt = 0;
    };

    /// Reads the value the reader is at. Where it is not well-formed, json.failed() says so; a value that is
    /// well-formed but means nothing is read to its end.
    Row read(JsonReader &json);
    /// The same fields as defaults of all rows; the URL may be missing.
    Row readDefaults(JsonReader &json);

    /// Fields that were passed over, and in how many rows.
    const QMap<QByteArray, qint64> &unknownFields() const { return m_unknown; }

private:
    Row readFields(JsonReader &json);
    QString readMapped(JsonReader &json, const QByteArray &field, HttpRequest *request) const;

    QMap<QByteArray, QByteArray> m_names;
    QMap<QByteArray, qint64> m_unknown;
};

/// One line, the fields in a fixed order, those that are open left out.
void writeRequest(JsonWriter *json, const HttpRequest &request);

} // namespace AsyncFetcher
