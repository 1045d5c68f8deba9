// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/documentedit.h"

#include <QString>

#include <deque>
#include <optional>

namespace AsyncFetcher {

/// What can be undone and redone: named inverse edits, the oldest forgotten when they hold more bytes than
/// the budget. Knows nothing of the document: it is handed inverses and hands them back.
///
/// Revisions: every state that was ever reached has a number of its own, and undo comes back to the old
/// number. That is how a document knows whether it stands as it was saved.
///
/// Thread: one at a time.
class EditHistory
{
public:
    static constexpr qint64 DefaultBudgetBytes = 256 * 1024 * 1024;

    struct Step
    {
        QString name;
        DocumentEdit edit;
    };

    explicit EditHistory(qint64 budgetBytes = DefaultBudgetBytes)
        : m_budget(budgetBytes)
    {
    }

    /// An edit has been made and inverse takes it back. Whatever could be redone is forgotten. Steps that
    /// follow one another with the same name and mergeable become one.
    void push(const QString &name, DocumentEdit inverse, bool mergeable = false);

    /// The edit to apply; its inverse has to be handed in with undone() or redone(). Nothing: there is none.
    std::optional<Step> takeUndo();
    void undone(const QString &name, DocumentEdit inverse);
    std::optional<Step> takeRedo();
    void redone(const QString &name, DocumentEdit inverse);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    QString undoName() const { return canUndo() ? m_undo.back().name : QString(); }
    QString redoName() const { return canRedo() ? m_redo.back().name : QString(); }
    quint64 revision() const { return m_revision; }
    qint64 bytes() const { return m_bytes; }
    void clear(); ///< the document is another one: its revision is new, too

private:
    /// MoveRows without the rows at both ends that stay where they are: moving one row of a million must not
    /// cost eight megabytes.
    struct MoveWindow
    {
        qsizetype total = 0;
        qsizetype first = 0;
        QList<qsizetype> order;
    };
    struct Entry
    {
        QString name;
        std::variant<DocumentEdit, MoveWindow> edit;
        qint64 bytes = 0;
        quint64 revision = 0; ///< which the edit leads to
        bool mergeable = false;
    };

    static Entry pack(const QString &name, DocumentEdit edit);
    static DocumentEdit unpack(Entry entry);
    void add(std::deque<Entry> &stack, Entry entry);
    std::optional<Step> take(std::deque<Entry> &stack);
    void trim();

    std::deque<Entry> m_undo;
    std::deque<Entry> m_redo;
    qint64 m_budget;
    qint64 m_bytes = 0;
    quint64 m_revision = 0;
    quint64 m_nextRevision = 1;
    quint64 m_leaving = 0; ///< the revision a taken step starts from
};

} // namespace AsyncFetcher
