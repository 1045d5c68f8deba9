// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoforms.h"

namespace AsyncFetcher {

namespace {

/// Takes a quoted string from its opening quote on, or a token.
QByteArray parameterValue(const QByteArray &text, qsizetype *at)
{
    QByteArray value;
    if (*at < text.size() && text[*at] == '"') {
        for (++*at; *at < text.size() && text[*at] != '"'; ++*at) {
            if (text[*at] == '\\' && *at + 1 < text.size())
                ++*at;
            value += text[*at];
        }
        ++*at;
        return value;
    }
    for (; *at < text.size() && text[*at] != ';'; ++*at)
        value += text[*at];
    return value.trimmed();
}

void addPart(DemoMultipart *form, const QByteArray &part)
{
    const qsizetype headEnd = part.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QList<QByteArray> lines = part.left(headEnd).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().compare("content-disposition", Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray disposition = line.mid(colon + 1).trimmed();
        const QByteArray name = headerParameter(disposition, "name");
        const bool isFile = disposition.contains("filename");
        (isFile ? form->files : form->fields).append({name, part.mid(headEnd + 4)});
        return;
    }
}

} // namespace

QByteArray headerParameter(const QByteArray &value, QByteArrayView name)
{
    qsizetype at = value.indexOf(';');
    while (at >= 0 && at < value.size()) {
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            break;
        const QByteArray found = value.mid(at + 1, equals - at - 1).trimmed();
        at = equals + 1;
        QByteArray given = parameterValue(value, &at);
        if (found.compare(name, Qt::CaseInsensitive) == 0)
            return given;
        at = value.indexOf(';', at);
    }
    return {};
}

DemoMultipart decodeMultipart(const QByteArray &body, const QByteArray &boundary)
{
    DemoMultipart form;
    if (boundary.isEmpty())
        return form;
    // The first boundary stands at the start; a line end before it makes all of them look alike.
    const QByteArray text = "\r\n" + body;
    const QByteArray mark = "\r\n--" + boundary;
    qsizetype begin = text.indexOf(mark);
    while (begin >= 0) {
        begin += mark.size();
        const qsizetype end = text.indexOf(mark, begin);
        if (end < 0 || text.mid(begin, 2) == "--")
            break;
        const qsizetype lineEnd = text.indexOf("\r\n", begin);
        addPart(&form, text.mid(lineEnd + 2, end - lineEnd - 2));
        begin = end;
    }
    return form;
}

} // namespace AsyncFetcher
