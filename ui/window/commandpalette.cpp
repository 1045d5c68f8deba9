// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/commandpalette.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize UsualSize(520, 360);
constexpr int FromTop = 60;

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

void collectFrom(const QMenu &menu, const QString &path, QList<std::pair<QString, QAction *>> *actions)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isEnabled())
            continue;
        if (action->menu())
            collectFrom(*action->menu(), path + plain(action->text()) + u": "_s, actions);
        else
            actions->append({path + plain(action->text()), action});
    }
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QDialog(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_window(window)
    , m_line(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Commands"));
    resize(UsualSize);
    m_line->setPlaceholderText(tr("Type what you want to do"));
    m_line->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::open()
{
    collect();
    m_line->clear();
    fill();
    move(m_window->mapToGlobal(QPoint((m_window->width() - width()) / 2, FromTop)));
    show();
    m_line->setFocus();
}

void CommandPalette::collect()
{
    m_actions.clear();
    const auto *window = qobject_cast<QMainWindow *>(m_window);
    if (!window)
        return;
    for (const QAction *action : window->menuBar()->actions()) {
        if (action->menu())
            collectFrom(*action->menu(), plain(action->text()) + u": "_s, &m_actions);
    }
}

void CommandPalette::fill()
{
    const QStringList words = m_line->text().split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const auto &[name, action] = m_actions.at(i);
        const bool fits = std::all_of(words.begin(), words.end(), [&name = name](const QString &word) {
            return name.contains(word, Qt::CaseInsensitive);
        });
        if (!fits)
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item =
            new QListWidgetItem(action->icon(), keys.isEmpty() ? name : name + u"   ("_s + keys + u')');
        item->setData(Qt::UserRole, int(i));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return false;
    }
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    QAction *action = item ? m_actions.at(item->data(Qt::UserRole).toInt()).second : nullptr;
    close();
    if (action)
        action->trigger();
}

} // namespace AsyncFetcher
