// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/curlform.h"

#include <array>

namespace AsyncFetcher {

namespace {

/// Walks through "value;type=a/b;filename=x".
class Walker
{
public:
    explicit Walker(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool startsWith(QByteArrayView what) const { return m_text.sliced(m_at).startsWith(what); }
    void skip(qsizetype count) { m_at += count; }

    /// Up to ; or the stop, blanks around it left out; or what stands between double quotes.
    QByteArray word(char stop)
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
        if (peek() == '"') {
            if (auto quoted = quotedWord(stop); !quoted.isNull())
                return quoted;
        }
        const qsizetype from = m_at;
        while (!atEnd() && peek() != ';' && (stop == '\0' || peek() != stop))
            ++m_at;
        QByteArrayView word = m_text.sliced(from, m_at - from);
        while (word.endsWith(' ') || word.endsWith('\t') || word.endsWith('\n') || word.endsWith('\r'))
            word.chop(1);
        return word.isEmpty() ? QByteArray("") : word.toByteArray();
    }

private:
    /// Null: the quotes are not closed before a separator, so they are ordinary characters.
    QByteArray quotedWord(char stop)
    {
        QByteArray word("");
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] == '\\' && at + 1 < m_text.size() &&
                (m_text[at + 1] == '"' || m_text[at + 1] == '\\')) {
                word += m_text[++at];
            } else if (m_text[at] == '"') {
                m_at = at + 1;
                while (!atEnd() && peek() != ';' && (stop == '\0' || peek() != stop))
                    ++m_at;
                return word;
            } else {
                word += m_text[at];
            }
        }
        return {};
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// What curl takes for a file without type=; by suffix.
QByteArray typeOf(const QByteArray &file)
{
    struct Type
    {
        QByteArrayView suffix;
        const char *type;
    };
    static constexpr std::array types{
        Type{".gif", "image/gif"},       Type{".jpg", "image/jpeg"},    Type{".jpeg", "image/jpeg"},
        Type{".png", "image/png"},       Type{".svg", "image/svg+xml"}, Type{".txt", "text/plain"},
        Type{".htm", "text/html"},       Type{".html", "text/html"},    Type{".pdf", "application/pdf"},
        Type{".xml", "application/xml"},
    };
    const QByteArray lower = file.toLower();
    for (const Type &type : types)
        if (lower.endsWith(type.suffix))
            return type.type;
    return "application/octet-stream";
}

/// ;type=...;filename=... and so on. Parameters of a type ("charset=utf-8") belong to it.
Result<void> takeAttributes(Walker &walker, char stop, MultipartPart *part)
{
    bool inType = false;
    while (walker.peek() == ';') {
        walker.skip(1);
        while (walker.peek() == ' ')
            walker.skip(1);
        if (walker.startsWith("type=")) {
            walker.skip(5);
            part->contentType = walker.word(stop);
            inType = true;
        } else if (walker.startsWith("filename=")) {
            walker.skip(9);
            part->fileName = QString::fromUtf8(walker.word(stop));
            inType = false;
        } else if (walker.startsWith("headers=") || walker.startsWith("encoder=")) {
            return fail(Error::Code::Unsupported,
                        QStringLiteral(
                            "Parts of a form with headers or an encoder of their own are not understood."));
        } else {
            const QByteArray more = walker.word(stop);
            if (inType && !more.isEmpty())
                part->contentType += ";" + more;
        }
    }
    return {};
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

} // namespace

Result<MultipartPart> curlFormPart(QByteArrayView argument,
                                   const std::function<Result<QByteArray>(const QByteArray &)> &read)
{
    const qsizetype equals = argument.indexOf('=');
    if (equals < 0)
        return fail(Error::Code::Syntax, QStringLiteral("-F needs name=value."));
    MultipartPart part;
    part.name = QString::fromUtf8(argument.first(equals));
    Walker walker(argument.sliced(equals + 1));
    const char how = walker.peek();
    if (how == '(' || (how == ')' && equals == 0))
        return fail(Error::Code::Unsupported,
                    QStringLiteral("Parts within parts of a form are not understood."));
    const bool isFile = how == '@' || how == '<';
    if (isFile)
        walker.skip(1);
    const char stop = how == '@' ? ',' : '\0';
    QByteArray word = walker.word(stop);
    if (auto taken = takeAttributes(walker, stop, &part); !taken)
        return tl::unexpected(taken.error());
    if (!walker.atEnd())
        return fail(Error::Code::Unsupported,
                    QStringLiteral("Several files in one part of a form are not understood."));
    if (how == '<') {
        auto bytes = read(word);
        if (!bytes)
            return tl::unexpected(bytes.error());
        part.value = *std::move(bytes);
    } else if (how == '@') {
        part.file = QString::fromUtf8(word);
        if (part.contentType.isEmpty())
            part.contentType = typeOf(word);
    } else {
        part.value = word;
    }
    return part;
}

QByteArray curlFormArgument(const MultipartPart &part)
{
    QByteArray argument = part.name.toUtf8() + '=';
    argument += part.file.isEmpty() ? quoted(part.value) : '@' + quoted(part.file.toUtf8());
    if (!part.contentType.isEmpty())
        argument += ";type=" + part.contentType;
    if (!part.fileName.isEmpty())
        argument += ";filename=" + quoted(part.fileName.toUtf8());
    return argument;
}

} // namespace AsyncFetcher
