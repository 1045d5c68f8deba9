// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/systemtheme.h"
#include "ui/window/windowsettings.h"

#include <QActionGroup>

namespace AsyncFetcher {

/// The menu entries for the colours; applies and remembers what is chosen. UI thread.
class ThemeChoice final : public QActionGroup
{
    Q_OBJECT
public:
    /// Applies what was chosen in an earlier session.
    ThemeChoice(const WindowSettings &settings, QObject *parent);

private:
    void add(Theme theme, const QString &text);
    void apply(Theme theme) const;

    WindowSettings m_settings;
    SystemTheme m_system;
};

} // namespace AsyncFetcher
