// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace AsyncFetcher {

/// An expectation that was looked at, and what was there. UTF-8.
struct Assert
{
    QByteArray expect; ///< as written
    bool passed = false;
    QByteArray actual; ///< shortened; null: there was nothing

    friend bool operator==(const Assert &, const Assert &) = default;
};

/// A value that was taken out of a response for a column. UTF-8.
struct Extracted
{
    QByteArray name;
    QByteArray value;      ///< null: there was nothing
    bool isJson = false;   ///< the value is JSON as it stands in the response, and no string
    bool isSecret = false; ///< on its way to later rows; what is kept has no value in it

    friend bool operator==(const Extracted &, const Extracted &) = default;
};

} // namespace AsyncFetcher
