// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/junitxml.h"

#include "core/format/resultencoder.h"
#include "core/log/secretmask.h"

#include <QCoreApplication>
#include <QDateTime>

namespace AsyncFetcher {

namespace {

/// Escaped; what XML 1.0 cannot have becomes U+FFFD.
QByteArray xml(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean)
        if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xfffe) || c == QChar(0xffff))
            c = QChar::ReplacementCharacter;
    return clean.toHtmlEscaped().replace(u'\n', QStringLiteral("&#10;")).toUtf8();
}

QByteArray seconds(std::chrono::nanoseconds time)
{
    return QByteArray::number(std::chrono::duration<double>(time).count(), 'f', 6);
}

/// Of all rows that are written.
struct Counts
{
    explicit Counts(const Statistics &statistics)
        : tests(statistics.total)
        , failures(statistics.byError[size_t(ErrorKind::Status)] +
                   statistics.byError[size_t(ErrorKind::Expectation)])
        , errors(statistics.count(RowState::Failed) - failures)
        , skipped(tests - statistics.count(RowState::Succeeded) - failures - errors)
    {
    }

    QByteArray text() const
    {
        return "tests=\"" + QByteArray::number(tests) + "\" failures=\"" + QByteArray::number(failures) +
               "\" errors=\"" + QByteArray::number(errors) + "\" skipped=\"" + QByteArray::number(skipped) +
               '"';
    }

    qint64 tests, failures, errors, skipped;
};

class JUnitEncoder final : public ResultEncoder
{
public:
    explicit JUnitEncoder(const ResultEncoding &encoding)
        : m_encoding(encoding)
    {
    }

    void begin(QByteArray *out, const RunFacts &facts) override
    {
        const QByteArray counts = Counts(facts.statistics).text();
        const QByteArray time = seconds(facts.statistics.elapsed);
        const QByteArray started = QDateTime::fromMSecsSinceEpoch(facts.startedMs, Qt::UTC)
                                       .toString(Qt::ISODate)
                                       .chopped(1)
                                       .toLatin1();
        out->append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"AsyncFetcher\" ");
        out->append(counts).append(" time=\"").append(time).append("\">\n<testsuite name=\"requests\" ");
        out->append(counts).append(" time=\"").append(time).append("\" timestamp=\"").append(started);
        out->append("\" hostname=\"localhost\">\n");
    }

    Result<void> row(QByteArray *out, const HttpResponse &response) override
    {
        const QByteArray url = m_encoding.withSecrets ? response.url : maskedUrl(response.url);
        const QString method =
            QString::fromUtf8(response.method.isEmpty() ? QByteArray("GET") : response.method);
        out->append("<testcase name=\"")
            .append(xml(response.id + u' ' + method + u' ' + QString::fromUtf8(url)));
        out->append(R"(" classname="requests" time=")").append(seconds(response.responseTime)).append('"');
        if (response.outcome == RowState::Succeeded) {
            out->append("/>\n");
            return {};
        }
        out->append('>').append(problem(response)).append("</testcase>\n");
        return {};
    }

    void end(QByteArray *out, const RunFacts &, const Statistics &) override
    {
        out->append("</testsuite>\n</testsuites>\n");
    }

private:
    static QByteArray problem(const HttpResponse &response)
    {
        const QByteArray message = xml(response.error);
        if (response.outcome != RowState::Failed)
            return "<skipped message=\"" +
                   (message.isEmpty() ? xml(rowStateName(response.outcome)) : message) + "\"/>";
        const bool judged =
            response.errorKind == ErrorKind::Status || response.errorKind == ErrorKind::Expectation;
        const QByteArray element = judged ? "failure" : "error";
        const QByteArray start = '<' + element + " type=\"" + xml(errorKindName(response.errorKind)) +
                                 "\" message=\"" + message + '"';
        return response.asserts.isEmpty() ? start + "/>"
                                          : start + '>' + assertLines(response) + "</" + element + '>';
    }

    /// What was expected, a line each.
    static QByteArray assertLines(const HttpResponse &response)
    {
        QByteArray lines;
        for (const Assert &assert : response.asserts) {
            lines.append(assert.passed ? "\npassed: " : "\nfailed: ")
                .append(xml(QString::fromUtf8(assert.expect)));
            if (!assert.actual.isNull())
                lines.append(" -> ").append(xml(QString::fromUtf8(assert.actual)));
        }
        return lines + '\n';
    }

    const ResultEncoding m_encoding;
};

} // namespace

QString JUnitXml::name() const
{
    return QCoreApplication::translate("Format", "JUnit XML");
}

std::unique_ptr<ResultEncoder> JUnitXml::resultEncoder(const ResultEncoding &encoding) const
{
    return std::make_unique<JUnitEncoder>(encoding);
}

} // namespace AsyncFetcher
