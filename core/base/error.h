// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace AsyncFetcher {

/// What went wrong in the program itself, with the place in the input where that is known.
/// A fetch that failed is not an Error: it is an ordinary HttpResponse with an ErrorKind.
struct Error
{
    enum class Code { Io, Syntax, Value, Usage, Limit, NotFound, Busy, Cancelled, Unsupported };

    Code code = Code::Value;
    QString message;   ///< a sentence for a person, without the place
    QString file;      ///< as the user named it; empty: no file
    qint64 line = 0;   ///< 1-based; 0: unknown
    qint64 column = 0; ///< 1-based, in bytes; 0: unknown

    /// "file:line:column: message", leaving out what is unknown.
    QString toString() const;
};

} // namespace AsyncFetcher
