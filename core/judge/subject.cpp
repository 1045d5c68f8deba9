// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/subject.h"

#include "core/format/jsonreader.h"
#include "core/request/wireurl.h"
#include "core/response/httpresponse.h"

#include <QCryptographicHash>
#include <QFile>

#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

struct NamedKind
{
    QLatin1StringView name;
    Subject::Kind kind;
};
constexpr std::array Kinds{
    NamedKind{"status"_L1, Subject::Kind::Status}, NamedKind{"time"_L1, Subject::Kind::Time},
    NamedKind{"size"_L1, Subject::Kind::Size},     NamedKind{"header"_L1, Subject::Kind::Header},
    NamedKind{"body"_L1, Subject::Kind::Body},     NamedKind{"json"_L1, Subject::Kind::Json},
    NamedKind{"sha256"_L1, Subject::Kind::Sha256}, NamedKind{"redirects"_L1, Subject::Kind::Redirects},
    NamedKind{"schema"_L1, Subject::Kind::Schema},
};

Result<void> readDetail(Subject *subject, RuleScanner &scanner)
{
    const qsizetype from = scanner.at();
    if (subject->kind == Subject::Kind::Header) {
        subject->header = scanner.name().toUtf8();
        if (subject->header.isEmpty())
            return scanner.wrong(u"The name of a header is missing here."_s, from);
    } else if (subject->kind == Subject::Kind::Json) {
        const QString text = scanner.name();
        auto path = JsonPath::parse(text.toUtf8());
        if (!path)
            return scanner.wrong(path.error().message, from + path.error().column - 1);
        subject->path = *std::move(path);
    } else if (subject->kind == Subject::Kind::Schema) {
        auto file =
            scanner.atEnd() ? scanner.wrong(u"The file of a JSON Schema is missing here."_s) : scanner.text();
        if (!file)
            return tl::unexpected(file.error());
        subject->file = *std::move(file);
    }
    return {};
}

} // namespace

Result<Subject> Subject::parse(RuleScanner &scanner)
{
    const qsizetype from = scanner.at();
    const QString word = scanner.word();
    QStringList names;
    for (const NamedKind &known : Kinds) {
        names += known.name;
        if (word != known.name)
            continue;
        Subject subject;
        subject.kind = known.kind;
        if (auto read = readDetail(&subject, scanner); !read)
            return tl::unexpected(read.error());
        return subject;
    }
    return scanner.wrong(u"It begins with one of %1."_s.arg(names.join(u", "_s)), from);
}

JudgedResponse::JudgedResponse(const HttpResponse &response)
    : m_response(response)
    , m_body("", 0)
{
    if (!response.body.file) {
        if (!response.body.bytes.isEmpty())
            m_body = response.body.bytes;
        return;
    }
    m_file = std::make_unique<QFile>(response.body.file->path());
    m_body = {};
    if (!m_file->open(QIODevice::ReadOnly))
        return;
    if (const uchar *bytes = m_file->map(0, m_file->size()))
        m_body = QByteArrayView(bytes, m_file->size());
}

JudgedResponse::~JudgedResponse() = default;

QByteArray JudgedResponse::header(QByteArrayView name) const
{
    QByteArray joined;
    for (const HttpHeader &header : m_response.headers)
        if (isSameName(header.name, name))
            joined = joined.isNull() ? QByteArray(header.value.constData(), header.value.size())
                                     : joined + ", " + header.value;
    return joined;
}

QByteArray JudgedResponse::redirectTarget() const
{
    if (redirectCount() > 0)
        return m_response.finalUrl;
    const QByteArray location = headerValue(m_response.headers, "Location");
    if (m_response.statusCode / 100 != 3 || location.isNull())
        return {};
    const auto from = WireUrl::parse(m_response.finalUrl);
    const auto target = from ? from->resolved(location) : from;
    return target ? target->text() : location;
}

int JudgedResponse::redirectCount() const
{
    return m_response.attempts.isEmpty() ? 0 : int(m_response.attempts.last().redirects.size());
}

QByteArray JudgedResponse::sha256() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_body);
    return hash.result().toHex();
}

double JudgedResponse::seconds() const
{
    return std::chrono::duration<double>(m_response.responseTime).count();
}

QByteArray jsonText(QByteArrayView value)
{
    if (!value.startsWith('"'))
        return value.toByteArray();
    QByteArray text("");
    JsonReader(value).readString(&text);
    return text;
}

} // namespace AsyncFetcher
