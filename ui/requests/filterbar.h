// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filter.h"

#include <QTimer>
#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QMenu;
class QSettings;
class QStringListModel;
class QToolButton;

namespace AsyncFetcher {

/// The line above the table that says which rows to show: with completion of the filter language, an error in
/// its place, filters to keep, and how many rows were found. UI thread; settings outlives it.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QSettings *settings, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); ///< as if it had been typed, without the wait
    void clear();
    void showCounts(qsizetype shown, qsizetype all);
    QString error() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void filterChanged(const AsyncFetcher::Filter &filter);
    void left(); ///< the user is done here: back to the table

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void apply();
    void complete();
    void insertCompletion(const QString &completion);
    void showError(const Error *error);
    void fillMenu();
    void paintIcons();
    QStringList saved() const;
    void save(const QStringList &filters);
    static QString help();

    QSettings *m_settings;
    QLineEdit *m_line;
    QLabel *m_error;
    QLabel *m_counts;
    QToolButton *m_keep;
    QMenu *m_menu;
    QCompleter *m_completer;
    QStringListModel *m_completions;
    QTimer m_typing;
    QString m_applied;
};

} // namespace AsyncFetcher
