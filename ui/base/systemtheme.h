// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace AsyncFetcher {

/// Whether the desktop prefers dark: org.freedesktop.appearance of the settings portal, which Qt 6.4 does not
/// ask. The answer comes later, and again when the user changes it; without a session bus it never comes.
/// UI thread.
class SystemTheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemTheme(QObject *parent = nullptr);

    bool prefersDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool prefersDark);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    bool m_dark = false;
};

} // namespace AsyncFetcher
