// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace AsyncFetcher {

/// The quoting of $'...' (bash, "ANSI-C Quoting"), and the shortest safe quoting of a word for every shell.

/// Where the closing quote stands; -1: nowhere.
qsizetype ansiQuotedEnd(QByteArrayView text, qsizetype from);
QByteArray ansiUnquoted(QByteArrayView text);

/// A word as a shell reads it back: bare where nothing in it is special, else '...', and $'...' where it has
/// control characters.
QByteArray shellQuoted(QByteArrayView word);

} // namespace AsyncFetcher
