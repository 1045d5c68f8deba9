// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace AsyncFetcher {

/// What stands in the place of the table while there are no rows: what to do first, and buttons that do it.
/// UI thread.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    /// The actions become buttons, in this order.
    explicit EmptyState(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QLabel *m_icon;
};

} // namespace AsyncFetcher
