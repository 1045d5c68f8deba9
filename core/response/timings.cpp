// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/timings.h"

namespace AsyncFetcher {

void Timings::add(const Timings &other)
{
    for (auto phase : {&Timings::blocked, &Timings::dns, &Timings::connect, &Timings::ssl, &Timings::send,
                       &Timings::wait, &Timings::receive}) {
        if (other.*phase < Span::zero())
            continue;
        this->*phase = this->*phase < Span::zero() ? other.*phase : this->*phase + other.*phase;
    }
}

} // namespace AsyncFetcher
