// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/vegetatargets.h"

#include "core/format/batchjsonreader.h"
#include "core/format/jsonvalues.h"
#include "core/format/referencedfiles.h"
#include "core/request/wirerequest.h"

#include <QCoreApplication>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Where the URL of "GET http://h/" begins; 0: it is no such line.
qsizetype urlStart(QByteArrayView line)
{
    const qsizetype blank = line.indexOf(' ');
    const bool isMethod = blank > 0 && std::all_of(line.begin(), line.begin() + blank,
                                                   [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!isMethod)
        return 0;
    const QByteArrayView url = line.sliced(blank + 1).trimmed();
    return url.startsWith("http://") || url.startsWith("https://") || url.startsWith("{{") ? blank + 1 : 0;
}

bool isJsonTarget(QByteArrayView line)
{
    if (!isPlainJson(line))
        return false;
    JsonReader json(line);
    bool hasMethod = false;
    bool isTheirs = false;
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name); json.skip()) {
        hasMethod |= name == "method";
        isTheirs |= name == "header" && json.type() == JsonReader::Type::Object;
        isTheirs |= name == "body" && json.type() == JsonReader::Type::String;
    }
    return hasMethod && isTheirs;
}

class TargetReader
{
public:
    TargetReader(InputText &input, const ReadSettings &settings)
        : m_input(input)
        , m_files(input, settings)
    {
    }

    Result<ReadBatch> read()
    {
        InputText::Line line;
        while (m_input.nextLine(&line)) {
            const QByteArrayView text = line.text.trimmed();
            if (text.startsWith('{'))
                takeJson(text, line.number);
            else
                takeLine(text, line.number);
        }
        finish();
        if (!m_input.readError().isEmpty())
            return tl::unexpected(m_input.readFailure());
        if (m_read.batch.requests.count() == 0 || m_read.badRows == m_read.batch.requests.count())
            return tl::unexpected(Error{Error::Code::Syntax, QStringLiteral("There is no target in it."),
                                        m_input.name(), 0, 0});
        return std::move(m_read);
    }

private:
    void takeLine(QByteArrayView text, qint64 number)
    {
        const qsizetype url = urlStart(text);
        if (text.isEmpty() || url > 0 || !m_isOpen)
            finish();
        if (text.isEmpty() || (text.startsWith('#') && !m_isOpen))
            return;
        if (m_isOpen)
            return takeDetail(text, number);
        m_isOpen = true;
        m_line = number;
        m_request.method = text.first(std::max<qsizetype>(url - 1, 0)).toByteArray();
        m_request.url = url > 0 ? text.sliced(url).trimmed().toByteArray() : shownRow(text);
        if (url == 0)
            m_problem = QStringLiteral("A target begins with a method and a URL.");
    }

    void takeDetail(QByteArrayView text, qint64 number)
    {
        const qsizetype colon = text.indexOf(':');
        if (text.startsWith('@')) {
            const auto path = m_files.path(QString::fromUtf8(text.sliced(1).trimmed()));
            m_request.body.kind = RequestBody::Kind::File;
            if (path)
                m_request.body.file = *path;
            else
                problem(path.error().message);
        } else if (colon > 0 && isToken(text.first(colon))) {
            m_request.headers.append(
                HttpHeader{text.first(colon).toByteArray(),
                           QByteArray("") + text.sliced(colon + 1).trimmed().toByteArray()});
        } else if (!text.startsWith('#')) {
            problem(QStringLiteral("Line %1 is no header field.").arg(number));
        }
    }

    void takeJson(QByteArrayView text, qint64 number)
    {
        finish();
        m_isOpen = true;
        m_line = number;
        JsonReader json(text);
        QByteArray name;
        for (json.beginObject(); json.nextMember(&name);)
            takeMember(json, name);
        if (!json.atEnd())
            problem(json.failed() ? QString::fromLatin1(json.error())
                                  : QStringLiteral("Something follows the end of the target."));
        if (m_request.url.isEmpty()) {
            problem(QStringLiteral("url is missing"));
            m_request.url = shownRow(text);
        }
        finish();
    }

    void takeMember(JsonReader &json, const QByteArray &name)
    {
        const bool isText = json.type() == JsonReader::Type::String;
        if (name == "method" && isText)
            json.readString(&m_request.method);
        else if (name == "url" && isText)
            json.readString(&m_request.url);
        else if (name == "body" && isText)
            takeBody(json);
        else if (name == "header" && json.type() == JsonReader::Type::Object)
            takeHeaders(json);
        else
            json.skip();
    }

    void takeBody(JsonReader &json)
    {
        QByteArray text;
        json.readString(&text);
        const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return problem(QStringLiteral("body must be base64"));
        if ((*decoded).isEmpty())
            return;
        m_request.body.kind = RequestBody::Kind::Data;
        m_request.body.bytes = *decoded;
    }

    void takeHeaders(JsonReader &json)
    {
        QByteArray name;
        for (json.beginObject(); json.nextMember(&name);) {
            if (json.type() != JsonReader::Type::Array) {
                json.skip();
                problem(QStringLiteral("header %1 must be an array").arg(QString::fromUtf8(name)));
                continue;
            }
            for (json.beginArray(); json.nextElement();) {
                QByteArray value("");
                if (json.type() == JsonReader::Type::String)
                    json.readString(&value);
                else
                    json.skip();
                m_request.headers.append(HttpHeader{name, value});
            }
        }
    }

    void problem(const QString &why)
    {
        if (m_problem.isEmpty())
            m_problem = why;
    }

    void finish()
    {
        if (m_isOpen && m_problem.isEmpty())
            m_read.batch.requests.append(m_request);
        else if (m_isOpen)
            appendBadRow(&m_read, m_request.url, {},
                         Error{Error::Code::Syntax, m_problem, m_input.name(), m_line, 1}.toString());
        m_isOpen = false;
        m_request = {};
        m_problem.clear();
    }

    InputText &m_input;
    const ReferencedFiles m_files;
    ReadBatch m_read;
    HttpRequest m_request;
    QString m_problem;
    qint64 m_line = 0;
    bool m_isOpen = false; ///< m_request is being read
};

} // namespace

QString VegetaTargets::name() const
{
    return QCoreApplication::translate("Format", "vegeta targets");
}

/// What has one request alone, or "###" between them, is an .http file.
Format::Match VegetaTargets::recognise(QByteArrayView head) const
{
    int requests = 0;
    for (qsizetype from = 0; from < head.size() && requests < 2;) {
        const qsizetype end = head.indexOf('\n', from);
        const QByteArrayView line = head.sliced(from, (end < 0 ? head.size() : end) - from).trimmed();
        from = end < 0 ? head.size() : end + 1;
        if (line.isEmpty() || (line.startsWith('#') && !line.startsWith("###")))
            continue;
        if (urlStart(line) > 0)
            ++requests;
        else if (requests == 0)
            return line.startsWith('{') && isJsonTarget(line) ? Match::Yes : Match::No;
        else if (line.startsWith('@') && line.size() > 1)
            return Match::Yes;
        else if (const qsizetype colon = line.indexOf(':'); colon < 1 || !isToken(line.first(colon)))
            return Match::No;
    }
    return requests > 1 ? Match::Yes : Match::No;
}

Result<ReadBatch> VegetaTargets::readRequests(InputText &input, const ReadSettings &settings) const
{
    return TargetReader(input, settings).read();
}

} // namespace AsyncFetcher
