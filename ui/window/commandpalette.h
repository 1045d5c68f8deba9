// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace AsyncFetcher {

/// Every action of a window by its name: type some of it, press Enter. UI thread; the window's actions are
/// read each time it opens.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void open() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void collect();
    void fill();
    void run();

    QWidget *m_window;
    QLineEdit *m_line;
    QListWidget *m_list;
    QList<std::pair<QString, QAction *>> m_actions; ///< "Edit: Copy"
};

} // namespace AsyncFetcher
