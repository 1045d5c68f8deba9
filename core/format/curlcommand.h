// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/curloptions.h"
#include "core/format/referencedfiles.h"
#include "core/format/shellcommand.h"

#include <QMap>

namespace AsyncFetcher {

/// The requests that one command line of curl sends, as curl 7.88 does it. Files whose bytes become part of a
/// URL or a text body are read; files that are sent as they are stay files.
///
/// The first thing that is wrong is a sentence in problem(), and then there are no requests: a request is
/// never guessed. Thread: one at a time.
class CurlCommand
{
public:
    static constexpr qsizetype MostRequests = 100'000; ///< of one command

    CurlCommand(const ReferencedFiles &files, const ReadSettings &settings, const ShellCommand &command);

    void parse();
    const QString &problem() const { return m_problem; }
    const QList<HttpRequest> &requests() const { return m_requests; }
    /// Options that cannot be kept, as written.
    const QList<QByteArray> &lostOptions() const { return m_lost; }
    /// Options that hold for a whole run, by the names of setRunOption().
    const QMap<QString, QString> &runOptions() const { return m_run; }

private:
    /// What stands between two --next.
    struct Transfer
    {
        QList<QByteArray> urls;
        QList<QByteArray> uploads;
        QByteArray method;
        QByteArray userAgent, referer, range;
        HttpHeaders headers;
        QByteArray data;
        QByteArray dataFile; ///< all of the data is this file
        QList<MultipartPart> parts;
        QList<QByteArray> query;
        QList<QByteArray> cookies, cookieFiles;
        QByteArray credentials, bearer;
        std::optional<std::chrono::milliseconds> timeout;
        std::optional<int> retries, redirects;
        bool hasData = false, isJson = false, hasUserAgent = false, hasCredentials = false;
        bool get = false, head = false, follows = false, globs = true, compressed = false;
        bool otherAuth = false, retryUnsafe = false;
    };

    bool fail(const QString &problem);
    bool takeLong(const QByteArray &argument);
    bool takeShort(const QByteArray &argument);
    bool apply(const CurlOption &option, const QByteArray &value, bool on);
    bool applyValue(const CurlOption &option, const QByteArray &value);
    bool applyFlag(const CurlOption &option, bool on);
    bool addData(CurlAction action, const QByteArray &value);
    bool addBytes(const QByteArray &bytes);
    bool addHeader(const QByteArray &value);
    Result<QByteArray> urlEncoded(const QByteArray &value);
    Result<QByteArray> fileOrInput(const QByteArray &name);
    bool setSeconds(const QByteArray &value, std::optional<std::chrono::milliseconds> *to);
    bool setCount(const QByteArray &value, std::optional<int> *to);
    void setRun(const char *option, const QString &value);

    bool finishTransfer();
    bool makeRequest(const QByteArray &typed, const QByteArray &upload);
    bool setBody(HttpRequest *request, const QByteArray &upload);
    bool addCookies(HttpRequest *request);
    QByteArray methodOf(const QByteArray &upload) const;

    const ReferencedFiles &m_files;
    const ReadSettings &m_settings;
    const ShellCommand &m_command;
    qsizetype m_word = 1;
    Transfer m_transfer;
    QByteArray m_proxyUser;
    QString m_problem;
    QList<HttpRequest> m_requests;
    QList<QByteArray> m_lost;
    QMap<QString, QString> m_run;
};

} // namespace AsyncFetcher
