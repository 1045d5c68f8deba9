// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/ruletext.h"

#include "core/judge/ruleproposal.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

namespace AsyncFetcher {

RuleText::RuleText(Kind kind, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_kind(kind)
    , m_completer(new QCompleter(new QStringListModel(this), this))
{
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &RuleText::insert);
}

QStringList RuleText::offered() const
{
    return m_completer->popup()->isVisible()
               ? static_cast<QStringListModel *>(m_completer->model())->stringList()
               : QStringList();
}

void RuleText::keyPressEvent(QKeyEvent *event)
{
    const bool isOpen = m_completer->popup()->isVisible();
    const bool isChoice = event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return ||
                          event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab ||
                          event->key() == Qt::Key_Escape;
    if (isOpen && isChoice)
        return event->ignore(); // the completer's
    const bool isAsked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!isAsked)
        QPlainTextEdit::keyPressEvent(event);
    const bool isTyped = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (isAsked || isTyped || (isOpen && event->key() == Qt::Key_Backspace))
        offer();
    else if (isOpen && event->modifiers() == Qt::NoModifier)
        m_completer->popup()->hide();
}

void RuleText::offer()
{
    const QTextCursor cursor = textCursor();
    const QString begun = cursor.block().text().left(cursor.positionInBlock());
    const RuleWords next = nextWords(begun, m_kind == Kind::Columns);
    if (next.words.isEmpty() || cursor.hasSelection())
        return m_completer->popup()->hide();
    m_typed = next.typed;
    static_cast<QStringListModel *>(m_completer->model())->setStringList(next.words);
    QAbstractItemView *const popup = m_completer->popup();
    popup->setFont(font());
    QRect place = cursorRect();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
    // Enter is for a new line until a word is chosen.
    popup->setCurrentIndex({});
}

void RuleText::insert(const QString &word)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(m_typed));
    cursor.insertText(word);
    setTextCursor(cursor);
    offer();
}

} // namespace AsyncFetcher
