// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace AsyncFetcher {

/// The languages that the window speaks. UI thread.
class Languages
{
public:
    /// Name of the locale ("de") and what the language calls itself ("Deutsch").
    static QList<std::pair<QString, QString>> all();

    /// Installs the words of that language, Qt's own too; empty: the system's, where there is a translation.
    /// Before any window is made.
    static void install(const QString &name);
};

} // namespace AsyncFetcher
