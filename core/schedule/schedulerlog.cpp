// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/schedulerlog.h"

#include "core/log/logevent.h"

#include <llhttp.h>

#include <map>

namespace AsyncFetcher {

namespace {

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000, 'f', 3) + QStringLiteral(" s");
}

} // namespace

QString statusText(int status)
{
    static const std::map<int, const char *> names{
#define NAME(number, name, text) {number, #text},
        HTTP_STATUS_MAP(NAME)
#undef NAME
    };
    QString text = QString::number(status);
    const auto found = names.find(status);
    if (found == names.end())
        return text;
    // "NOT_FOUND" reads as "Not Found".
    for (const QString &word : QString::fromLatin1(found->second).split(QLatin1Char('_')))
        text +=
            QLatin1Char(' ') +
            (word.size() <= 2 && word != QLatin1String("NO") ? word : word.left(1) + word.mid(1).toLower());
    return text;
}

QString brakeText(const Brake &brake)
{
    const QString failed = QStringLiteral("%1 of %2 rows failed")
                               .arg(QString::number(brake.failed), QString::number(brake.ended));
    const QString what = brake.endsRun ? QStringLiteral("ended") : QStringLiteral("paused");
    const QString line = QStringLiteral("%1 %").arg(brake.line * 100, 0, 'g', 4);
    switch (brake.kind) {
    case Brake::Kind::Canary:
        return QStringLiteral("The run was %1 after its canary: %2.").arg(what, failed);
    case Brake::Kind::Run:
        return QStringLiteral("The run was %1: of the last, %2, and the line is %3.").arg(what, failed, line);
    case Brake::Kind::Host:
        break;
    }
    return QStringLiteral("The host %1 was paused: of its last, %2, and the line is %3.")
        .arg(QString::fromUtf8(brake.origin), failed, line);
}

void logRetry(const HttpResponse &soFar, const RetryDecision &decision)
{
    if (LogEvent event{logRequest(), QtInfoMsg}) {
        const Attempt &attempt = soFar.attempts.last();
        event.request(soFar.id).attempt(attempt.number).status(attempt.status).time(attempt.responseTime);
        event.field("wait", QByteArray::number(double(decision.wait.count()) / 1000));
        event.message(QStringLiteral("%1 Again in %2 (%3).")
                          .arg(attempt.error, seconds(decision.wait), waitReasonName(decision.reason)));
    }
}

void logHostHeld(const QByteArray &origin, std::chrono::milliseconds wait, const HttpResponse &because)
{
    if (LogEvent event{logHost(), QtInfoMsg}) {
        event.request(because.id).field("host", origin);
        event.message(QStringLiteral("The host asked to be left alone for %1.").arg(seconds(wait)));
    }
}

void logBrake(const Brake &brake)
{
    const bool isHost = brake.kind == Brake::Kind::Host;
    const bool isFine = brake.kind == Brake::Kind::Canary && brake.failed == 0;
    if (LogEvent event{isHost ? logHost() : logRun(), isFine ? QtInfoMsg : QtWarningMsg}) {
        if (isHost)
            event.field("host", brake.origin);
        event.field("failed", brake.failed).field("of", brake.ended);
        event.message(brakeText(brake));
    }
}

void logEnd(const HttpResponse &response)
{
    const bool failed = response.outcome == RowState::Failed;
    if (LogEvent event{logRequest(), failed ? QtInfoMsg : QtDebugMsg}) {
        event.request(response.id).attempt(response.attempt()).status(response.statusCode);
        event.time(response.responseTime).url(response.url);
        const QString outcome = rowStateName(response.outcome);
        event.message(response.error.isEmpty() ? outcome : outcome + QStringLiteral(": ") + response.error);
    }
}

} // namespace AsyncFetcher
