// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/referencedfiles.h"

#include <QJsonArray>
#include <QJsonObject>

namespace AsyncFetcher {

/// Reads one collection: once made, once used.
class PostmanReader
{
public:
    PostmanReader(InputText &input, const ReadSettings &settings);

    Result<ReadBatch> read();

private:
    static constexpr int MostDepth = 64; ///< of folders

    void takeVariables(const QJsonArray &variables);
    void takeItems(const QJsonArray &items, const QStringList &path, const QJsonValue &auth);
    void takeItem(const QJsonObject &item, const QStringList &path, const QJsonValue &auth);
    void takeHeaders(const QJsonValue &headers, HttpRequest *request);
    void takeAuth(const QJsonObject &auth, HttpRequest *request);
    QString takeBody(const QJsonObject &body, HttpRequest *request);
    QString takeFormData(const QJsonArray &fields, HttpRequest *request);
    void noteScripts(const QJsonObject &of);

    InputText &m_input;
    ReferencedFiles m_files;
    ReadBatch m_read;
    QMap<QString, qint64> m_lostAuth;
    qint64 m_scripts = 0;
};

/// The URL of a Postman request: as it is written, else put together from its parts; path variables filled
/// in.
QByteArray postmanUrl(const QJsonValue &url);

} // namespace AsyncFetcher
