// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/messagebar.h"

#include "ui/base/themeicon.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds InfoShows{8};
constexpr int IconSize = 20;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    setAutoFillBackground(true);
    setAccessibleName(tr("Message"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setIcon(themeIcon("close"_L1));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    close->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 6, 5);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close);
    m_hide.setSingleShot(true);
    m_hide.setInterval(InfoShows);
    connect(&m_hide, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    dismiss();
}

void MessageBar::tell(Kind kind, const QString &text)
{
    offer(kind, text, QList<Choice>());
}

MessageBar::Number MessageBar::offer(Kind kind, const QString &text, const QList<Choice> &choices)
{
    ++m_number;
    m_kind = kind;
    m_text->setText(text);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Choice &choice : choices)
        addButton(choice);
    paintKind();
    show();
    if (kind == Kind::Info && choices.isEmpty())
        m_hide.start();
    else
        m_hide.stop();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return m_number;
}

void MessageBar::withdraw(Number message)
{
    if (message == m_number)
        dismiss();
}

void MessageBar::addButton(const Choice &choice)
{
    auto *button = new QPushButton(choice.button);
    // A click takes the keyboard from nobody: the bar goes away, and the keys would mean something else.
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, action = choice.action] {
        dismiss();
        if (action)
            action();
    });
    m_buttons->addWidget(button);
}

void MessageBar::dismiss()
{
    m_hide.stop();
    hide();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::paintKind()
{
    const Tint tint = m_kind == Kind::Error ? Tint::Bad : m_kind == Kind::Warning ? Tint::Wait : Tint::Busy;
    const auto icon = m_kind == Kind::Error ? "error"_L1 : m_kind == Kind::Warning ? "warning"_L1 : "info"_L1;
    m_icon->setPixmap(themeIcon(icon, tint).pixmap(QSize(IconSize, IconSize), devicePixelRatioF()));
    // A breath of the colour over the window's own.
    QPalette colors = QPalette();
    const QColor base = colors.color(QPalette::Window);
    const QColor over = tintColor(tint, colors);
    const auto mix = [](int a, int b) { return (a * 6 + b) / 7; };
    colors.setColor(QPalette::Window, QColor(mix(base.red(), over.red()), mix(base.green(), over.green()),
                                             mix(base.blue(), over.blue())));
    if (palette().color(QPalette::Window) != colors.color(QPalette::Window))
        setPalette(colors);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        paintKind();
}

} // namespace AsyncFetcher
