// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/hostlane.h"

namespace AsyncFetcher {

void RowLinks::append(RowQueue &queue, RequestId id)
{
    const quint32 index = indexOf(id);
    m_rows[index].previous = queue.tail;
    m_rows[index].next = None;
    if (queue.isEmpty())
        queue.head = index;
    else
        m_rows[queue.tail].next = index;
    queue.tail = index;
}

void RowLinks::unlink(RowQueue &queue, RequestId id)
{
    Row &row = m_rows[indexOf(id)];
    (row.previous == None ? queue.head : m_rows[row.previous].next) = row.next;
    (row.next == None ? queue.tail : m_rows[row.next].previous) = row.previous;
    row.previous = row.next = None;
}

} // namespace AsyncFetcher
