// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace AsyncFetcher {

namespace {

struct Shades
{
    QColor window, base, alternate, button, text, dim, highlight, highlighted, link, toolTip;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(shades.button, shades.window);
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::WindowText, shades.text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ButtonText, shades.text);
    palette.setColor(QPalette::Text, shades.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, shades.dim);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, shades.highlighted);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    palette.setColor(QPalette::ToolTipBase, shades.toolTip);
    palette.setColor(QPalette::ToolTipText, shades.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shades.dim);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.alternate);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, shades.dim);
    return palette;
}

QPalette lightPalette()
{
    return paletteOf({QColor(0xf3f4f6), QColor(0xffffff), QColor(0xf7f8fa), QColor(0xf3f4f6),
                      QColor(0x1f2328), QColor(0x7a828c), QColor(0x2f6fde), QColor(0xffffff),
                      QColor(0x1a5fd0), QColor(0xfffbe6)});
}

QPalette darkPalette()
{
    return paletteOf({QColor(0x26282c), QColor(0x1c1e21), QColor(0x222428), QColor(0x303338),
                      QColor(0xe4e6e9), QColor(0x8b929b), QColor(0x2f62b8), QColor(0xffffff),
                      QColor(0x7fb0ff), QColor(0x33363c)});
}

/// Fusion as it can be read on dark: it draws the frames of boxes darker than what is around them, and
/// dialogs have buttons with black icons.
class ReadableFusion final : public QProxyStyle
{
public:
    ReadableFusion()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, returned);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox;
        if ((!isBox && element != PE_IndicatorRadioButton) || !isDark(option->palette))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, !isBox);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QColor(option->state.testFlag(State_Enabled) ? 0x8b929b : 0x5a6068));
        if (isBox)
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        else
            painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        painter->restore();
    }
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness() <
           palette.color(QPalette::Active, QPalette::Text).lightness();
}

QColor tintColor(Tint tint, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tint) {
    case Tint::Text:
        return palette.color(QPalette::Active, QPalette::Text);
    case Tint::Quiet:
        return dark ? QColor(0x9aa1aa) : QColor(0x6a727c);
    case Tint::Good:
        return dark ? QColor(0x6fcf97) : QColor(0x1a7f45);
    case Tint::Bad:
        return dark ? QColor(0xff8a80) : QColor(0xc0281f);
    case Tint::Busy:
        return dark ? QColor(0x7fb0ff) : QColor(0x1a5fd0);
    case Tint::Wait:
        return dark ? QColor(0xf2c265) : QColor(0x936500);
    }
    return {};
}

void applyTheme(Theme theme)
{
    static const QString systemStyle = QApplication::style()->name();
    if (theme == Theme::System) {
        QApplication::setStyle(QStyleFactory::create(systemStyle));
        QApplication::setPalette(QPalette());
        return;
    }
    QApplication::setStyle(new ReadableFusion);
    QApplication::setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
}

} // namespace AsyncFetcher
