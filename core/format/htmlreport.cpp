// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/htmlreport.h"

#include "core/format/resultjson.h"
#include "core/log/secretmask.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr const char *Head = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>AsyncFetcher report</title>
<meta name="viewport" content="width=device-width"><style>
:root{color-scheme:light dark}
body{font:14px system-ui,sans-serif;margin:2em;max-width:90em}
h1{font-size:1.4em}h2{font-size:1.1em;margin-top:1.6em}
.numbers{display:flex;flex-wrap:wrap;gap:1em}.numbers div{border:1px solid #8886;border-radius:6px;padding:.5em 1em}
.numbers b{display:block;font-size:1.5em}
svg text{font:11px system-ui,sans-serif;fill:currentColor}
.ok{fill:#2e7d32}.bad{fill:#c62828}.plain{fill:#1565c0}
table{border-collapse:collapse;width:100%;table-layout:fixed}
td,th{text-align:left;padding:.25em .5em;border-bottom:1px solid #8884;overflow-wrap:anywhere}
input{font:inherit;width:30em;max-width:100%;padding:.3em}
</style></head><body>
)";

constexpr const char *Script = R"(];
const body=document.getElementById("rows"),shown=document.getElementById("shown"),most=1000;
function show(){const words=document.getElementById("search").value.toLowerCase().split(/\s+/).filter(Boolean);
body.textContent="";let found=0;
for(const row of rows){const text=row.join(" ").toLowerCase();if(!words.every(w=>text.includes(w)))continue;
if(++found>most)continue;const line=body.insertRow();for(const cell of row)line.insertCell().textContent=cell??"";}
shown.textContent=found+" of "+rows.length+" rows"+(found>most?", the first "+most+" shown":"");}
document.getElementById("search").addEventListener("input",show);show();
</script></body></html>
)";

/// Text inside a script element must not end it.
QByteArray safeInScript(QByteArray json)
{
    return json.replace('<', "\\u003c");
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray milliseconds(std::chrono::nanoseconds time)
{
    return QByteArray::number(std::chrono::duration<double, std::milli>(time).count(), 'f', 1);
}

struct Bar
{
    QByteArray label;
    qint64 count = 0;
    const char *style = "plain";
};

/// Horizontal bars with their counts.
QByteArray chart(const QList<Bar> &bars)
{
    qint64 most = 1;
    for (const Bar &bar : bars)
        most = std::max(most, bar.count);
    const QByteArray height = QByteArray::number(bars.size() * 20 + 4);
    QByteArray svg = R"(<svg role="img" width="640" height=")" + height + "\">\n";
    for (qsizetype i = 0; i < bars.size(); ++i) {
        const QByteArray y = QByteArray::number(i * 20 + 2);
        const QByteArray base = QByteArray::number(i * 20 + 15);
        const double width = double(bars[i].count) / double(most) * 400;
        svg += R"(<text x="140" y=")" + base + R"(" text-anchor="end">)" + bars[i].label +
               R"(</text><rect class=")" + bars[i].style + R"(" x="146" y=")" + y +
               R"(" height="16" width=")" + QByteArray::number(width, 'f', 1) + R"("/><text x=")" +
               QByteArray::number(width + 152, 'f', 1) + R"(" y=")" + base + "\">" +
               QByteArray::number(bars[i].count) + "</text>\n";
    }
    return svg + "</svg>\n";
}

QList<Bar> outcomeBars(const Statistics &statistics)
{
    QList<Bar> bars;
    for (int state = 0; state < RowStateCount; ++state)
        if (const qint64 count = statistics.byState[size_t(state)])
            bars.append({QByteArray(rowStateName(static_cast<RowState>(state)).data()), count,
                         state == int(RowState::Succeeded) ? "ok" : "bad"});
    return bars;
}

QList<Bar> statusBars(const Statistics &statistics)
{
    QList<Bar> bars;
    for (auto it = statistics.byStatus.begin(); it != statistics.byStatus.end(); ++it)
        bars.append({QByteArray::number(it.key()), it.value(), it.key() < 400 ? "ok" : "bad"});
    for (int kind = 0; kind < ErrorKindCount; ++kind)
        if (const qint64 count = statistics.byError[size_t(kind)]; count && kind != int(ErrorKind::Status))
            bars.append({QByteArray(errorKindName(static_cast<ErrorKind>(kind)).data()), count, "bad"});
    return bars;
}

QList<Bar> timeBars(const Histogram &times)
{
    QList<Bar> bars;
    std::chrono::nanoseconds from{0};
    for (std::chrono::nanoseconds to = std::chrono::microseconds(500); from < times.max(); from = to, to *= 2)
        if (const qint64 count = times.countBetween(from, to); count || !bars.isEmpty())
            bars.append({"up to " + milliseconds(to) + " ms", count});
    return bars;
}

/// "2 of 3"; empty: nothing was looked at.
QByteArray passedText(const QList<Assert> &asserts)
{
    const auto passed =
        std::count_if(asserts.begin(), asserts.end(), [](const Assert &a) { return a.passed; });
    return asserts.isEmpty() ? QByteArray()
                             : QByteArray::number(passed) + " of " + QByteArray::number(asserts.size());
}

class HtmlEncoder final : public ResultEncoder
{
public:
    explicit HtmlEncoder(const ResultEncoding &encoding)
        : m_encoding(encoding)
    {
    }

    void begin(QByteArray *out, const RunFacts &facts) override
    {
        const Statistics &statistics = facts.statistics;
        const QString started = QDateTime::fromMSecsSinceEpoch(facts.startedMs, Qt::UTC)
                                    .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        out->append(Head).append("<h1>AsyncFetcher report</h1><p>Started " + escaped(started) + " UTC</p>\n");
        out->append("<div class=\"numbers\">");
        number(out, QByteArray::number(statistics.total), "rows");
        number(out, QByteArray::number(statistics.count(RowState::Succeeded)), "succeeded");
        number(out, QByteArray::number(statistics.count(RowState::Failed)), "failed");
        number(out, QByteArray::number(statistics.retries()), "retries");
        if (statistics.assertsPassed + statistics.assertsFailed > 0)
            number(out, QByteArray::number(statistics.assertsFailed), "expectations failed");
        number(out, milliseconds(statistics.responseTime.percentile(0.5)) + " ms", "median");
        number(out, milliseconds(statistics.responseTime.percentile(0.95)) + " ms", "95 % within");
        number(out, QByteArray::number(statistics.requestsPerSecond(), 'f', 1), "rows a second");
        out->append("</div>\n<h2>Outcomes</h2>\n" + chart(outcomeBars(statistics)));
        out->append("<h2>Statuses and errors</h2>\n" + chart(statusBars(statistics)));
        out->append("<h2>Response times</h2>\n" + chart(timeBars(statistics.responseTime)));
        out->append(
            "<h2>Rows</h2>\n<p><input id=\"search\" type=\"search\" placeholder=\"Words to search for\" "
            "aria-label=\"Search\"> <span id=\"shown\"></span></p>\n<table><thead><tr>");
        for (const char *name :
             {"ID", "Method", "URL", "Outcome", "Status", "ms", "Attempts", "Bytes", "Expected", "Error"})
            out->append("<th>").append(name).append("</th>");
        out->append("</tr></thead><tbody id=\"rows\"></tbody></table>\n<script>\nconst rows=[");
    }

    Result<void> row(QByteArray *out, const HttpResponse &response) override
    {
        QByteArray line;
        JsonWriter json(&line);
        json.beginArray().string(response.id);
        json.string(response.method.isEmpty() ? QByteArray("GET") : response.method);
        json.string(m_encoding.withSecrets ? response.url : maskedUrl(response.url));
        json.string(QByteArrayView(rowStateName(response.outcome)));
        response.statusCode > 0 ? json.number(response.statusCode) : json.null();
        response.attempts.isEmpty() ? json.null() : json.milliseconds(response.responseTime);
        json.number(response.attempt());
        json.number(response.body.size).stringOrNull(passedText(response.asserts));
        json.stringOrNull(response.error.toUtf8()).endArray();
        out->append(std::exchange(m_first, false) ? "\n" : ",\n").append(safeInScript(line));
        return {};
    }

    void end(QByteArray *out, const RunFacts &, const Statistics &) override { out->append(Script); }

private:
    static void number(QByteArray *out, const QByteArray &value, const char *name)
    {
        out->append("<div><b>" + value + "</b>").append(name).append("</div>");
    }

    const ResultEncoding m_encoding;
    bool m_first = true;
};

} // namespace

QString HtmlReport::name() const
{
    return QCoreApplication::translate("Format", "HTML report");
}

std::unique_ptr<ResultEncoder> HtmlReport::resultEncoder(const ResultEncoding &encoding) const
{
    return std::make_unique<HtmlEncoder>(encoding);
}

} // namespace AsyncFetcher
