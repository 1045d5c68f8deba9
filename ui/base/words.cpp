// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/words.h"

#include <QLocale>

namespace AsyncFetcher {

QString Words::state(RowState state)
{
    switch (state) {
    case RowState::Pending:
        return tr("Pending");
    case RowState::Waiting:
        return tr("Waiting");
    case RowState::Running:
        return tr("Running");
    case RowState::Succeeded:
        return tr("Succeeded");
    case RowState::Failed:
        return tr("Failed");
    case RowState::Cancelled:
        return tr("Cancelled");
    case RowState::Skipped:
        return tr("Skipped");
    case RowState::Unknown:
        return tr("Unknown");
    }
    return {};
}

QString Words::waitReason(WaitReason reason)
{
    switch (reason) {
    case WaitReason::None:
        return {};
    case WaitReason::Turn:
        return tr("it is next in line");
    case WaitReason::Paused:
        return tr("the run is paused");
    case WaitReason::GlobalCap:
        return tr("as many requests as allowed are under way");
    case WaitReason::HostCap:
        return tr("its host has as many requests under way as allowed");
    case WaitReason::GlobalRate:
        return tr("the rate limit of the run");
    case WaitReason::HostRate:
        return tr("the rate limit of its host");
    case WaitReason::Backoff:
        return tr("back-off before it is tried again");
    case WaitReason::RetryAfter:
        return tr("its host asked us to come back later");
    case WaitReason::HostPaused:
        return tr("its host is paused");
    case WaitReason::Store:
        return tr("results are written more slowly than they come");
    case WaitReason::Canary:
        return tr("the first rows are tried before");
    case WaitReason::Braked:
        return tr("the run stopped because too many rows failed");
    case WaitReason::HostBraked:
        return tr("its host was stopped because too many of its rows failed");
    case WaitReason::Group:
        return tr("a group of rows before it has not ended");
    }
    return {};
}

QString Words::waitShort(WaitReason reason)
{
    switch (reason) {
    case WaitReason::None:
        return {};
    case WaitReason::Turn:
        return tr("next");
    case WaitReason::Paused:
        return tr("paused");
    case WaitReason::GlobalCap:
        return tr("limit");
    case WaitReason::HostCap:
        return tr("host limit");
    case WaitReason::GlobalRate:
        return tr("rate");
    case WaitReason::HostRate:
        return tr("host rate");
    case WaitReason::Backoff:
        return tr("back-off");
    case WaitReason::RetryAfter:
        return tr("Retry-After");
    case WaitReason::HostPaused:
        return tr("host paused");
    case WaitReason::Store:
        return tr("disk");
    case WaitReason::Canary:
        return tr("canary");
    case WaitReason::Braked:
        return tr("braked");
    case WaitReason::HostBraked:
        return tr("host braked");
    case WaitReason::Group:
        return tr("group");
    }
    return {};
}

QString Words::error(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return {};
    case ErrorKind::Dns:
        return tr("Host name not found");
    case ErrorKind::Connect:
        return tr("No connection");
    case ErrorKind::Tls:
        return tr("TLS failed");
    case ErrorKind::TimeoutConnect:
        return tr("No connection in time");
    case ErrorKind::TimeoutIdle:
        return tr("Silent for too long");
    case ErrorKind::TimeoutTotal:
        return tr("Took too long");
    case ErrorKind::TimeoutDeadline:
        return tr("Deadline passed");
    case ErrorKind::Reset:
        return tr("Connection dropped");
    case ErrorKind::Truncated:
        return tr("Body cut short");
    case ErrorKind::Protocol:
        return tr("Not valid HTTP");
    case ErrorKind::Decode:
        return tr("Body cannot be decoded");
    case ErrorKind::TooLarge:
        return tr("Body too large");
    case ErrorKind::Redirect:
        return tr("Redirect refused");
    case ErrorKind::BlockedScheme:
        return tr("Scheme not allowed");
    case ErrorKind::Proxy:
        return tr("Proxy failed");
    case ErrorKind::Invalid:
        return tr("Cannot be sent");
    case ErrorKind::Io:
        return tr("File problem");
    case ErrorKind::Cancelled:
        return tr("Cancelled");
    case ErrorKind::Expectation:
        return tr("Not as expected");
    case ErrorKind::Status:
        return tr("Error status");
    }
    return {};
}

QString Words::duration(std::chrono::nanoseconds span)
{
    const QLocale locale;
    const double ms = double(span.count()) / 1e6;
    if (ms < 0.005)
        return tr("0 ms");
    if (ms < 10)
        return tr("%1 ms").arg(locale.toString(ms, 'f', ms < 1 ? 2 : 1));
    if (ms < 1000)
        return tr("%1 ms").arg(locale.toString(ms, 'f', 0));
    if (ms < 60'000)
        return tr("%1 s").arg(locale.toString(ms / 1000, 'f', ms < 10'000 ? 2 : 1));
    const auto seconds = qint64(ms / 1000);
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600)
        return tr("%1 min").arg(tail);
    return tr("%1 h").arg(QString::number(seconds / 3600) + QLatin1Char(':') + tail);
}

QString Words::bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, count < 10'000 ? 2 : 1, QLocale::DataSizeSIFormat);
}

QString Words::count(qint64 number)
{
    return QLocale().toString(number);
}

QString Words::rate(double perSecond)
{
    return tr("%1/s").arg(QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0));
}

QString Words::status(int code)
{
    // The phrases are the protocol's own words and stay as RFC 9110 has them.
    struct Phrase
    {
        int code;
        const char *text;
    };
    static constexpr Phrase phrases[] = {
        {100, "Continue"},
        {101, "Switching Protocols"},
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {203, "Non-Authoritative Information"},
        {204, "No Content"},
        {205, "Reset Content"},
        {206, "Partial Content"},
        {300, "Multiple Choices"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {402, "Payment Required"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {407, "Proxy Authentication Required"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {425, "Too Early"},
        {426, "Upgrade Required"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {451, "Unavailable For Legal Reasons"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
        {511, "Network Authentication Required"},
    };
    for (const Phrase &phrase : phrases) {
        if (phrase.code == code)
            return QString::number(code) + QLatin1Char(' ') + QLatin1String(phrase.text);
    }
    return QString::number(code);
}

} // namespace AsyncFetcher
