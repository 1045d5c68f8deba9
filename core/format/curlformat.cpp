// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/curlformat.h"

#include "core/format/ansiquoting.h"
#include "core/format/curlform.h"
#include "core/format/curlreader.h"
#include "core/format/filledrequest.h"
#include "core/format/outputfile.h"
#include "core/request/requestbody.h"

#include <QCoreApplication>

#include <algorithm>

namespace AsyncFetcher {

namespace {

bool beginsWithCurl(QByteArrayView line)
{
    line = line.trimmed();
    if (line.startsWith("$ "))
        line = line.sliced(2).trimmed();
    for (const char *name : {"curl ", "curl\t", "curl.exe ", "/usr/bin/curl "})
        if (line.startsWith(name))
            return true;
    return line == QByteArrayView("curl") || line.startsWith("curl \\");
}

/// One command: words with blanks between them.
class CommandText
{
public:
    explicit CommandText(QByteArray *out)
        : m_out(out)
    {
        *m_out += "curl";
    }
    CommandText &option(const char *option, QByteArrayView value) { return plain(option).word(value); }
    CommandText &plain(const char *text)
    {
        *m_out += ' ';
        *m_out += text;
        return *this;
    }
    CommandText &word(QByteArrayView value)
    {
        *m_out += ' ' + shellQuoted(value);
        return *this;
    }

private:
    QByteArray *m_out;
};

void writeHeaders(CommandText &command, const HttpHeaders &headers)
{
    for (const HttpHeader &header : headers) {
        if (header.value.isNull())
            command.option("-H", header.name + ':');
        else if (header.value.isEmpty())
            command.option("-H", header.name + ';');
        else
            command.option("-H", header.name + ": " + header.value);
    }
}

/// False: a command line cannot carry the body.
bool writeBody(CommandText &command, const RequestBody &body, HttpHeaders headers)
{
    if (body.kind == RequestBody::Kind::Multipart) {
        writeHeaders(command, headers);
        for (const MultipartPart &part : body.parts) {
            if (part.value.contains('\0'))
                return false;
            command.option("-F", curlFormArgument(part));
        }
        return true;
    }
    if (body.kind == RequestBody::Kind::File) {
        if (!hasHeader(headers, "Content-Type"))
            headers.append(HttpHeader{"Content-Type", "application/octet-stream"});
        writeHeaders(command, headers);
        command.option("--data-binary", '@' + body.file.toUtf8());
        return true;
    }
    const auto wire = encodeBody(body, headers);
    writeHeaders(command, headers);
    if (!wire || wire->inMemory().contains('\0'))
        return false;
    if (!body.isEmpty())
        command.option("--data-raw", wire->inMemory());
    return true;
}

bool writeCommand(QByteArray *out, const HttpRequest &request)
{
    CommandText command(out);
    const QByteArray method = request.method.toUpper();
    const bool posts = !request.body.isEmpty();
    if (method == "HEAD" && !posts)
        command.plain("-I");
    else if (!request.method.isEmpty() && method != (posts ? "POST" : "GET"))
        command.option("-X", request.method);
    else if (posts && request.method.isEmpty())
        command.plain("-X GET");
    if (std::any_of(request.url.begin(), request.url.end(),
                    [](char c) { return QByteArrayView("{}[]").contains(c); }))
        command.plain("-g");
    command.word(request.url);
    if (!request.bearer.isEmpty())
        command.option("--oauth2-bearer", request.bearer);
    else if (!request.user.isEmpty() || !request.password.isEmpty())
        command.option("-u", request.user + ':' + request.password);
    if (!request.maxRedirects)
        command.plain("-L");
    else if (*request.maxRedirects > 0)
        command.plain("-L").option("--max-redirs", QByteArray::number(*request.maxRedirects));
    if (request.timeout)
        command.option("-m", QByteArray::number(double(request.timeout->count()) / 1000, 'g', 12));
    if (request.maxRetries)
        command.option("--retry", QByteArray::number(*request.maxRetries));
    if (request.retryUnsafe.value_or(false))
        command.plain("--retry-all-errors");
    return writeBody(command, request.body, request.headers);
}

} // namespace

QString CurlFormat::name() const
{
    return QCoreApplication::translate("Format", "curl commands");
}

Format::Match CurlFormat::recognise(QByteArrayView head) const
{
    if (head.contains('\0'))
        return Match::No;
    bool isFirst = true;
    for (qsizetype from = 0; from < head.size();) {
        const qsizetype end = head.indexOf('\n', from);
        const QByteArrayView line = head.sliced(from, (end < 0 ? head.size() : end) - from).trimmed();
        from = end < 0 ? head.size() : end + 1;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (beginsWithCurl(line))
            return isFirst ? Match::Yes : Match::Maybe;
        isFirst = false;
    }
    return Match::No;
}

Result<ReadBatch> CurlFormat::readRequests(InputText &input, const ReadSettings &settings) const
{
    return CurlReader(input, settings).read();
}

Result<void> CurlFormat::writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const
{
    qint64 unwritable = 0;
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        const HttpRequest request =
            filledRequest(batch.requests.requestAt(position), batch.requests.defaults());
        if (!request.name.isEmpty())
            file.buffer().append("# " + request.name.simplified().toUtf8() + '\n');
        QByteArray text;
        const bool whole = request.inputError.isEmpty() && writeCommand(&text, request);
        if (!whole)
            ++unwritable;
        file.buffer().append(whole ? text : "# not a command: " + request.url.simplified()).append('\n');
        if (auto flushed = file.flushIfLarge(); !flushed)
            return flushed;
    }
    if (unwritable > 0)
        warnings->append(
            QStringLiteral("%1 rows cannot be written as commands and are comments there").arg(unwritable));
    if (!batch.optionsJson.isEmpty() || !batch.variables.isEmpty())
        warnings->append(QStringLiteral("curl commands have no place for the batch's options and variables"));
    return {};
}

} // namespace AsyncFetcher
