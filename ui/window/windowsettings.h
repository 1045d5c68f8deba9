// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/theme.h"

class QHeaderView;
class QMainWindow;
class QSettings;

namespace AsyncFetcher {

/// What the window remembers of itself from one start to the next. UI thread; settings outlives it.
class WindowSettings
{
public:
    explicit WindowSettings(QSettings *settings)
        : m_settings(settings)
    {
    }

    /// False: there was nothing to restore, this is the first start.
    bool restore(QMainWindow *window, QHeaderView *columns) const;
    void store(const QMainWindow &window, const QHeaderView &columns) const;

    /// What was open when the window was closed.
    QString sessionFile() const;
    QString sessionFilter() const;
    void setSession(const QString &file, const QString &filter) const;

    Theme theme() const;
    void setTheme(Theme theme) const;

private:
    QSettings *m_settings;
};

} // namespace AsyncFetcher
