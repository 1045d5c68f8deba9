// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QHBoxLayout;
class QLabel;

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
    struct Choice
    {
        QString button;
        std::function<void()> action; ///< empty: only to close the message
    };
    using Number = quint64; ///< of a message; 0: none has it
    /// With buttons that do something about it.
    Number offer(Kind kind, const QString &text, const QList<Choice> &choices);
    Number offer(Kind kind, const QString &text, const QString &button, std::function<void()> action)
    {
        return offer(kind, text, {{button, std::move(action)}});
    }
    void dismiss();
    void withdraw(Number message); ///< what it says no longer holds; another message stays
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addButton(const Choice &choice);
    void paintKind();

    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QTimer m_hide;
    Kind m_kind = Kind::Info;
    Number m_number = 0;
};

} // namespace AsyncFetcher
