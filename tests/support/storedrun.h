// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "core/store/runstore.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace AsyncFetcher {

/// A run file in a folder of its own, with rows that tests make up.
class StoredRunTest
{
public:
    QString path(const QString &name = QStringLiteral("a.afrun")) const { return m_folder.filePath(name); }

    static std::shared_ptr<RequestList> listOf(int rows)
    {
        auto list = std::make_shared<RequestList>();
        for (int i = 0; i < rows; ++i) {
            HttpRequest request;
            request.url = "http://h/" + QByteArray::number(i);
            list->append(request);
        }
        return list;
    }

    std::unique_ptr<RunStore> create(const std::shared_ptr<const RequestSource> &source,
                                     const QString &name = QStringLiteral("a.afrun")) const
    {
        auto store = RunStore::create({path(name), source, {}, {}});
        if (!store)
            qWarning().noquote() << store.error().toString();
        return store ? *std::move(store) : nullptr;
    }

    /// A row that succeeded at the first attempt.
    static HttpResponse succeeded(qint64 position, const QByteArray &body = "body")
    {
        HttpResponse response;
        response.requestId = requestId(quint32(position));
        response.position = position;
        response.id = QString::number(position + 1);
        response.url = response.finalUrl = "http://h/" + QByteArray::number(position);
        response.method = "GET";
        response.outcome = RowState::Succeeded;
        response.statusCode = 200;
        response.headers = {{"Content-Type", "text/plain"}};
        response.body = Body::fromBytes(body);
        response.responseTime = std::chrono::microseconds(1500);
        Attempt attempt;
        attempt.number = 1;
        attempt.startedMs = 1'700'000'000'000;
        attempt.status = 200;
        attempt.responseTime = response.responseTime;
        attempt.waitReason = WaitReason::Turn;
        attempt.sends = 1;
        attempt.connection = {"127.0.0.1", "1.1", "http1", false, {}, {}, {}};
        response.attempts = {attempt};
        return response;
    }

    /// What the sqlite3 shell answers, as a person would ask.
    static QByteArray ask(const QString &file, const QString &sql)
    {
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"), {file, sql});
        if (!shell.waitForFinished())
            return "sqlite3 cannot be run";
        return (shell.readAllStandardOutput() + shell.readAllStandardError()).trimmed();
    }
    QByteArray ask(const QString &sql) const { return ask(path(), sql); }

private:
    QTemporaryDir m_folder;
};

} // namespace AsyncFetcher
