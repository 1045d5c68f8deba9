// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/emptystate.h"

#include "ui/base/themeicon.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 56;
constexpr int TextWidth = 440;
constexpr int ButtonsInRow = 2;

QPushButton *buttonFor(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->iconText());
    button->setMinimumHeight(34);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

EmptyState::EmptyState(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
{
    auto *title = new QLabel(tr("No requests yet"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    auto *text =
        new QLabel(tr("Paste a list of URLs, open a file, or add rows by hand. Then press Run and watch what "
                      "becomes of each. The demo has a server of its own, so it works without a network."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setFixedWidth(TextWidth);
    m_icon->setAlignment(Qt::AlignCenter);

    auto *buttons = new QGridLayout;
    buttons->setSpacing(8);
    for (int i = 0; i < actions.size(); ++i)
        buttons->addWidget(buttonFor(actions.at(i)), i / ButtonsInRow, i % ButtonsInRow);
    setFocusProxy(buttons->itemAt(0)->widget());
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_icon);
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(buttons);
    auto *layout = new QGridLayout(this);
    layout->addLayout(column, 1, 1);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    paintIcon();
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(themeIcon("asyncfetcher"_L1).pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace AsyncFetcher
