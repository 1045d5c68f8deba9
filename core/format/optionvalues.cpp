// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/optionvalues.h"

#include <algorithm>
#include <cmath>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// More than thirty years: past it the arithmetic with points in time would not be safe.
constexpr double MaxSeconds = 1e9;

} // namespace

Result<milliseconds> fromSeconds(double seconds)
{
    if (!(seconds >= 0 && seconds <= MaxSeconds))
        return fail(Error::Code::Value, QStringLiteral("must be a number of seconds, 0 or more"));
    // Up, for the least duration must not become 0, which means "none".
    return milliseconds(qint64(std::ceil(seconds * 1000 - 1e-6)));
}

Result<milliseconds> parseSeconds(QStringView text)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    return fromSeconds(ok ? seconds : -1);
}

Result<double> parseRate(QStringView text)
{
    const auto wrong = [] {
        return fail(Error::Code::Value, QStringLiteral("must be a rate such as 10/s, 600/m or 10"));
    };
    const qsizetype slash = text.indexOf(u'/');
    bool ok = false;
    const double count = (slash < 0 ? text : text.first(slash)).toDouble(&ok);
    if (!ok || !(count >= 0 && count <= 1e9))
        return wrong();
    const QStringView unit = slash < 0 ? u"s" : text.sliced(slash + 1);
    if (unit == u"s")
        return count;
    if (unit == u"m" || unit == u"min")
        return count / 60;
    if (unit == u"h")
        return count / 3600;
    return wrong();
}

Result<QList<int>> parseStatuses(QStringView text)
{
    QList<int> statuses;
    if (text.trimmed().isEmpty() || text == u"none")
        return statuses;
    for (const QStringView item : text.split(u',')) {
        const auto ends = item.trimmed().split(u'-');
        bool firstOk = false;
        bool lastOk = false;
        const int first = ends.first().toInt(&firstOk);
        const int last = ends.last().toInt(&lastOk);
        if (ends.size() > 2 || !firstOk || !lastOk || first < 100 || last > 999 || first > last)
            return fail(Error::Code::Value, QStringLiteral("must be statuses such as 429,500-599"));
        for (int status = first; status <= last; ++status)
            statuses.append(status);
    }
    std::sort(statuses.begin(), statuses.end());
    statuses.erase(std::unique(statuses.begin(), statuses.end()), statuses.end());
    return statuses;
}

Result<ProxySetting> parseProxy(const QString &text)
{
    if (text == "none"_L1)
        return ProxySetting{ProxySetting::Mode::None, {}};
    if (text == "system"_L1)
        return ProxySetting{ProxySetting::Mode::System, {}};
    const QUrl url(text, QUrl::StrictMode);
    const bool known = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
    if (!url.isValid() || !known || url.host().isEmpty())
        return fail(Error::Code::Value,
                    QStringLiteral("must be none, system, http://host:port or socks5://host:port"));
    return ProxySetting{ProxySetting::Mode::Explicit, url};
}

Result<qint64> parseBytes(QStringView text)
{
    int shift = 0;
    if (!text.isEmpty()) {
        const qsizetype unit = QStringView(u"kmg").indexOf(text.last(), 0, Qt::CaseInsensitive);
        shift = int(unit + 1) * 10;
        text.chop(shift ? 1 : 0);
    }
    bool ok = false;
    const qint64 bytes = text.toLongLong(&ok);
    if (!ok || bytes < 0 || bytes > (std::numeric_limits<qint64>::max() >> shift))
        return fail(Error::Code::Value,
                    QStringLiteral("must be a number of bytes such as 65536, 64K or 10M"));
    return bytes << shift;
}

Result<double> parseShare(QStringView text)
{
    const bool percent = text.endsWith(u'%');
    bool ok = false;
    const double number = (percent ? text.chopped(1) : text).toDouble(&ok);
    const double share = percent ? number / 100 : number;
    if (!ok || !(share >= 0 && share <= 1))
        return fail(Error::Code::Value, QStringLiteral("must be a share such as 50% or 0.5"));
    return share;
}

Result<int> parseCount(QStringView text, int least)
{
    bool ok = false;
    const int count = text.toInt(&ok);
    if (!ok || count < least)
        return fail(Error::Code::Value, QStringLiteral("must be a whole number, %1 or more").arg(least));
    return count;
}

Result<HttpHeader> parseHeader(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString name = text.left(colon).trimmed();
    if (colon < 0 || name.isEmpty())
        return fail(Error::Code::Value, QStringLiteral("must be 'Name: value'"));
    return HttpHeader{name.toUtf8(), text.sliced(colon + 1).trimmed().toUtf8()};
}

QString statusesText(const QList<int> &statuses)
{
    QStringList items;
    for (qsizetype from = 0; from < statuses.size();) {
        qsizetype to = from;
        while (to + 1 < statuses.size() && statuses[to + 1] == statuses[to] + 1)
            ++to;
        // Two in a row read better apart.
        if (to == from + 1)
            to = from;
        items.append(to == from ? QString::number(statuses[from])
                                : QStringLiteral("%1-%2").arg(statuses[from]).arg(statuses[to]));
        from = to + 1;
    }
    return items.isEmpty() ? QStringLiteral("none") : items.join(u',');
}

QString proxyText(const ProxySetting &proxy)
{
    switch (proxy.mode) {
    case ProxySetting::Mode::None:
        return QStringLiteral("none");
    case ProxySetting::Mode::System:
        return QStringLiteral("system");
    case ProxySetting::Mode::Explicit:
        break;
    }
    return proxy.url.toString(QUrl::RemoveUserInfo);
}

} // namespace AsyncFetcher
