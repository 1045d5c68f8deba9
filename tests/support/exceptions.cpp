// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/exceptions.h"

#include <QFile>

namespace AsyncFetcher {

Exceptions::Exceptions(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(fileName), qPrintable(file.errorString()));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype tab = line.indexOf(u'\t');
        if (tab <= 0 || line.sliced(tab).trimmed().isEmpty())
            qFatal("%s: a line needs a name, a tab and a reason: %s", qPrintable(fileName), qPrintable(line));
        m_reasons.insert(line.left(tab), line.sliced(tab + 1));
    }
}

bool Exceptions::accept(const QString &name, bool isRight)
{
    ++m_cases;
    m_seen.insert(name, true);
    const bool isListed = m_reasons.contains(name);
    if (isRight != isListed)
        return true;
    m_complaints += isRight ? QStringLiteral("%1 comes out right: take it off the list\n").arg(name)
                            : QStringLiteral("%1 comes out wrong\n").arg(name);
    return false;
}

QString Exceptions::complaints() const
{
    QString all = m_complaints;
    for (auto it = m_reasons.cbegin(); it != m_reasons.cend(); ++it)
        if (!m_seen.contains(it.key()))
            all += QStringLiteral("%1 is listed, yet no case has that name\n").arg(it.key());
    return all;
}

} // namespace AsyncFetcher
