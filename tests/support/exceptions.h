// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

namespace AsyncFetcher {

/// What of a corpus is known not to come out as its expectation says, and why: lines "NAME<tab>REASON" of a
/// file, "#" begins a comment. The list may only shrink: a case that is listed and comes out right fails its
/// test.
class Exceptions
{
public:
    /// A file that cannot be read, or a line without a reason, ends the test program.
    explicit Exceptions(const QString &fileName);

    /// Counts the case. True: its outcome is as it should be, or as it is known to be.
    bool accept(const QString &name, bool isRight);
    /// What accept() would not have, a line each, and names that no case had.
    QString complaints() const;
    int cases() const { return m_cases; }
    qsizetype exceptions() const { return m_reasons.size(); }

private:
    QMap<QString, QString> m_reasons;
    QMap<QString, bool> m_seen;
    QString m_complaints;
    int m_cases = 0;
};

} // namespace AsyncFetcher
