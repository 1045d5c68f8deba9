// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/jsonreader.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace AsyncFetcher {

/// Where the values of a JSON text (RFC 8259) stand, as a tree: 16 bytes a value, and every question is
/// answered without a walk. The text itself is kept and read only for what is looked at.
///
/// The children of an array or object stand side by side. Past GroupSize they are put in groups ("[0 …
/// 999]"), and groups in groups, so that a view never meets more than that at a time. A text that ends too
/// early or is wrong somewhere gives the tree of what stands before that place.
///
/// Texts of at most 4 GiB. Thread: any; it does not change once made.
class JsonIndex
{
public:
    using Node = quint32;
    static constexpr quint32 GroupSize = 1000;
    static constexpr Node NoNode = ~Node(0);

    /// Takes some 10 ns a byte; not for the UI's thread.
    static std::shared_ptr<const JsonIndex> of(const QByteArray &text);

    bool isEmpty() const { return m_nodes.empty(); }
    Node root() const { return Node(m_nodes.size() - 1); } ///< not of an empty one
    quint32 valueCount() const { return m_valueCount; }    ///< without groups

    Node parent(Node node) const { return m_nodes[node].parent; } ///< NoNode: of the root
    quint32 childCount(Node node) const { return m_nodes[node].count & ~GroupFlag; }
    Node child(Node node, quint32 row) const { return m_nodes[node].first + row; }
    quint32 rowOf(Node node) const { return parent(node) == NoNode ? 0 : node - m_nodes[parent(node)].first; }

    bool isGroup(Node node) const { return (m_nodes[node].count & GroupFlag) != 0; }
    JsonReader::Type type(Node node) const; ///< None: a group
    bool isMember(Node node) const;         ///< of an object: it has a name
    QByteArrayView name(Node node) const;   ///< of a member, as it stands between the quotes
    /// Of an element, or of the first one in a group: its place in the array or object, from 0.
    quint32 ordinal(Node node) const;
    quint32 valuesIn(Node node) const; ///< children of an array or object, groups looked through
    /// The text of a value, at most so much of it; empty where it is longer and no string or number.
    QByteArrayView value(Node node, qsizetype maxBytes) const;

    /// The value, or the member by its name, that this byte of the text belongs to.
    Node nodeAt(qsizetype offset) const;

    bool isWhole() const { return m_error.isEmpty(); }
    bool endsTooEarly() const { return m_endsTooEarly; } ///< what is there is right, as far as it goes
    const QByteArray &error() const { return m_error; }
    qsizetype errorOffset() const { return m_errorOffset; }
    const QByteArray &text() const { return m_text; }

private:
    friend class JsonIndexBuilder;
    static constexpr quint32 GroupFlag = 1u << 31;

    struct Place
    {
        Node parent = NoNode;
        Node first = 0;    ///< child
        quint32 count = 0; ///< of children; with the flag: it is a group
        quint32 at = 0;    ///< of the value, of a group the first one's, in the text
    };

    Node firstValue(Node node) const; ///< itself, unless it is a group
    Node lastValue(Node node) const;
    Node container(Node node) const; ///< the array or object it is in
    qsizetype begin(Node node) const;

    QByteArray m_text;
    std::vector<Place> m_nodes; ///< the root last
    quint32 m_valueCount = 0;
    QByteArray m_error;
    qsizetype m_errorOffset = 0;
    bool m_endsTooEarly = false;
};

} // namespace AsyncFetcher
