// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace AsyncFetcher {

/// Asks the system, or a test, for the addresses of a name.
class HostResolver
{
public:
    struct Answer
    {
        QList<QHostAddress> addresses; ///< in the order the system would try them
        QString error;                 ///< why there is none
    };
    using Answered = std::function<void(const Answer &)>;

    virtual ~HostResolver() = default; ///< what has not been answered will not be
    /// Answers later, from the event loop of the thread that asked.
    virtual void resolve(const QString &name, Answered answered) = 0;
};

/// getaddrinfo() in Qt's threads.
std::unique_ptr<HostResolver> makeSystemResolver();

/// Remembers which addresses a name has: one question a name, however many connections wait for the answer.
///
/// Thread: its own, all methods. Failures are remembered for a moment only, long enough for the rows that are
/// under way to the same name.
class AddressCache final : public QObject
{
    Q_OBJECT
public:
    using Answer = HostResolver::Answer;
    static constexpr std::chrono::seconds Lifetime{60}; ///< the system does not tell what DNS said
    static constexpr std::chrono::seconds FailureLifetime{3};
    static constexpr qsizetype MostNames = 16'384;

    AddressCache(std::unique_ptr<HostResolver> resolver, const Clock *clock, QObject *parent = nullptr);
    ~AddressCache() override;

    /// Null: it has to be asked for.
    const Answer *known(const QString &name) const;
    /// Calls answered later, from the event loop, unless context has gone by then.
    void lookUp(const QString &name, QObject *context, HostResolver::Answered answered);

    void prefer(const QString &name, const QHostAddress &address); ///< it answered: try it first next time
    void forget(const QString &name);                              ///< none of its addresses answered

    /// RFC 8305 section 4: the families take turns, the one that the system puts first begins.
    static QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses);

private:
    struct Waiter
    {
        QPointer<QObject> context;
        HostResolver::Answered answered;
    };
    struct Entry
    {
        Answer answer;
        TimePoint until = Never;
    };

    void take(const QString &name, const Answer &answer);
    void makeRoom();

    std::unique_ptr<HostResolver> m_resolver;
    const Clock *m_clock;
    QHash<QString, Entry> m_entries;
    QHash<QString, std::vector<Waiter>> m_waiting;
};

} // namespace AsyncFetcher
