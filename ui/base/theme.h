// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

namespace AsyncFetcher {

/// What a colour says. Each has a value for light and for dark backgrounds with enough contrast on both.
enum class Tint : quint8 { Text, Quiet, Good, Bad, Busy, Wait };

/// The colour for text and icons on the palette's Base and Window.
QColor tintColor(Tint tint, const QPalette &palette);

bool isDark(const QPalette &palette);

enum class Theme : quint8 { System, Light, Dark };

/// Light and Dark set the Fusion style with a palette of their own; System gives the desktop's back.
/// UI thread.
void applyTheme(Theme theme);

} // namespace AsyncFetcher
