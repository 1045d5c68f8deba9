// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/resultcsv.h"

#include "core/log/secretmask.h"

#include <QDateTime>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr const char *Names =
    "id,method,url,outcome,status_code,error_kind,error,response_time,attempt,started,"
    "final_url,content_type,content_length,host_ip,http_version";

QByteArray seconds(std::chrono::nanoseconds time)
{
    return QByteArray::number(std::chrono::duration<double>(time).count(), 'f', 6);
}

QByteArray timestamp(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

/// "status == 200: passed; time < 1s: failed (1200ms)"
QByteArray assertsText(const QList<Assert> &asserts)
{
    QByteArrayList texts;
    for (const Assert &assert : asserts)
        texts.append(assert.expect + (assert.passed            ? ": passed"
                                      : assert.actual.isNull() ? ": failed"
                                                               : ": failed (" + assert.actual + ')'));
    return texts.join("; ");
}

class ResultCsv final : public ResultEncoder
{
public:
    explicit ResultCsv(const ResultEncoding &encoding)
        : m_encoding(encoding)
    {
    }

    void begin(QByteArray *out, const RunFacts &) override;
    Result<void> row(QByteArray *out, const HttpResponse &response) override;
    void end(QByteArray *, const RunFacts &, const Statistics &) override {}

private:
    /// What servers and users wrote.
    void text(QByteArray *out, QByteArray cell) const
    {
        if (!cell.isValidUtf8())
            cell = QString::fromLatin1(cell).toUtf8();
        if (!m_encoding.rawCells && isFormula(cell))
            cell.prepend('\'');
        const bool quoted =
            cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r');
        if (quoted)
            cell = '"' + cell.replace('"', "\"\"") + '"';
        out->append(cell).append(',');
    }
    QByteArray shown(const QByteArray &url) const { return m_encoding.withSecrets ? url : maskedUrl(url); }

    const ResultEncoding m_encoding;
    bool m_hasAsserts = false;
    QByteArrayList m_columns; ///< what is taken out of responses
};

/// The columns that every table has, then those that the requests ask for.
void ResultCsv::begin(QByteArray *out, const RunFacts &)
{
    if (m_encoding.requests) {
        const RowRules rules = rowRules(*m_encoding.requests);
        m_hasAsserts = rules.expects;
        m_columns = rules.columns;
    }
    out->append(Names);
    if (m_hasAsserts)
        out->append(",asserts");
    const QByteArrayList taken = QByteArray(Names).split(',');
    for (const QByteArray &name : std::as_const(m_columns)) {
        out->append(',');
        text(out, taken.contains(name) || name == "asserts" ? "extracted " + name : name);
        out->chop(1);
    }
    out->append("\r\n");
}

Result<void> ResultCsv::row(QByteArray *out, const HttpResponse &response)
{
    const bool replied = response.statusCode > 0;
    const bool tried = !response.attempts.isEmpty();
    const ConnectionInfo connection = tried ? response.attempts.last().connection : ConnectionInfo();
    text(out, response.id.toUtf8());
    text(out, response.method.isEmpty() ? QByteArray("GET") : response.method);
    text(out, shown(response.url));
    out->append(rowStateName(response.outcome).data()).append(',');
    out->append(replied ? QByteArray::number(response.statusCode) : QByteArray()).append(',');
    out->append(errorKindName(response.errorKind).data()).append(',');
    text(out, response.error.toUtf8());
    out->append(tried ? seconds(response.responseTime) : QByteArray()).append(',');
    out->append(QByteArray::number(response.attempt())).append(',');
    out->append(tried ? timestamp(response.attempts.first().startedMs) : QByteArray()).append(',');
    text(out, shown(response.finalUrl));
    text(out, headerValue(response.headers, "Content-Type"));
    out->append(replied ? QByteArray::number(response.body.size) : QByteArray()).append(',');
    text(out, connection.hostIp);
    out->append(connection.httpVersion);
    if (m_hasAsserts) {
        out->append(',');
        text(out, assertsText(response.asserts));
        out->chop(1);
    }
    for (const QByteArray &name : std::as_const(m_columns)) {
        const auto found = std::find_if(response.extracted.begin(), response.extracted.end(),
                                        [&name](const Extracted &each) { return each.name == name; });
        out->append(',');
        text(out, found == response.extracted.end() ? QByteArray() : found->value);
        out->chop(1);
    }
    out->append("\r\n");
    return {};
}

} // namespace

bool isFormula(QByteArrayView cell)
{
    return !cell.isEmpty() && QByteArrayView("=+-@\t\r").contains(cell.front());
}

std::unique_ptr<ResultEncoder> resultCsvEncoder(const ResultEncoding &encoding)
{
    return std::make_unique<ResultCsv>(encoding);
}

} // namespace AsyncFetcher
