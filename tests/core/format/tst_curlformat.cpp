// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<ReadBatch> read(const QByteArray &text, const ReadSettings &settings = {})
{
    return FormatRegistry().readRequests(*InputText::fromBytes(text, u"in.sh"_s), settings);
}

HttpRequest only(const QByteArray &text)
{
    const auto batch = read(text);
    return batch && batch->batch.requests.count() == 1 ? batch->batch.requests.requestAt(0) : HttpRequest();
}

QString problem(const QByteArray &text, const ReadSettings &settings = {})
{
    const auto batch = read(text, settings);
    return batch ? batch->batch.requests.requestAt(0).inputError : batch.error().toString();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestCurlFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRecognisedByContent()
    {
        const FormatRegistry formats;
        for (const char *text :
             {"curl http://h/", "# x\n\n  curl \\\n http://h/", "$ curl http://h/", "curl.exe http://h/"})
            QCOMPARE(formats.recognise(*InputText::fromBytes(text, u"in.txt"_s))->id(), "curl"_L1);
        for (const char *text : {"http://h/curl x", "curly x", "[\"curl x\"]"})
            QVERIFY(formats.recognise(*InputText::fromBytes(text, u"in.txt"_s))->id() != "curl"_L1);
    }

    void keepsWhatARowCanSay()
    {
        const HttpRequest row =
            only("curl -sS -L --max-redirs 3 -m 2.5 --retry 4 -u u:p -A agent -e http://r/ -b a=1 "
                 "--compressed -r 0-9 -X PUT -d x=1 -d @- http://h/ <<< 'y=2'");
        QCOMPARE(row.url, "http://h/");
        QCOMPARE(row.method, "PUT");
        QCOMPARE(row.maxRedirects, 3);
        QCOMPARE(row.timeout, 2500ms);
        QCOMPARE(row.maxRetries, 4);
        QCOMPARE(row.user, "u");
        QCOMPARE(row.password, "p");
        QCOMPARE(headerValue(row.headers, "User-Agent"), "agent");
        QCOMPARE(headerValue(row.headers, "Referer"), "http://r/");
        QCOMPARE(headerValue(row.headers, "Cookie"), "a=1");
        QCOMPARE(headerValue(row.headers, "Range"), "bytes=0-9");
        QCOMPARE(row.body.bytes, "x=1&y=2");
        QCOMPARE(only("curl http://h/").maxRedirects, 0);
        QVERIFY(!only("curl -L http://h/").maxRedirects);
        QCOMPARE(only("curl --oauth2-bearer t http://h/").bearer, "t");
        QVERIFY(only("curl -H User-Agent: http://h/").headers.first().value.isNull());
    }

    void takesOptionsOfTheRunWhereAllAgree()
    {
        const auto same = read(
            "curl -k -x p:1 --connect-timeout 3 http://h/1\ncurl -k -x p:1 --connect-timeout 3 http://h/2");
        QVERIFY(same);
        QCOMPARE(same->warnings, QStringList());
        QVERIFY(same->batch.options.tls.insecure);
        QCOMPARE(same->batch.options.connectTimeout, 3000ms);
        QCOMPARE(same->batch.optionsJson["proxy"_L1].toString(), u"http://p:1");
        const auto other = read("curl -k http://h/1\ncurl http://h/2");
        QVERIFY(other && !other->batch.options.tls.insecure);
        QCOMPARE(other->warnings.size(), 1);
        QVERIFY(other->warnings.first().contains(u"insecure"_s));
    }

    void namesWhatItCannotKeep()
    {
        const auto batch =
            read("curl --resolve h:80:1.2.3.4 http://h/1\nwget http://h/2\ncurl --http2 http://h/3");
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 2);
        QCOMPARE(batch->warnings.size(), 3);
        QVERIFY(batch->warnings.join(u'\n').contains(u"--resolve"_s));
        QVERIFY(batch->warnings.join(u'\n').contains(u"wget"_s));
    }

    void expandsPatterns()
    {
        const auto batch = read("curl 'http://h/{a,b}/[08-10]' http://h/[a-e:2] -g 'http://[::1]/'");
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 0);
        // -g holds for the whole command.
        QCOMPARE(batch->batch.requests.count(), 3);
        const auto rows = read("curl 'http://h/{a,b}/[08-10]' 'http://h/[a-e:2]' 'http://[::1]/'");
        QCOMPARE(rows->batch.requests.count(), 10);
        QCOMPARE(rows->batch.requests.requestAt(0).url, "http://h/a/08");
        QCOMPARE(rows->batch.requests.requestAt(5).url, "http://h/b/10");
        QCOMPARE(rows->batch.requests.requestAt(8).url, "http://h/e");
        QCOMPARE(rows->batch.requests.requestAt(9).url, "http://[::1]/");
        QVERIFY(problem("curl 'http://h/[1-999999999999]'").contains(u"more than"_s));
        QVERIFY(problem("curl 'http://h/[1-1000][1-1000]'").contains(u"more than"_s));
        QVERIFY(problem("curl 'http://h/[0-18446744073709551615]'").contains(u"more than"_s));
    }

    void aBadCommandStopsNoOther()
    {
        const auto batch = read("curl http://h/1\ncurl --nope http://h/2\ncurl 'http://h/3\ncurl http://h/4");
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 2);
        QCOMPARE(batch->batch.requests.count(), 4);
        QCOMPARE(batch->batch.requests.requestAt(1).inputError, u"in.sh:2:1: curl has no option --nope.");
        QCOMPARE(batch->batch.requests.requestAt(2).inputError, u"in.sh:3:6: The quote ' is not closed.");
        QCOMPARE(batch->batch.requests.requestAt(3).url, "http://h/4");
    }

    void asksForVariables()
    {
        ReadSettings settings;
        settings.variable = [](const QByteArray &name) {
            return name == "TOKEN" ? std::optional(QByteArray("t0")) : std::nullopt;
        };
        const auto batch = read("curl -H \"Authorization: Bearer $TOKEN\" http://h/", settings);
        QCOMPARE(batch->batch.requests.requestAt(0).headers.first().value, "Bearer t0");
        QCOMPARE(problem("curl http://h/$TOKEN"), u"in.sh:1:15: The variable TOKEN is not set.");
    }

    void readsFilesBelowItsFolderAlone()
    {
        const QTemporaryDir outer;
        QVERIFY(QDir(outer.path()).mkdir(u"in"_s));
        write(outer.filePath(u"secret"_s), "s3cret");
        write(outer.filePath(u"in/body"_s), "a\nb");
        QVERIFY(QFile::link(outer.filePath(u"secret"_s), outer.filePath(u"in/link"_s)));
        ReadSettings settings;
        settings.folder = outer.filePath(u"in"_s);
        QCOMPARE(read("curl -d @body http://h/", settings)->batch.requests.requestAt(0).body.bytes, "ab");
        for (const QByteArray &name : {QByteArray("../secret"), QByteArray("link"), QByteArray("/etc/passwd"),
                                       QByteArray("body/../../secret"), outer.filePath(u"secret"_s).toUtf8()})
            for (const char *option :
                 {"-d @", "--data-binary @", "-T ", "-F x=@", "-F 'x=<", "--data-urlencode @", "-H @"}) {
                const QByteArray quote = QByteArray(option).contains('\'') ? "'" : "";
                const QString why =
                    problem("curl " + QByteArray(option) + name + quote + " http://h/", settings);
                QVERIFY2(why.contains(u"outside"_s), qPrintable(why));
            }
        settings.anyFile = true;
        QCOMPARE(read("curl -d @../secret http://h/", settings)->batch.requests.requestAt(0).body.bytes,
                 "s3cret");
        QVERIFY(problem("curl -d @none http://h/", settings).contains(u"cannot be read"_s));
        QVERIFY(problem("curl -d @/dev/zero http://h/", settings).contains(u"ordinary"_s));
    }

    void canBeCancelled()
    {
        const auto input = InputText::fromBytes(QByteArray("curl http://h/\n").repeated(400'000), u"in"_s);
        input->setGoOn([](qint64) { return false; });
        const auto batch = FormatRegistry().readRequests(*input);
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, Error::Code::Cancelled);
    }

    void namesOfABatchAreNoGlobs()
    {
        const auto batch = read("curl 'http://h/{{path}}/{a,b}?{{q|urlencode}}'");
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 2);
        QCOMPARE(batch->batch.requests.requestAt(1).url, "http://h/{{path}}/b?{{q|urlencode}}");
        QVERIFY(!read("curl http://{{a,b}}/"));
        QVERIFY(!read("curl http://{{a}/"));
        QVERIFY(!read("curl http://{{}}/"));
    }
};

QTEST_GUILESS_MAIN(TestCurlFormat)
#include "tst_curlformat.moc"
