// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowsettings.h"

#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int LayoutVersion = 2; ///< of what saveState() knows; another one is not restored
constexpr int ColumnsVersion = 2;

} // namespace

bool WindowSettings::restore(QMainWindow *window, QHeaderView *columns) const
{
    if (m_settings->value(u"window/columnsVersion"_s).toInt() == ColumnsVersion) {
        columns->restoreState(m_settings->value(u"window/columns"_s).toByteArray());
        columns->setSortIndicator(-1, Qt::AscendingOrder); // rows open in their own order
    }
    const bool hadGeometry = window->restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray());
    const bool hadLayout =
        window->restoreState(m_settings->value(u"window/layout"_s).toByteArray(), LayoutVersion);
    return hadGeometry && hadLayout;
}

void WindowSettings::store(const QMainWindow &window, const QHeaderView &columns) const
{
    m_settings->setValue(u"window/geometry"_s, window.saveGeometry());
    m_settings->setValue(u"window/layout"_s, window.saveState(LayoutVersion));
    m_settings->setValue(u"window/columns"_s, columns.saveState());
    m_settings->setValue(u"window/columnsVersion"_s, ColumnsVersion);
    m_settings->sync();
}

Theme WindowSettings::theme() const
{
    const QString name = m_settings->value(u"window/theme"_s).toString();
    return name == "light"_L1 ? Theme::Light : name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void WindowSettings::setTheme(Theme theme) const
{
    const auto name = theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : u"system"_s;
    m_settings->setValue(u"window/theme"_s, name);
}

QString WindowSettings::sessionFile() const
{
    return m_settings->value(u"session/file"_s).toString();
}

QString WindowSettings::sessionFilter() const
{
    return m_settings->value(u"session/filter"_s).toString();
}

void WindowSettings::setSession(const QString &file, const QString &filter) const
{
    m_settings->setValue(u"session/file"_s, file);
    m_settings->setValue(u"session/filter"_s, filter);
}

} // namespace AsyncFetcher
