// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/celltext.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

QString CellText::quoted(const QString &cell)
{
    const bool isPlain =
        !cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'\r') && !cell.startsWith(u'"');
    if (isPlain)
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

QList<QStringList> CellText::cells(QStringView text)
{
    QList<QStringList> lines;
    QStringList line;
    QString cell;
    bool inQuotes = false;
    bool begun = false; // a line that has nothing yet is none
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[i++];
            else
                inQuotes = false;
            continue;
        }
        begun = true;
        if (c == u'"' && cell.isEmpty()) {
            inQuotes = true;
        } else if (c == u'\t') {
            line += std::exchange(cell, {});
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            line += std::exchange(cell, {});
            lines += std::exchange(line, {});
            begun = false;
        } else {
            cell += c;
        }
    }
    if (begun || inQuotes) {
        line += cell;
        lines += line;
    }
    return lines;
}

} // namespace AsyncFetcher
