// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/endnotice.h"

#include "ui/base/words.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QVariantMap>
#include <QWidget>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

EndNotice::EndNotice(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QString EndNotice::text(const Statistics &statistics)
{
    return tr("%1 succeeded, %2 failed, in %3")
        .arg(Words::count(statistics.count(RowState::Succeeded)),
             Words::count(statistics.count(RowState::Failed)), Words::duration(statistics.elapsed));
}

void EndNotice::tell(const Statistics &statistics)
{
    if (m_window->isActiveWindow())
        return;
    QApplication::alert(m_window);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString service = u"org.freedesktop.Notifications"_s;
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_s, service, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, u"org.asyncfetcher.AsyncFetcher"_s}};
    call << u"AsyncFetcher"_s << uint(0) << u"org.asyncfetcher.AsyncFetcher"_s << tr("The run has ended")
         << text(statistics) << QStringList() << hints << -1;
    bus.asyncCall(call);
}

} // namespace AsyncFetcher
