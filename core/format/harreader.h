// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"
#include "core/format/jsonreader.h"

#include <QMap>

namespace AsyncFetcher {

/// Reads one archive: once made, once used.
class HarReader
{
public:
    explicit HarReader(InputText &input)
        : m_input(input)
    {
    }

    Result<ReadBatch> read();

private:
    struct PostData
    {
        QByteArray mimeType, text;
        QList<MultipartPart> params;
        bool isBase64 = false, hasText = false;
    };

    Result<void> readLog(JsonReader &json);
    Result<void> readEntries(JsonReader &json);
    bool readEntry(JsonReader &json, HttpRequest *request, QString *problem);
    bool readRequest(JsonReader &json, HttpRequest *request);
    static bool readPairs(JsonReader &json, HttpHeaders *pairs);
    static bool readPostData(JsonReader &json, PostData *data);
    static bool readParams(JsonReader &json, QList<MultipartPart> *params);
    static bool readText(JsonReader &json, QByteArray *text);
    static void setBody(const PostData &data, HttpRequest *request);
    void take(HttpRequest request);

    InputText &m_input;
    ReadBatch m_read;
    bool m_hasEntries = false;
    QMap<QByteArray, qint64> m_refused; ///< schemes
};

} // namespace AsyncFetcher
