// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"
#include "core/format/outputfile.h"
#include "core/request/wirerequest.h"
#include "tests/support/corpus.h"
#include "tests/support/exceptions.h"
#include "tests/support/testpaths.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

/// One request as text that can be compared: what is compared, and nothing else.
struct Sent
{
    QByteArray method, target, host;
    QList<QByteArray> headers; ///< sorted, names in lower case
    QByteArray body;           ///< of a form: its parts, one after the other
};

QByteArray header(const QByteArray &name, const QByteArray &value)
{
    return name.toLower() + ": " + value;
}

/// Head and body of every part, the same for both sides.
QByteArray part(QByteArray disposition, const QByteArray &type, const QByteArray &body)
{
    disposition.replace("\"", "");
    return disposition + '|' + type + '|' + body + "\n";
}

QByteArray bodyOf(const WireBody &body)
{
    QString error;
    const auto device = body.open(&error);
    return device ? device->readAll() : "cannot be read: " + error.toUtf8();
}

/// Parts of a multipart body on the wire.
QByteArray partsOf(QByteArray body, const QByteArray &boundary)
{
    QByteArray parts;
    body.prepend("\r\n");
    qsizetype at = body.indexOf("\r\n--" + boundary);
    while (at >= 0) {
        const qsizetype from = at + 4 + boundary.size() + 2;
        at = body.indexOf("\r\n--" + boundary, from);
        if (at < 0)
            break;
        const QByteArray one = body.mid(from, at - from);
        const qsizetype head = one.indexOf("\r\n\r\n");
        QByteArray disposition;
        QByteArray type;
        const QList<QByteArray> lines = one.left(head).split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Content-Disposition"))
                disposition = line.trimmed();
            else if (line.startsWith("Content-Type: "))
                type = line.sliced(14).trimmed();
        }
        parts += part(disposition, type, one.sliced(head + 4));
    }
    return parts;
}

Sent sent(const WireRequest &wire)
{
    Sent out;
    out.method = wire.method;
    out.target = wire.url.target;
    out.host = wire.url.origin.authority().toUtf8();
    QByteArray boundary;
    for (const HttpHeader &field : wire.headers) {
        QByteArray value = field.value;
        if (const qsizetype at = value.indexOf("boundary=");
            at >= 0 && field.name.compare("Content-Type", Qt::CaseInsensitive) == 0) {
            boundary = value.sliced(at + 9);
            value = value.left(at) + "boundary=<any>";
        }
        out.headers.append(header(field.name, value));
    }
    std::sort(out.headers.begin(), out.headers.end());
    out.body = bodyOf(wire.body);
    if (!boundary.isEmpty())
        out.body = partsOf(out.body, boundary);
    return out;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return object.contains("body_b64"_L1)
               ? QByteArray::fromBase64(object["body_b64"_L1].toString().toLatin1())
               : object["body"_L1].toString().toUtf8();
}

Sent expected(const QJsonObject &request)
{
    Sent out;
    out.method = request["method"_L1].toString().toUtf8();
    // curl sends brackets bare, we as RFC 3986 has them.
    const QByteArray target = request["target"_L1].toString().toUtf8();
    const auto url = WireUrl::parse("http://h" + target);
    out.target = url ? url->target : target;
    const QJsonArray headers = request["headers"_L1].toArray();
    for (const QJsonValue pair : headers) // NOLINT(performance-implicit-conversion-in-loop)
        out.headers.append(header(pair[0].toString().toUtf8(), pair[1].toString().toUtf8()));
    std::sort(out.headers.begin(), out.headers.end());
    const QJsonArray implicit = request["implicit_headers"_L1].toArray();
    for (const QJsonValue pair : implicit) // NOLINT(performance-implicit-conversion-in-loop)
        if (pair[0].toString() == "Host"_L1)
            out.host = pair[1].toString().toUtf8();
    const QJsonArray parts = request["multipart"_L1].toArray();
    for (const QJsonValue value : parts) { // NOLINT(performance-implicit-conversion-in-loop)
        QByteArray disposition;
        QByteArray type;
        const QJsonArray lines = value["headers"_L1].toArray();
        for (const QJsonValue line : lines) { // NOLINT(performance-implicit-conversion-in-loop)
            const QByteArray text = line.toString().toUtf8();
            (text.startsWith("Content-Type: ") ? type : disposition) =
                text.startsWith("Content-Type: ") ? text.sliced(14) : text;
        }
        out.body += part(disposition, type, bytesOf(value.toObject()));
    }
    if (parts.isEmpty())
        out.body = bytesOf(request);
    return out;
}

bool hasHost(const QList<QByteArray> &headers)
{
    return std::any_of(headers.begin(), headers.end(),
                       [](const QByteArray &line) { return line.startsWith("host: "); });
}

/// What one says and the other does not; empty: they are the same. What a client adds by itself is left out.
QByteArray difference(Sent got, const Sent &want)
{
    if (got.method + ' ' + got.target != want.method + ' ' + want.target)
        return "asks " + got.method + ' ' + got.target + ", not " + want.method + ' ' + want.target;
    if (!want.host.isEmpty() && got.host.compare(want.host, Qt::CaseInsensitive) != 0 &&
        !hasHost(want.headers))
        return "host " + got.host + ", not " + want.host;
    // What asks a server to go on with HTTP/2 is the connection's business.
    const bool upgrades = std::any_of(want.headers.begin(), want.headers.end(), [](const QByteArray &line) {
        return line.startsWith("http2-settings:");
    });
    QList<QByteArray> missing;
    for (const QByteArray &line : want.headers)
        if (!got.headers.removeOne(line) && !line.startsWith("content-length:") &&
            !line.startsWith("transfer-encoding:") && !line.startsWith("expect:"))
            missing.append(line);
    static const QList<QByteArray> own{"user-agent: AsyncFetcher/", "accept: */*",
                                       "accept-encoding: gzip, deflate, br, zstd", "host: "};
    got.headers.removeIf([](const QByteArray &line) {
        return std::any_of(own.begin(), own.end(),
                           [&](const QByteArray &name) { return line.startsWith(name); });
    });
    if (upgrades)
        missing.removeIf([](const QByteArray &line) {
            return line.startsWith("http2-settings:") || line.startsWith("connection:") ||
                   line.startsWith("upgrade:");
        });
    if (!missing.isEmpty())
        return "without " + missing.join(" / ");
    if (!got.headers.isEmpty())
        return "too many: " + got.headers.join(" / ");
    // A body that is no form in parts, though its type says so, was taken for one piece there.
    if (want.body.startsWith("\\n"))
        return bool(got.body.isEmpty()) ? QByteArray() : "parts where there are none";
    if (got.body != want.body)
        return "body " + got.body.left(300) + ", not " + want.body.left(300);
    return {};
}

} // namespace

/// Every command of the corpus against what curl itself sent.
class TestCurlCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatCurlSends()
    {
        const Corpus corpus(u"curl-commands"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        Exceptions exceptions(testData("format/exceptions-curl.txt"));
        const QList<QJsonObject> rows = corpus.lines(u"cases.jsonl"_s);
        for (const QJsonObject &row : rows) {
            const QString id = row["id"_L1].toString();
            const QByteArray wrong = check(row);
            if (!exceptions.accept(id, wrong.isEmpty()))
                qWarning("%s: %s", qPrintable(id), wrong.constData());
        }
        QCOMPARE(exceptions.complaints(), QString());
        QVERIFY(exceptions.exceptions() * 50 <= exceptions.cases());
        qInfo("%d commands, %lld exceptions", exceptions.cases(), qlonglong(exceptions.exceptions()));
    }

    /// Written as commands and read again, the rows are the same.
    void readsItsOwnCommands()
    {
        const Corpus corpus(u"curl-commands"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        int compared = 0;
        const QList<QJsonObject> rows = corpus.lines(u"cases.jsonl"_s);
        for (const QJsonObject &row : rows) {
            QTemporaryDir folder;
            const auto read = readCase(row, folder.path());
            if (!read || read->badRows > 0)
                continue;
            const QString file = folder.filePath(u"again.sh"_s);
            QStringList warnings;
            QVERIFY(FormatRegistry().writeRequests(read->batch, file, &warnings));
            ReadSettings settings;
            settings.anyFile = true;
            const auto again = FormatRegistry().readRequests(file, settings);
            QVERIFY2(again, qPrintable(again ? QString() : again.error().toString()));
            QCOMPARE(again->badRows, 0);
            QCOMPARE(again->batch.requests.count(), read->batch.requests.count());
            for (qsizetype i = 0; i < read->batch.requests.count(); ++i) {
                const auto first = makeWireRequest(read->batch.requests.requestAt(i), {});
                const auto second = makeWireRequest(again->batch.requests.requestAt(i), {});
                QCOMPARE(bool(first), bool(second));
                if (!first)
                    continue;
                Sent want = sent(*first);
                want.headers.removeIf([](const QByteArray &line) {
                    return line.startsWith("user-agent: AsyncFetcher/") || line == "accept: */*" ||
                           line == "accept-encoding: gzip, deflate, br, zstd" || line.startsWith("host: ");
                });
                const QByteArray wrong = difference(sent(*second), want);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(row["id"_L1].toString() + u": "_s + QString::fromUtf8(wrong)));
                ++compared;
            }
        }
        QVERIFY(compared > 200);
    }

private:
    static Result<ReadBatch> readCase(const QJsonObject &row, const QString &folder)
    {
        const QJsonObject files = row["files"_L1].toObject();
        for (auto it = files.begin(); it != files.end(); ++it) {
            const QString path = folder + u'/' + it.key();
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("%s", qPrintable(path));
            file.write(QByteArray::fromBase64(it.value().toString().toLatin1()));
        }
        const QJsonObject env = row["env"_L1].toObject();
        const bool hasOtherPaths = row["tags"_L1].toArray().contains("abs-path-file"_L1);
        ReadSettings settings;
        settings.folder = folder;
        settings.standardInput = [row]() -> Result<QByteArray> {
            return QByteArray::fromBase64(row["stdin_b64"_L1].toString().toLatin1());
        };
        settings.variable = [env](const QByteArray &name) -> std::optional<QByteArray> {
            const QJsonValue value = env[QString::fromUtf8(name)];
            return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
        };
        const QByteArray text = row[hasOtherPaths ? "run_as"_L1 : "command"_L1].toString().toUtf8();
        const FormatRegistry formats;
        return formats.byId(u"curl")->readRequests(*InputText::fromBytes(text, u"commands"_s), settings);
    }

    /// What cannot be sent is compared as it was typed, and as it was recorded, in Latin-1.
    static Sent typed(const HttpRequest &row)
    {
        Sent out;
        out.method = row.method.isEmpty() ? QByteArray("GET") : row.method;
        const qsizetype path = row.url.indexOf('/', row.url.indexOf("://") + 3);
        out.target = path < 0 ? QByteArray("/") : row.url.sliced(path);
        out.host = row.url.left(path < 0 ? row.url.size() : path).sliced(row.url.indexOf("://") + 3);
        for (const HttpHeader &field : row.headers)
            if (!field.value.isNull())
                out.headers.append(QString::fromLatin1(header(field.name, field.value)).toUtf8());
        std::sort(out.headers.begin(), out.headers.end());
        out.body = row.body.bytes;
        return out;
    }

    static QByteArray check(const QJsonObject &row)
    {
        // A shell would run a command there, or take an unset variable for nothing: here both are errors.
        static const QStringList refused{u"curlconverter/redirect_command_data"_s,
                                         u"curlconverter/redirect_command_url_query"_s,
                                         u"curl-to-postman/061"_s};
        QTemporaryDir folder;
        const auto read = readCase(row, folder.path());
        const QJsonArray wanted =
            refused.contains(row["id"_L1].toString()) ? QJsonArray() : row["expected_requests"_L1].toArray();
        if (!read)
            return wanted.isEmpty() ? QByteArray() : "refused: " + read.error().toString().toUtf8();
        QList<Sent> requests;
        QByteArray problems;
        const RequestList &rows = read->batch.requests;
        for (qsizetype i = 0; i < rows.count(); ++i) {
            const HttpRequest request = rows.requestAt(i);
            const auto wire = makeWireRequest(request, rows.defaults());
            if (wire)
                requests.append(sent(*wire));
            else if (request.inputError.isEmpty() && wire.error().kind == ErrorKind::Invalid)
                requests.append(typed(request));
            else
                problems += wire.error().text.toUtf8() + ' ';
        }
        if (requests.size() != wanted.size())
            return QByteArray::number(requests.size()) + " requests, not " +
                   QByteArray::number(wanted.size()) + ' ' + problems;
        for (qsizetype i = 0; i < requests.size(); ++i)
            if (const QByteArray wrong = difference(requests[i], expected(wanted[i].toObject()));
                !wrong.isEmpty())
                return wrong;
        return {};
    }
};

QTEST_GUILESS_MAIN(TestCurlCorpus)
#include "tst_curlcorpus.moc"
