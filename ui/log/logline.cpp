// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/log/logline.h"

namespace AsyncFetcher {

LogLine LogLine::parse(QByteArrayView text)
{
    LogLine line;
    line.message = text;
    const qsizetype timeEnd = text.indexOf(' ');
    if (timeEnd < 19 || text[10] != 'T')
        return line;
    const qsizetype levelEnd = text.indexOf(' ', timeEnd + 1);
    if (levelEnd < 0)
        return line;
    const QByteArrayView levelName = text.sliced(timeEnd + 1, levelEnd - timeEnd - 1);
    const auto level = logLevelFromName(QString::fromLatin1(levelName));
    if (!level)
        return line;
    line.time = text.first(timeEnd);
    line.level = *level;
    qsizetype categoryEnd = text.indexOf(' ', levelEnd + 1);
    if (categoryEnd < 0)
        categoryEnd = text.size();
    line.category = text.sliced(levelEnd + 1, categoryEnd - levelEnd - 1);
    if (line.category.startsWith("fetcher."))
        line.category = line.category.sliced(8);
    line.message = text.sliced(qMin(categoryEnd + 1, text.size()));
    return line;
}

QString LogLine::request() const
{
    constexpr QByteArrayView field = "request=";
    if (!message.startsWith(field))
        return {};
    QByteArrayView value = message.sliced(field.size());
    if (!value.startsWith('"'))
        return QString::fromUtf8(value.first(qMax(qsizetype(0), (value.toByteArray() + ' ').indexOf(' '))));
    QByteArray text;
    for (qsizetype i = 1; i < value.size() && value[i] != '"'; ++i) {
        if (value[i] == '\\' && i + 1 < value.size())
            ++i;
        text.append(value[i]);
    }
    return QString::fromUtf8(text);
}

QString LogLine::readable() const
{
    // The sentence comes last in a line, as msg="..." with \\" and \\\\ inside.
    const qsizetype at = message.indexOf("msg=\"");
    if (at < 0 || !message.endsWith('"') || message.size() < at + 6)
        return QString::fromUtf8(message);
    QByteArray sentence;
    const QByteArrayView quoted = message.sliced(at + 5, message.size() - at - 6);
    for (qsizetype i = 0; i < quoted.size(); ++i) {
        if (quoted[i] == '\\' && i + 1 < quoted.size() && (quoted[i + 1] == '"' || quoted[i + 1] == '\\'))
            ++i;
        sentence.append(quoted[i]);
    }
    const QByteArrayView fields = message.first(at).trimmed();
    if (!fields.isEmpty())
        sentence.append("  ").append(fields);
    return QString::fromUtf8(sentence);
}

} // namespace AsyncFetcher
