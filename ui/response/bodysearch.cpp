// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/bodysearch.h"

#include <QStringMatcher>

#include <algorithm>
#include <functional>

namespace AsyncFetcher {

namespace {

unsigned char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + ('a' - 'A')) : static_cast<unsigned char>(c);
}

struct Fold
{
    size_t operator()(char c) const { return folded(c); }
};

struct SameFolded
{
    bool operator()(char a, char b) const { return folded(a) == folded(b); }
};

} // namespace

BodySearch::Found BodySearch::find(const BodyPage::Content &content, const QString &wanted,
                                   const TaskProgress &progress)
{
    if (wanted.isEmpty())
        return {};
    return content.text.isEmpty() ? inBytes(content.bytes, wanted.toUtf8(), progress)
                                  : inText(content.text, wanted, progress);
}

BodySearch::Found BodySearch::inText(const QString &text, const QString &wanted, const TaskProgress &progress)
{
    Found found{{}, wanted.size()};
    const QStringMatcher matcher(wanted, Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(text); at >= 0 && found.places.size() < MostMatches;
         at = matcher.indexIn(text, at + wanted.size())) {
        if (progress.isCancelled())
            break;
        found.places.append(at);
    }
    return found;
}

BodySearch::Found BodySearch::inBytes(const QByteArray &bytes, const QByteArray &wanted,
                                      const TaskProgress &progress)
{
    Found found{{}, wanted.size()};
    const std::boyer_moore_horspool_searcher matcher(wanted.begin(), wanted.end(), Fold(), SameFolded());
    for (auto at = std::search(bytes.begin(), bytes.end(), matcher);
         at != bytes.end() && found.places.size() < MostMatches;
         at = std::search(at + wanted.size(), bytes.end(), matcher)) {
        if (progress.isCancelled())
            break;
        found.places.append(at - bytes.begin());
    }
    return found;
}

} // namespace AsyncFetcher
