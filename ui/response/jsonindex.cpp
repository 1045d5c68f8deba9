// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/jsonindex.h"

#include <algorithm>
#include <limits>

namespace AsyncFetcher {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

/// Makes an index in one pass. Children wait on a stack until their array or object ends, and then move to
/// their place side by side.
class JsonIndexBuilder
{
public:
    explicit JsonIndexBuilder(JsonIndex *index)
        : m_index(index)
        , m_reader(index->m_text, index->m_text.startsWith("\xef\xbb\xbf") ? 3 : 0)
    {
    }

    void build()
    {
        const bool good = value() && (m_reader.atEnd() || m_reader.failed());
        if (!m_waiting.empty())
            place(m_waiting.back());
        if (!good || m_reader.failed()) {
            m_index->m_error = m_reader.failed() ? m_reader.error() : "there is something behind the value";
            m_index->m_errorOffset = m_reader.offset();
        }
        m_index->m_nodes.shrink_to_fit();
    }

private:
    using Place = JsonIndex::Place;

    bool value()
    {
        const JsonReader::Type type = m_reader.type();
        const auto at = quint32(m_reader.offset());
        if (type != JsonReader::Type::Object && type != JsonReader::Type::Array) {
            if (!m_reader.skip())
                return false;
            add({JsonIndex::NoNode, 0, 0, at});
            return true;
        }
        const size_t mark = m_waiting.size();
        if (type == JsonReader::Type::Object) {
            for (m_reader.beginObject(); m_reader.nextMember(nullptr) && value();) {
            }
        } else {
            for (m_reader.beginArray(); m_reader.nextElement() && value();) {
            }
        }
        Place container{JsonIndex::NoNode, 0, 0, at};
        close(&container, mark);
        add(container);
        return !m_reader.failed();
    }

    void add(const Place &value)
    {
        m_waiting.push_back(value);
        ++m_index->m_valueCount;
    }

    /// Puts a node at the end of the tree; now its children can know it.
    void place(const Place &node)
    {
        auto &nodes = m_index->m_nodes;
        const auto self = JsonIndex::Node(nodes.size());
        for (quint32 row = 0; row < (node.count & ~JsonIndex::GroupFlag); ++row)
            nodes[node.first + row].parent = self;
        nodes.push_back(node);
    }

    void close(Place *container, size_t mark)
    {
        auto &nodes = m_index->m_nodes;
        container->first = quint32(nodes.size());
        container->count = quint32(m_waiting.size() - mark);
        for (size_t i = mark; i < m_waiting.size(); ++i)
            place(m_waiting[i]);
        m_waiting.resize(mark);
        while (container->count > JsonIndex::GroupSize) {
            const Place level = *container;
            container->first = quint32(nodes.size());
            container->count = 0;
            for (quint32 from = 0; from < level.count; from += JsonIndex::GroupSize) {
                const quint32 size = std::min(JsonIndex::GroupSize, level.count - from);
                const quint32 first = level.first + from;
                place({JsonIndex::NoNode, first, size | JsonIndex::GroupFlag, nodes[first].at});
                ++container->count;
            }
        }
    }

    JsonIndex *m_index;
    JsonReader m_reader;
    std::vector<Place> m_waiting;
};

std::shared_ptr<const JsonIndex> JsonIndex::of(const QByteArray &text)
{
    auto index = std::make_shared<JsonIndex>();
    if (text.size() > qsizetype(std::numeric_limits<quint32>::max())) {
        index->m_error = "the text is too long";
        return index;
    }
    index->m_text = text;
    JsonIndexBuilder(index.get()).build();
    // Where a text was cut, the reader is at its end, or at the string, number or word that does not end.
    if (!index->isWhole()) {
        const QByteArrayView rest = QByteArrayView(text).sliced(std::min(index->m_errorOffset, text.size()));
        const bool inString = rest.startsWith('"') && index->m_error.contains("not closed");
        index->m_endsTooEarly =
            rest.trimmed().isEmpty() || inString ||
            (rest.size() < 8 && QByteArray("true false null").contains(rest.toByteArray()));
    }
    return index;
}

JsonReader::Type JsonIndex::type(Node node) const
{
    return isGroup(node) ? JsonReader::Type::None : JsonReader(m_text, m_nodes[node].at).type();
}

JsonIndex::Node JsonIndex::container(Node node) const
{
    Node above = parent(node);
    while (above != NoNode && isGroup(above))
        above = parent(above);
    return above;
}

JsonIndex::Node JsonIndex::firstValue(Node node) const
{
    while (isGroup(node))
        node = child(node, 0);
    return node;
}

JsonIndex::Node JsonIndex::lastValue(Node node) const
{
    while (isGroup(node))
        node = child(node, childCount(node) - 1);
    return node;
}

bool JsonIndex::isMember(Node node) const
{
    const Node above = container(node);
    return above != NoNode && !isGroup(node) && m_text.at(m_nodes[above].at) == '{';
}

QByteArrayView JsonIndex::name(Node node) const
{
    if (!isMember(node))
        return {};
    // Before the value: blanks, a colon, blanks, and the name, whose own quotes have a backslash before them.
    qsizetype end = m_nodes[node].at - 1;
    while (end > 0 && (isBlank(m_text.at(end)) || m_text.at(end) == ':'))
        --end;
    qsizetype from = end;
    for (bool escaped = true; escaped && from > 0;) {
        from = m_text.lastIndexOf('"', from - 1);
        qsizetype slashes = 0;
        while (from - slashes > 0 && m_text.at(from - slashes - 1) == '\\')
            ++slashes;
        escaped = slashes % 2 != 0;
    }
    return QByteArrayView(m_text).sliced(from + 1, end - from - 1);
}

quint32 JsonIndex::ordinal(Node node) const
{
    const Node above = container(node);
    return above == NoNode ? 0 : firstValue(node) - firstValue(child(above, 0));
}

quint32 JsonIndex::valuesIn(Node node) const
{
    if (childCount(node) == 0)
        return 0;
    return lastValue(child(node, childCount(node) - 1)) - firstValue(child(node, 0)) + 1;
}

QByteArrayView JsonIndex::value(Node node, qsizetype maxBytes) const
{
    const qsizetype at = m_nodes[node].at;
    const QByteArrayView part = QByteArrayView(m_text).first(std::min(m_text.size(), at + maxBytes));
    JsonReader reader(part, at);
    const JsonReader::Type type = reader.type();
    QByteArrayView value;
    if (reader.readAny(&value))
        return value;
    const bool isContainer = type == JsonReader::Type::Object || type == JsonReader::Type::Array;
    return isContainer ? QByteArrayView() : part.sliced(at);
}

qsizetype JsonIndex::begin(Node node) const
{
    const Node value = firstValue(node);
    return isMember(value) ? name(value).data() - m_text.constData() - 1 : qsizetype(m_nodes[value].at);
}

JsonIndex::Node JsonIndex::nodeAt(qsizetype offset) const
{
    if (isEmpty())
        return NoNode;
    Node node = root();
    while (childCount(node) > 0) {
        // The last child that begins at or before the offset.
        quint32 low = 0;
        for (quint32 high = childCount(node); high - low > 1;) {
            const quint32 middle = low + (high - low) / 2;
            (begin(child(node, middle)) <= offset ? low : high) = middle;
        }
        if (begin(child(node, low)) > offset)
            break;
        node = child(node, low);
    }
    return node;
}

} // namespace AsyncFetcher
