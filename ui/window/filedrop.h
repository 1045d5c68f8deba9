// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace AsyncFetcher {

/// Takes files and text that are dropped anywhere on a window. UI thread.
class FileDrop final : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the window.
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    void filesDropped(const QStringList &files);
    void textDropped(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace AsyncFetcher
