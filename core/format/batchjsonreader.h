// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"
#include "core/format/requestjson.h"

namespace AsyncFetcher {

/// Reads one batch document: once made, once used.
class BatchJsonReader
{
public:
    explicit BatchJsonReader(InputText &input, const ReadSettings &settings = {});

    Result<ReadBatch> read();

private:
    using Read = Result<void>;

    Read document(JsonReader &json);
    Read member(JsonReader &json, const QByteArray &name);
    Read format(JsonReader &json);
    Read version(JsonReader &json);
    Read defaults(JsonReader &json);
    Read groups(JsonReader &json);
    Read options(JsonReader &json);
    Read object(JsonReader &json, const QByteArray &name, QJsonObject *to);
    Read rows(JsonReader &json);
    Read row(JsonReader &json);
    Read problem(Error::Code code, qsizetype at, const QString &text);
    Read syntax(const JsonReader &json);

    InputText &m_input;
    RequestJsonReader m_rows;
    ReadBatch m_read;
    Error m_firstBroken; ///< the first row that is not JSON
    qint64 m_brokenRows = 0;
    bool m_hasRequests = false;
};

/// "line 3 has the unknown field x" and so on, for all that were passed over.
void warnOfUnknownFields(const QMap<QByteArray, qint64> &fields, const QString &fileName,
                         QStringList *warnings);

/// What stands for a row of which nothing could be understood: its text, as far as a person wants to see it.
QByteArray shownRow(QByteArrayView text);

} // namespace AsyncFetcher
