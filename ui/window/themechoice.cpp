// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/themechoice.h"

#include <QGuiApplication>

namespace AsyncFetcher {

ThemeChoice::ThemeChoice(const WindowSettings &settings, QObject *parent)
    : QActionGroup(parent)
    , m_settings(settings)
{
    add(Theme::System, tr("As the &System"));
    add(Theme::Light, tr("&Light"));
    add(Theme::Dark, tr("&Dark"));
    // Applying the system's own would only cost time.
    if (m_settings.theme() != Theme::System)
        applyTheme(m_settings.theme());
    connect(&m_system, &SystemTheme::changed, this, [this] {
        if (m_settings.theme() == Theme::System)
            apply(Theme::System);
    });
}

void ThemeChoice::apply(Theme theme) const
{
    applyTheme(theme);
    // Desktops without a Qt platform theme of their own leave the palette light.
    if (theme == Theme::System && m_system.prefersDark() && !isDark(QGuiApplication::palette()))
        applyTheme(Theme::Dark);
}

void ThemeChoice::add(Theme theme, const QString &text)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setChecked(theme == m_settings.theme());
    connect(action, &QAction::triggered, this, [this, theme] {
        m_settings.setTheme(theme);
        apply(theme);
    });
}

} // namespace AsyncFetcher
