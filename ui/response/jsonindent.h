// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace AsyncFetcher {

/// JSON with line breaks and indentation. Works on the text: keys keep their order, numbers and strings their
/// spelling, and a beginning that was cut off is indented as far as it goes. What is not JSON comes out with
/// changed blanks, but without loss. At most maxBytes and a bit come out. Thread: any.
QByteArray jsonIndented(QByteArrayView json, qsizetype maxBytes);

} // namespace AsyncFetcher
