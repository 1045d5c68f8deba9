// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace AsyncFetcher {

/// One message above the table, in the place of a dialog that would stand in the way. What is only good to
/// know goes by itself; problems stay until they are closed or another message comes. UI thread.
class MessageBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind : quint8 { Info, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void tell(Kind kind, const QString &text);
    /// With a button that does something about it.
    void offer(Kind kind, const QString &text, const QString &button, std::function<void()> action);
    void dismiss();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintKind();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_action;
    QTimer m_hide;
    Kind m_kind = Kind::Info;
};

} // namespace AsyncFetcher
