// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/edithistory.h"

#include <numeric>
#include <utility>

namespace AsyncFetcher {

namespace {

constexpr qint64 RequestBytes = 512; ///< a whole request with its texts, roughly

template <typename Edit>
qint64 contentBytes(const Edit &edit)
{
    return edit.positions.size() * qint64(sizeof(qsizetype)) + edit.rows.size() * qint64(sizeof(RequestRow)) +
           edit.requests.size() * RequestBytes;
}

struct EditBytes
{
    qint64 operator()(const InsertRows &edit) const { return contentBytes(edit); }
    qint64 operator()(const ReplaceRows &edit) const { return contentBytes(edit); }
    qint64 operator()(const RemoveRows &edit) const
    {
        return edit.positions.size() * qint64(sizeof(qsizetype));
    }
    qint64 operator()(const MoveRows &edit) const { return edit.order.size() * qint64(sizeof(qsizetype)); }
    qint64 operator()(const RequestEdit &edit) const { return std::visit(*this, edit); }
    qint64 operator()(const RunOptions &) const { return sizeof(RunOptions); }
    qint64 operator()(const VariablesEdit &edit) const { return edit.variables.size() * RequestBytes; }
    qint64 operator()(const JoinedEdit &edit) const
    {
        return std::accumulate(
            edit.edits.begin(), edit.edits.end(), qint64(0),
            [this](qint64 sum, const auto &part) { return sum + std::visit(*this, part); });
    }
};

} // namespace

EditHistory::Entry EditHistory::pack(const QString &name, DocumentEdit edit)
{
    Entry entry;
    entry.name = name;
    const auto *rows = std::get_if<RequestEdit>(&edit);
    const auto *move = rows ? std::get_if<MoveRows>(rows) : nullptr;
    if (!move) {
        entry.bytes = std::visit(EditBytes(), edit);
        entry.edit = std::move(edit);
        return entry;
    }
    MoveWindow window;
    window.total = move->order.size();
    qsizetype end = window.total;
    while (window.first < end && move->order.at(window.first) == window.first)
        ++window.first;
    while (end > window.first && move->order.at(end - 1) == end - 1)
        --end;
    window.order = move->order.sliced(window.first, end - window.first);
    entry.bytes = window.order.size() * qint64(sizeof(qsizetype));
    entry.edit = std::move(window);
    return entry;
}

DocumentEdit EditHistory::unpack(Entry entry)
{
    if (auto *edit = std::get_if<DocumentEdit>(&entry.edit))
        return std::move(*edit);
    const auto &window = std::get<MoveWindow>(entry.edit);
    MoveRows move;
    move.order.resize(window.total);
    for (qsizetype i = 0; i < window.total; ++i) {
        const bool inside = i >= window.first && i < window.first + window.order.size();
        move.order[i] = inside ? window.order.at(i - window.first) : i;
    }
    return RequestEdit(std::move(move));
}

void EditHistory::push(const QString &name, DocumentEdit inverse, bool mergeable)
{
    for (const Entry &entry : m_redo)
        m_bytes -= entry.bytes;
    m_redo.clear();
    const quint64 before = std::exchange(m_revision, m_nextRevision++);
    // The older inverse leads back past both steps.
    if (mergeable && canUndo() && m_undo.back().mergeable && m_undo.back().name == name)
        return;
    Entry entry = pack(name, std::move(inverse));
    entry.revision = before;
    entry.mergeable = mergeable;
    add(m_undo, std::move(entry));
    trim();
}

std::optional<EditHistory::Step> EditHistory::takeUndo()
{
    return take(m_undo);
}

std::optional<EditHistory::Step> EditHistory::takeRedo()
{
    return take(m_redo);
}

std::optional<EditHistory::Step> EditHistory::take(std::deque<Entry> &stack)
{
    if (stack.empty())
        return std::nullopt;
    Entry entry = std::move(stack.back());
    stack.pop_back();
    m_bytes -= entry.bytes;
    m_leaving = std::exchange(m_revision, entry.revision);
    QString name = entry.name;
    return Step{std::move(name), unpack(std::move(entry))};
}

void EditHistory::undone(const QString &name, DocumentEdit inverse)
{
    Entry entry = pack(name, std::move(inverse));
    entry.revision = m_leaving;
    add(m_redo, std::move(entry));
}

void EditHistory::redone(const QString &name, DocumentEdit inverse)
{
    Entry entry = pack(name, std::move(inverse));
    entry.revision = m_leaving;
    add(m_undo, std::move(entry));
}

void EditHistory::add(std::deque<Entry> &stack, Entry entry)
{
    m_bytes += entry.bytes;
    stack.push_back(std::move(entry));
}

void EditHistory::trim()
{
    // The last step stays whatever it costs: what was just done can always be taken back.
    while (m_bytes > m_budget && m_undo.size() > 1) {
        m_bytes -= m_undo.front().bytes;
        m_undo.pop_front();
    }
}

void EditHistory::clear()
{
    m_undo.clear();
    m_redo.clear();
    m_bytes = 0;
    m_revision = m_nextRevision++;
}

} // namespace AsyncFetcher
