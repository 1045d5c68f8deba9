// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/urlquery.h"

namespace AsyncFetcher {

namespace {

struct Parts
{
    QByteArray before; ///< up to the query
    QByteArray query;
    QByteArray fragment; ///< with its #
    bool hasQuery = false;
};

Parts partsOf(const QByteArray &url)
{
    Parts parts;
    const qsizetype hash = url.indexOf('#');
    const QByteArray whole = hash < 0 ? url : url.first(hash);
    parts.fragment = hash < 0 ? QByteArray() : url.sliced(hash);
    const qsizetype question = whole.indexOf('?');
    parts.hasQuery = question >= 0;
    parts.before = parts.hasQuery ? whole.first(question) : whole;
    parts.query = parts.hasQuery ? whole.sliced(question + 1) : QByteArray();
    return parts;
}

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

std::pair<QString, QString> pairOf(const QByteArray &field)
{
    const qsizetype equals = field.indexOf('=');
    if (equals < 0)
        return {decoded(field), {}};
    return {decoded(field.first(equals)), decoded(field.sliced(equals + 1))};
}

QByteArray encoded(const std::pair<QString, QString> &pair)
{
    const QByteArray kept = ":/@,;!*'()$~-._{}"; // {} hold variables
    const QByteArray name = pair.first.toUtf8().toPercentEncoding(kept);
    return pair.second.isEmpty() ? name : name + '=' + pair.second.toUtf8().toPercentEncoding(kept);
}

} // namespace

UrlQuery::Pairs UrlQuery::pairs(const QByteArray &url)
{
    const Parts parts = partsOf(url);
    Pairs pairs;
    if (parts.query.isEmpty())
        return pairs;
    for (const QByteArray &field : parts.query.split('&'))
        pairs.append(pairOf(field));
    return pairs;
}

QByteArray UrlQuery::withPairs(const QByteArray &url, const Pairs &pairs)
{
    const Parts parts = partsOf(url);
    QList<QByteArray> typed = parts.query.isEmpty() ? QList<QByteArray>() : parts.query.split('&');
    QByteArray query;
    for (const auto &pair : pairs) {
        QByteArray field = encoded(pair);
        for (qsizetype i = 0; i < typed.size(); ++i) {
            if (pairOf(typed.at(i)) == pair) {
                field = typed.takeAt(i);
                break;
            }
        }
        query += query.isEmpty() ? field : '&' + field;
    }
    return parts.before + (query.isEmpty() ? QByteArray() : '?' + query) + parts.fragment;
}

} // namespace AsyncFetcher
