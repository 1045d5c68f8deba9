// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/theme.h"

#include <QIcon>
#include <QLatin1StringView>

namespace AsyncFetcher {

/// One of the program's own symbols (resources/icons, drawn in currentColor), painted in a colour of the
/// palette that is in force when it is painted, sharp at any size and scale. UI thread.
QIcon themeIcon(QLatin1StringView name, Tint tint = Tint::Text);

} // namespace AsyncFetcher
