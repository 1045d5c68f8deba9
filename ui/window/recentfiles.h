// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QSettings;

namespace AsyncFetcher {

/// The files used last, newest first, kept in the settings and shown as a menu. UI thread.
class RecentFiles final : public QObject
{
    Q_OBJECT
public:
    /// settings outlives it.
    explicit RecentFiles(QSettings *settings, QObject *parent = nullptr);

    QStringList files() const { return m_files; }
    void add(const QString &file);
    void clear();
    void fill(QMenu *menu); ///< keeps the menu up to date

Q_SIGNALS:
    void chosen(const QString &file);

private:
    void store();
    void refill();

    static constexpr int Most = 10;

    QSettings *m_settings;
    QStringList m_files;
    QMenu *m_menu = nullptr;
};

} // namespace AsyncFetcher
