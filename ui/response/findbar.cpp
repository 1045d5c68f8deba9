// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/findbar.h"

#include "ui/base/themeicon.h"
#include "ui/base/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_count(new QLabel)
    , m_next(makeButton("row-down", tr("Next (F3)"), 1))
    , m_previous(makeButton("row-up", tr("Previous (Shift+F3)"), -1))
{
    m_line->setPlaceholderText(tr("Find in the body"));
    m_line->setAccessibleName(tr("Text to find in the body"));
    m_line->setClearButtonEnabled(true);
    m_count->setAccessibleName(tr("Matches"));
    auto *close = makeButton("close", tr("Close (Esc)"), 0);
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(close);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::search);
    hide();
}

QToolButton *FindBar::makeButton(const char *icon, const QString &text, int by)
{
    auto *button = new QToolButton;
    button->setIcon(themeIcon(QLatin1StringView(icon)));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    if (by != 0)
        connect(button, &QToolButton::clicked, this, [this, by] { goOn(by); });
    return button;
}

void FindBar::open()
{
    const bool wasHidden = isHidden();
    show();
    m_line->setFocus();
    m_line->selectAll();
    if (wasHidden)
        search();
}

void FindBar::setContent(BodyPage::Content content)
{
    m_content = std::move(content);
    if (!isHidden())
        search();
}

void FindBar::search()
{
    m_found = {};
    m_current = -1;
    showCount();
    m_again = m_searching.isRunning();
    if (m_again)
        return m_searching.cancel();
    if (m_line->text().isEmpty())
        return;
    m_searching.start([content = m_content, wanted = m_line->text()](
                          TaskProgress &progress) { return BodySearch::find(content, wanted, progress); },
                      [this](const BodySearch::Found &found) { take(found); });
}

void FindBar::take(const BodySearch::Found &found)
{
    if (std::exchange(m_again, false))
        return search();
    m_found = found;
    showCount();
    goOn(1);
}

void FindBar::goOn(int by)
{
    const qsizetype count = m_found.places.size();
    if (count == 0)
        return;
    m_current = m_current < 0 && by < 0 ? count - 1 : (m_current + by + count) % count;
    showCount();
    Q_EMIT matchWanted(m_found.places.at(m_current), m_found.length);
}

void FindBar::showCount()
{
    const qsizetype count = m_found.places.size();
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    if (m_line->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(m_searching.isRunning() ? u"…"_s : tr("not found"));
    else if (count < BodySearch::MostMatches)
        m_count->setText(tr("%1 of %2").arg(Words::count(m_current + 1), Words::count(count)));
    else
        m_count->setText(tr("%1 of %2 or more").arg(Words::count(m_current + 1), Words::count(count)));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = (event->modifiers() & Qt::ShiftModifier) != 0;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goOn(back ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace AsyncFetcher
