// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/log/logfollower.h"
#include "ui/log/logmodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QTableView;
class QToolButton;

namespace AsyncFetcher {

/// The tail of the log file, with a filter by level and by text. It follows the end until the user scrolls
/// up, and again once they are back at the end or press Follow. Thread: the UI's.
class LogPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    void follow(const QString &fileName) { m_follower.follow(fileName); }
    LogModel *model() { return &m_model; }
    bool isFollowing() const { return m_following; }

    void showRequest(const QString &id); ///< the lines of that row, of all levels

Q_SIGNALS:
    void rowWanted(const QString &id); ///< the one that a line is about

private:
    void append(const QList<QByteArray> &lines);
    void applyFilter();
    void setFollowing(bool following);
    void scrolled();
    void copySelected();
    void openFile();
    void goToRow();
    void updateRowAction();
    QAction *addViewAction(QAction *action, const QKeySequence &key, void (LogPanel::*method)());
    QWidget *makeBar();
    void setUpView();

    LogModel m_model;
    LogFollower m_follower;
    QTableView *m_view;
    QComboBox *m_level;
    QLineEdit *m_text;
    QToolButton *m_follow;
    QAction *m_goToRow = nullptr;
    QTimer m_filterPause;
    bool m_following = true;
    bool m_appending = false;
};

} // namespace AsyncFetcher
