// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace AsyncFetcher {

/// A value, or the Error that kept us from making it.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error::Code code, QString message)
{
    return tl::unexpected(Error{code, std::move(message), {}, 0, 0});
}

} // namespace AsyncFetcher
