// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/httpfile.h"

#include "core/format/batchjsonreader.h"
#include "core/format/filledrequest.h"
#include "core/format/jsonvalues.h"
#include "core/format/outputfile.h"
#include "core/format/referencedfiles.h"
#include "core/request/requestbody.h"
#include "core/request/wirerequest.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

constexpr std::array<QByteArrayView, 9> Methods{"GET",     "HEAD",  "POST",  "PUT",    "DELETE",
                                                "OPTIONS", "PATCH", "TRACE", "CONNECT"};

bool isMethod(QByteArrayView word)
{
    return std::any_of(Methods.begin(), Methods.end(),
                       [word](QByteArrayView method) { return word == method; });
}

bool isComment(QByteArrayView line)
{
    return line.startsWith('#') || line.startsWith("//");
}

/// "GET http://h/ HTTP/1.1" or a URL alone; false: neither.
bool takeRequestLine(QByteArrayView line, HttpRequest *request)
{
    QByteArrayView rest = line.trimmed();
    const qsizetype blank = rest.indexOf(' ');
    if (blank > 0 && isMethod(rest.first(blank))) {
        request->method = rest.first(blank).toByteArray();
        rest = rest.sliced(blank + 1).trimmed();
    } else if (!rest.startsWith("http://") && !rest.startsWith("https://") && !rest.startsWith("{{")) {
        return false;
    }
    if (const qsizetype version = rest.lastIndexOf(" HTTP/"); version > 0)
        rest = rest.first(version).trimmed();
    request->url = rest.toByteArray();
    return true;
}

/// The lines of one request, taken one after the other.
class Section
{
public:
    Section(InputText &input, const ReferencedFiles &files, ReadBatch *read)
        : m_input(input)
        , m_files(files)
        , m_read(read)
    {
    }

    void take(const InputText::Line &line)
    {
        if (line.text.startsWith("###")) {
            end();
            m_request.name = QString::fromUtf8(line.text.sliced(3).trimmed());
            return;
        }
        switch (m_state) {
        case State::Before:
            return takeBefore(line);
        case State::Head:
            return takeHead(line);
        case State::Body:
            return takeBody(line);
        }
    }

    void end()
    {
        if (m_state != State::Before)
            finish();
        m_request = {};
        m_body.clear();
        m_problem.clear();
        m_state = State::Before;
        m_inScript = false;
    }

    qint64 scripts() const { return m_scripts; }

private:
    enum class State : quint8 { Before, Head, Body };

    void takeBefore(const InputText::Line &line)
    {
        const QByteArrayView text = line.text.trimmed();
        if (skipsScript(text) || text.isEmpty())
            return;
        if (text.startsWith('@')) {
            const qsizetype equals = text.indexOf('=');
            if (equals > 1)
                m_read->batch.variables.insert(QString::fromUtf8(text.sliced(1, equals - 1).trimmed()),
                                               QString::fromUtf8(text.sliced(equals + 1).trimmed()));
            return;
        }
        if (isComment(text)) {
            const QByteArrayView comment = text.sliced(text.startsWith('#') ? 1 : 2).trimmed();
            if (comment.startsWith("@name"))
                m_request.name = QString::fromUtf8(comment.sliced(5).trimmed()).remove(u'=').trimmed();
            if (comment.startsWith("@no-redirect"))
                m_request.maxRedirects = 0;
            return;
        }
        m_line = line.number;
        m_state = State::Head;
        if (!takeRequestLine(text, &m_request)) {
            m_request.url = shownRow(text);
            m_problem = QStringLiteral("A request begins with a method and a URL.");
        }
    }

    void takeHead(const InputText::Line &line)
    {
        const QByteArrayView text = line.text.trimmed();
        if (text.isEmpty()) {
            m_state = State::Body;
            return;
        }
        if (isComment(text))
            return;
        // A query on lines of its own.
        if (line.text.startsWith(' ') || line.text.startsWith('\t') || text.startsWith('?') ||
            text.startsWith('&')) {
            m_request.url += text;
            return;
        }
        const qsizetype colon = text.indexOf(':');
        if (colon > 0 && isToken(text.first(colon)))
            m_request.headers.append(
                HttpHeader{text.first(colon).toByteArray(),
                           QByteArray("") + text.sliced(colon + 1).trimmed().toByteArray()});
        else if (m_problem.isEmpty())
            m_problem = QStringLiteral("Line %1 is no header field.").arg(line.number);
    }

    void takeBody(const InputText::Line &line)
    {
        const QByteArrayView text = line.text.trimmed();
        if (skipsScript(text) || text.startsWith("<> ") || text.startsWith(">> ") || text.startsWith(">>! "))
            return;
        if (m_body.isEmpty() && text.startsWith("< ") && m_request.body.isEmpty()) {
            const auto path = m_files.path(QString::fromUtf8(text.sliced(2).trimmed()));
            if (!path) {
                m_problem = path.error().message;
                return;
            }
            m_request.body.kind = RequestBody::Kind::File;
            m_request.body.file = *path;
            return;
        }
        m_body += line.text.toByteArray() + '\n';
    }

    /// "> {% ... %}" and "> file.js".
    bool skipsScript(QByteArrayView text)
    {
        if (m_inScript) {
            m_inScript = !text.endsWith("%}");
            return true;
        }
        if (!text.startsWith("> ") && !text.startsWith("< {%") && !text.startsWith("{%"))
            return false;
        ++m_scripts;
        m_inScript = text.contains("{%") && !text.endsWith("%}");
        return true;
    }

    void finish()
    {
        while (m_body.endsWith('\n') || m_body.endsWith('\r'))
            m_body.chop(1);
        if (!m_body.isEmpty() && m_request.body.isEmpty()) {
            m_request.body.kind = RequestBody::Kind::Data;
            m_request.body.bytes = m_body;
        }
        // The version may stand behind a query on lines of its own.
        if (const qsizetype version = m_request.url.lastIndexOf(" HTTP/"); version > 0)
            m_request.url.truncate(version);
        if (m_problem.isEmpty()) {
            // A target alone goes to the host that is named.
            if (const QByteArray host = headerValue(m_request.headers, "Host");
                m_request.url.startsWith('/') && !host.isEmpty())
                m_request.url.prepend(host);
            m_request.url = withScheme(m_request.url, m_read->batch.variables);
            m_read->batch.requests.append(m_request);
            return;
        }
        appendBadRow(m_read, m_request.url, m_request.name,
                     Error{Error::Code::Syntax, m_problem, m_input.name(), m_line, 1}.toString());
    }

    InputText &m_input;
    const ReferencedFiles &m_files;
    ReadBatch *m_read;
    State m_state = State::Before;
    HttpRequest m_request;
    QByteArray m_body;
    QString m_problem;
    qint64 m_line = 0;
    qint64 m_scripts = 0;
    bool m_inScript = false;
};

/// False: the body cannot stand in the file.
bool writeOne(QByteArray *out, const HttpRequest &request)
{
    *out += "### " + request.name.simplified().toUtf8() + '\n';
    if (request.maxRedirects && *request.maxRedirects == 0)
        *out += "# @no-redirect\n";
    *out += (request.method.isEmpty() ? "GET" : request.method) + ' ' + request.url + '\n';
    HttpHeaders headers = request.headers;
    QByteArray body;
    bool isWritten = true;
    if (request.body.kind == RequestBody::Kind::File) {
        body = "< " + request.body.file.toUtf8();
    } else if (!request.body.isEmpty()) {
        const auto wire = encodeBody(request.body, headers);
        body = wire ? wire->inMemory() : QByteArray();
        isWritten = wire && body.isValidUtf8() && !body.contains("\n###") && !body.startsWith("###") &&
                    (wire->isEmpty() || !body.isNull());
    }
    if (!request.bearer.isEmpty())
        headers.append(HttpHeader{"Authorization", "Bearer " + request.bearer});
    else if (!request.user.isEmpty() || !request.password.isEmpty())
        headers.append(
            HttpHeader{"Authorization", "Basic " + (request.user + ':' + request.password).toBase64()});
    for (const HttpHeader &header : std::as_const(headers))
        if (!header.value.isNull())
            *out += header.name + ": " + header.value + '\n';
    if (isWritten && !body.isEmpty())
        *out += '\n' + body + '\n';
    *out += '\n';
    return isWritten;
}

} // namespace

QString HttpFile::name() const
{
    return QCoreApplication::translate("Format", "HTTP requests (.http)");
}

Format::Match HttpFile::recognise(QByteArrayView head) const
{
    if (head.contains('\0'))
        return Match::No;
    for (qsizetype from = 0; from < head.size();) {
        const qsizetype end = head.indexOf('\n', from);
        const QByteArrayView line = head.sliced(from, (end < 0 ? head.size() : end) - from).trimmed();
        from = end < 0 ? head.size() : end + 1;
        if (line.isEmpty() || isComment(line) || (line.startsWith('@') && line.contains('=')))
            continue;
        const qsizetype blank = line.indexOf(' ');
        return blank > 0 && isMethod(line.first(blank)) ? Match::Yes : Match::No;
    }
    return Match::No;
}

Result<ReadBatch> HttpFile::readRequests(InputText &input, const ReadSettings &settings) const
{
    ReadBatch read;
    const ReferencedFiles files(input, settings);
    Section section(input, files, &read);
    InputText::Line line;
    while (input.nextLine(&line))
        section.take(line);
    if (!input.readError().isEmpty())
        return tl::unexpected(input.readFailure());
    section.end();
    if (section.scripts() > 0)
        read.warnings.append(QStringLiteral("%1: %2 scripts are left out: none is ever run.")
                                 .arg(input.name())
                                 .arg(section.scripts()));
    if (read.batch.requests.count() == 0)
        return tl::unexpected(
            Error{Error::Code::Syntax, QStringLiteral("There is no request in it."), input.name(), 0, 0});
    return read;
}

Result<void> HttpFile::writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const
{
    qint64 lost = 0;
    for (auto it = batch.variables.begin(); it != batch.variables.end(); ++it)
        if (!it.value().isObject())
            file.buffer().append('@' + it.key().toUtf8() + " = " +
                                 it.value().toVariant().toString().toUtf8() + '\n');
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        const HttpRequest request =
            filledRequest(batch.requests.requestAt(position), batch.requests.defaults());
        lost += request.inputError.isEmpty() && writeOne(&file.buffer(), request) ? 0 : 1;
        if (auto flushed = file.flushIfLarge(); !flushed)
            return flushed;
    }
    if (lost > 0)
        warnings->append(
            QStringLiteral("%1 rows are wrong or have bodies that cannot stand in the file").arg(lost));
    if (!batch.optionsJson.isEmpty())
        warnings->append(QStringLiteral("an .http file has no place for the batch's options"));
    return {};
}

} // namespace AsyncFetcher
