// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/recentfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

const QString SettingsKey = u"recentFiles"_s;

}

RecentFiles::RecentFiles(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_files(settings->value(SettingsKey).toStringList())
{
}

void RecentFiles::add(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    m_files.removeAll(path);
    m_files.prepend(path);
    m_files = m_files.mid(0, Most);
    store();
}

void RecentFiles::clear()
{
    m_files.clear();
    store();
}

void RecentFiles::store()
{
    m_settings->setValue(SettingsKey, m_files);
    refill();
}

void RecentFiles::fill(QMenu *menu)
{
    m_menu = menu;
    refill();
}

void RecentFiles::refill()
{
    if (!m_menu)
        return;
    m_menu->clear();
    m_menu->setEnabled(!m_files.isEmpty());
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const QString file = m_files.at(i);
        QString shown = QDir::toNativeSeparators(file);
        if (shown.startsWith(QDir::homePath() + u'/'))
            shown = u'~' + shown.mid(QDir::homePath().size());
        const QString digit = i < 9 ? u"&%1  "_s.arg(i + 1) : QString();
        QAction *action = m_menu->addAction(digit + shown.replace(u'&', "&&"_L1));
        // Queued: what follows fills the menu anew, and this action goes.
        connect(
            action, &QAction::triggered, this, [this, file] { Q_EMIT chosen(file); }, Qt::QueuedConnection);
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Clear List")), &QAction::triggered, this, &RecentFiles::clear,
            Qt::QueuedConnection);
}

} // namespace AsyncFetcher
