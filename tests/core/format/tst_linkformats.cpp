// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"
#include "tests/support/corpus.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

Result<ReadBatch> read(const QByteArray &text, const QString &name)
{
    return FormatRegistry().readRequests(*InputText::fromBytes(text, name));
}

/// The URLs with blanks between them, or "!" and the problem.
QByteArray urls(const QByteArray &text, const QString &name)
{
    const auto batch = read(text, name);
    if (!batch)
        return '!' + batch.error().toString().toUtf8();
    QByteArrayList all;
    for (qsizetype i = 0; i < batch->batch.requests.count(); ++i)
        all.append(batch->batch.requests.urlAt(i));
    return all.join(' ');
}

} // namespace

/// Links in Markdown and HTML, sitemaps, .http files, and compressed inputs.
class TestLinkFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsLinks()
    {
        QCOMPARE(urls("# T\n[a](http://h/a) ![b](https://h/b \"t\") <http://h/c>, http://h/d. "
                      "(http://h/e_(f)) [r]: http://h/r\n"
                      "[again](http://h/a) [x](/relative) `http://h/code`",
                      u"in.md"_s),
                 "http://h/a https://h/b http://h/c http://h/d http://h/e_(f) http://h/r http://h/code");
        QCOMPARE(
            urls("<!DOCTYPE html><a href='http://h/?a=1&amp;b=2'>x</a><img src=\"HTTPS://h/i\"><a href=/r>",
                 u"in"_s),
            "http://h/?a=1&b=2 HTTPS://h/i");
        QCOMPARE(FormatRegistry().recognise(*InputText::fromBytes("<html><a href=x>", u"in.txt"_s))->id(),
                 "links"_L1);
        QVERIFY(urls("<html>nothing", u"in"_s).startsWith('!'));
    }

    void readsVegetaTargets()
    {
        const QByteArray text = "# all of them\nGET http://h/a\nX-Id: 1\nX-Id: 2\n\nPOST http://h/b\n"
                                "Content-Type: text/plain\n@b.txt\n\nGET http://h/c\nHEAD https://h/d\n";
        QCOMPARE(FormatRegistry().recognise(*InputText::fromBytes(text, u"in"_s))->id(), "vegeta"_L1);
        const auto batch = read(text, u"in"_s);
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 0);
        const RequestList &list = batch->batch.requests;
        QCOMPARE(list.count(), 4);
        QCOMPARE(list.requestAt(0).headers, (HttpHeaders{{"X-Id", "1"}, {"X-Id", "2"}}));
        QCOMPARE(list.requestAt(1).method, "POST");
        QCOMPARE(list.requestAt(1).body.kind, RequestBody::Kind::File);
        QCOMPARE(list.methodAt(3), "HEAD");
        QCOMPARE(list.urlAt(3), "https://h/d");
    }

    void readsVegetaTargetsAsJson()
    {
        const QByteArray text =
            "{\"method\": \"POST\", \"url\": \"http://h/a\", \"header\": {\"X\": [\"1\", \"2\"]}, "
            "\"body\": \"YWJj\"}\n{\"method\": \"GET\", \"url\": \"http://h/b\"}\n"
            "{\"method\": \"GET\", \"url\": \"http://h/c\", \"body\": \"?\"}\n";
        const auto batch = read(text, u"in.json"_s);
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 3);
        QCOMPARE(batch->badRows, 1);
        const HttpRequest first = batch->batch.requests.requestAt(0);
        QCOMPARE(first.body.bytes, "abc");
        QCOMPARE(first.headers, (HttpHeaders{{"X", "1"}, {"X", "2"}}));
        QVERIFY(batch->batch.requests.requestAt(2).inputError.contains(u":3:1: body must be base64"_s));
        // Our own lines are not theirs.
        QCOMPARE(FormatRegistry()
                     .recognise(*InputText::fromBytes("{\"url\": \"http://h/\", \"headers\": {}}\n", u"in"_s))
                     ->id(),
                 "json"_L1);
    }

    void keepsBadTargets()
    {
        const auto batch = read(
            "GET http://h/z\n\nGET http://h/a\nno header\n\nnothing\n\nGET http://h/b\n@../../etc/passwd\n"
            "GET http://h/c\n",
            u"in.targets"_s);
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 5);
        QCOMPARE(batch->badRows, 3);
        QVERIFY(batch->batch.requests.requestAt(1).inputError.startsWith(u"in.targets:3:1: Line 4"_s));
        QVERIFY(batch->batch.requests.requestAt(4).inputError.isEmpty());
        // With "###" it is an .http file.
        QCOMPARE(FormatRegistry()
                     .recognise(*InputText::fromBytes("GET http://h/a\n\n###\nGET http://h/b\n", u"in"_s))
                     ->id(),
                 "http"_L1);
    }

    void findsTheLinksOfRealLists()
    {
        const Corpus corpus(u"url-lists"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        for (const QString &file : {u"awesome-go__README.md"_s, u"public-apis__README.md"_s}) {
            // Independent of the reader: every "](http" target that has no brackets in it.
            QSet<QByteArray> wanted;
            const QByteArray text = corpus.bytes(file);
            for (qsizetype at = text.indexOf("](http"); at >= 0; at = text.indexOf("](http", at + 1)) {
                const QByteArray target = text.mid(at + 2, text.indexOf(')', at) - at - 2);
                if (!target.contains('(') && !target.contains(' ') && target.contains("://"))
                    wanted.insert(target);
            }
            const auto batch = FormatRegistry().readRequests(corpus.path(file));
            QVERIFY(batch);
            QSet<QByteArray> got;
            for (qsizetype i = 0; i < batch->batch.requests.count(); ++i)
                got.insert(batch->batch.requests.urlAt(i));
            QVERIFY(wanted.size() > 1000);
            QList<QByteArray> missing = (wanted - got).values();
            QVERIFY2(missing.size() * 50 <= wanted.size(), missing.join(' ').left(1000).constData());
        }
    }

    void readsSitemaps()
    {
        const QByteArray map =
            "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
            "xmlns:image=\"i\"><url><loc> http://h/1?a=1&amp;b </loc><image:image><image:loc>http://h/i"
            "</image:loc></image:image></url><url><loc><![CDATA[http://h/2]]></loc></url>"
            "<url><loc>/bad</loc></url></urlset>";
        QCOMPARE(urls(map, u"in.xml"_s), "http://h/1?a=1&b http://h/2 /bad");
        QCOMPARE(read(map, u"in"_s)->badRows, 1);
        const auto index =
            read("<sitemapindex><sitemap><loc>http://h/s.xml.gz</loc></sitemap></sitemapindex>", u"in"_s);
        QCOMPARE(index->warnings.size(), 1);
        QVERIFY(urls("<urlset><url><loc>http://h/</loc>", u"in"_s).startsWith("!in:1:"));
    }

    void refusesEntities()
    {
        QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \"" + (QByteArray("&") + char(c - 1) + ';').repeated(10) +
                    "\">";
        QVERIFY(urls(bomb + "]><urlset><url><loc>http://h/&j;</loc></url></urlset>", u"in"_s)
                    .contains("document type"));
        QVERIFY(urls("<!DOCTYPE x [<!ENTITY a SYSTEM "
                     "\"file:///etc/passwd\">]><urlset><url><loc>&a;</loc></url></urlset>",
                     u"in"_s)
                    .contains("document type"));
    }

    void readsCompressedInputs()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"list.txt"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("http://h/\n").repeated(200'000));
        file.close();
        QCOMPARE(QProcess::execute(u"gzip"_s, {u"-k"_s, name}), 0);
        const auto batch = FormatRegistry().readRequests(name + u".gz"_s);
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 200'000);
        QVERIFY(urls(QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8), u"in"_s).contains("gzip"));
    }

    void readsHttpFiles()
    {
        const auto batch = read(
            "@base = http://h\n\n### First\n# @name one\nPOST {{base}}/a\n  ?x=1\n  &y=2 HTTP/1.1\n"
            "Content-Type: application/json\n# comment\nX-A:\n\n{\n  \"a\": 1\n}\n\n> {%\n x();\n%}\n"
            "### Second\nGET https://h/2\n\n###\nh.example/no\n\n### Third\nPUT http://h/3\n\n< body.bin\n",
            u"in.http"_s);
        QVERIFY(batch);
        const RequestList &rows = batch->batch.requests;
        QCOMPARE(rows.count(), 4);
        const HttpRequest first = rows.requestAt(0);
        QCOMPARE(first.url, "{{base}}/a?x=1&y=2");
        QCOMPARE(first.name, u"one");
        QCOMPARE(first.headers, (HttpHeaders{{"Content-Type", "application/json"}, {"X-A", ""}}));
        QCOMPARE(first.body.bytes, "{\n  \"a\": 1\n}");
        QCOMPARE(rows.requestAt(1).url, "https://h/2");
        QCOMPARE(rows.requestAt(2).inputError, u"in.http:23:1: A request begins with a method and a URL.");
        QCOMPARE(rows.requestAt(3).body.file, u"body.bin");
        QCOMPARE(batch->batch.variables["base"_L1].toString(), u"http://h");
        QCOMPARE(batch->warnings.size(), 1);
        const auto outside = read("GET http://h/1\n\n###\nPUT http://h/\n\n< /etc/passwd\n", u"in.http"_s);
        QVERIFY(outside->batch.requests.requestAt(1).inputError.contains(u"outside"_s));
    }

    void writesHttpFiles()
    {
        const auto batch = read(
            "@a = 1\n### n\nPOST http://h/{{a}}\nContent-Type: a/b\n\nbody\nmore\n\n### m\n# @no-redirect\n"
            "GET http://h/2\nX: y\n",
            u"in.http"_s);
        QVERIFY(batch);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"out.http"_s);
        QStringList warnings;
        QVERIFY(FormatRegistry().writeRequests(batch->batch, file, &warnings));
        QCOMPARE(warnings, QStringList());
        const auto again = FormatRegistry().readRequests(file);
        QVERIFY(again);
        QCOMPARE(again->batch.variables, batch->batch.variables);
        QCOMPARE(again->batch.requests.count(), 2);
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(again->batch.requests.requestAt(i), batch->batch.requests.requestAt(i));
    }
};

QTEST_GUILESS_MAIN(TestLinkFormats)
#include "tst_linkformats.moc"
