// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"
#include "core/format/referencedfiles.h"

#include <QJsonArray>

namespace AsyncFetcher {

/// What readers of saved collections have in common: lists of {"name", "value"} that may be switched off,
/// folders that go to names, and what is left out, counted. Once made, once used.
class CollectionRows
{
public:
    static constexpr int MostDepth = 64; ///< of folders

    CollectionRows(InputText &input, const ReadSettings &settings);

    static bool isOn(const QJsonValue &entry); ///< neither "disabled" nor not "enabled"
    static QList<std::pair<QString, QString>> pairs(const QJsonValue &entries);
    static void addHeaders(const QJsonValue &entries, HttpRequest *request);
    static void addQuery(const QJsonValue &entries, HttpRequest *request);
    static void addContentType(HttpRequest *request, const QByteArray &type);
    void setText(HttpRequest *request, const QString &text, const QByteArray &type);
    static void setForm(const QJsonValue &entries, HttpRequest *request);
    /// What is wrong; empty: nothing. Values of the type "file" are paths.
    QString setParts(const QJsonValue &entries, HttpRequest *request);

    QString filePath(const QString &reference, HttpRequest *request);
    void leaveOut(const QString &what) { ++m_left[what]; }
    void append(HttpRequest request, QStringList path, const QString &problem);
    QJsonObject &variables() { return m_read.batch.variables; }
    /// With a warning for each kind of thing that was left out.
    Result<ReadBatch> take();

private:
    InputText &m_input;
    ReferencedFiles m_files;
    ReadBatch m_read;
    QMap<QString, qint64> m_left;
};

} // namespace AsyncFetcher
