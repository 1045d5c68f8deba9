// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/openapidocument.h"

#include <QJsonArray>

namespace AsyncFetcher {

/// Makes requests of one description: once made, once used.
class OpenApiReader
{
public:
    OpenApiReader(OpenApiDocument document, QString name);

    ReadBatch read();

private:
    void takePath(const QString &path, const QJsonObject &item);
    void takeOperation(const QString &path, const QString &method, const QJsonObject &item,
                       const QJsonObject &operation);
    void takeParameter(const QJsonObject &parameter, QString *path, QStringList *query, HttpRequest *request);
    void takeBody(const QJsonObject &operation, HttpRequest *request);
    void takeSwaggerBody(const QJsonArray &parameters, const QJsonObject &operation, HttpRequest *request);
    void setBody(const QString &type, const QJsonValue &value, HttpRequest *request);
    void takeSecurity(const QJsonObject &operation, QStringList *query, HttpRequest *request);
    QString serverOf(const QJsonObject &item, const QJsonObject &operation);
    QString swaggerServer() const;
    QString secret(const QString &name);
    QJsonValue valueOf(const QJsonObject &parameter);

    OpenApiDocument m_document;
    QString m_name;
    bool m_isSwagger;
    ReadBatch m_read;
    bool m_needsBase = false;
};

} // namespace AsyncFetcher
