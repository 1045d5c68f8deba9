// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/listchange.h"

#include <utility>

namespace AsyncFetcher {

namespace {

constexpr qsizetype RowsAtOnce = 4096;

}

ListChange ListChange::make(RequestList before, const QList<qsizetype> &positions, const RowChange &change,
                            TaskProgress &progress)
{
    ListChange result;
    result.list = std::move(before);
    ReplaceRows some;
    const auto apply = [&] {
        if (some.positions.isEmpty())
            return;
        result.inverse.positions += some.positions;
        RequestEdit undo = result.list.apply(std::exchange(some, {}));
        result.inverse.rows += std::get<ReplaceRows>(undo).rows;
    };
    for (qsizetype i = 0; i < positions.size() && !progress.isCancelled(); ++i) {
        const qsizetype position = positions.at(i);
        const HttpRequest old = result.list.requestAt(position);
        auto changed = change(old, position);
        if (changed && *changed != old) {
            some.positions.append(position);
            some.requests.append(*std::move(changed));
        }
        if (i % RowsAtOnce == RowsAtOnce - 1) {
            apply();
            progress.set(i, positions.size());
        }
    }
    apply();
    return result;
}

} // namespace AsyncFetcher
