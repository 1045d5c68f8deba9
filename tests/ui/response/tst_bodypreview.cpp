// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/response/bodypreview.h"
#include "ui/response/savedbody.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using Kind = BodyPreview::Kind;

namespace {

HttpResponse responseOf(const QByteArray &body, const QByteArray &type)
{
    HttpResponse response;
    response.body = Body::fromBytes(body);
    if (!type.isNull())
        response.headers = {{"Content-Type", type}};
    return response;
}

QByteArray pngBytes()
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

class TestBodyPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("begins");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &type, Kind kind,
                            const QString &begins) {
            QTest::addRow("%s", name) << body << type << int(kind) << begins;
        };
        row("empty", {}, "text/plain", Kind::Empty, {});
        row("json", "{\"a\":1}", "application/json; charset=utf-8", Kind::Json, u"{\n  \"a\": 1"_s);
        row("json of a kind", "{\"a\":1}", "application/problem+json", Kind::Json, u"{\n"_s);
        row("json without a type", "[1]", QByteArray(), Kind::Json, u"[\n"_s);
        row("says json, is none", "{not json}", "application/json", Kind::Text, u"{not json}"_s);
        row("html", "<p>{}</p>", "text/html", Kind::Html, u"<p>"_s);
        row("html without a type", "\n<!DOCTYPE html><p>", QByteArray(), Kind::Html, u"\n<!DOC"_s);
        row("xml", "<?xml version='1.0'?><a/>", "application/rss+xml", Kind::Xml, u"<?xml"_s);
        row("xml without a type", "<?xml version='1.0'?><a/>", QByteArray(), Kind::Xml, u"<?xml"_s);
        row("says html, is json", "{\"a\":1}", "text/html", Kind::Json, u"{\n"_s);
        row("says text, is noise", QByteArray("a\0\1", 3), "text/plain", Kind::Binary, {});
        row("utf-16",
            QByteArray("\xff\xfe"
                       "a\0b\0",
                       6),
            "text/plain", Kind::Text, u"ab"_s);
        row("svg is not run", "<svg><script/></svg>", "image/svg+xml", Kind::Xml, u"<svg>"_s);
        row("line ends", "a\r\nb", "text/plain", Kind::Text, u"a\nb"_s);
        row("utf-8", "\xc3\xa4", "text/plain", Kind::Text, u"ä"_s);
        row("latin-1 as declared", "\xe4", "text/plain; charset=ISO-8859-1", Kind::Text, u"ä"_s);
        row("latin-1 undeclared", "\xe4 x", "text/plain", Kind::Text, u"ä x"_s);
        row("binary", QByteArray("\0\1\2ab", 5), "application/octet-stream", Kind::Binary, {});
        row("png", pngBytes(), "image/png", Kind::Image, {});
        row("says text, is png", pngBytes(), "text/plain", Kind::Image, {});
        row("a damaged png", pngBytes().first(40), "image/png", Kind::Binary, {});
        row("says image, is text", "hello", "image/png", Kind::Text, u"hello"_s);
        row("says image, is noise", QByteArray("\x89PNG\0\0", 6), "image/png", Kind::Binary, {});
    }

    void kinds()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        const BodyPreview preview = BodyPreviewer::preview(responseOf(body, type), BodyPreview::FirstBytes);
        QTEST(int(preview.kind), "kind");
        QFETCH(QString, begins);
        QVERIFY2(preview.text.startsWith(begins), qPrintable(preview.text));
        QVERIFY(!preview.hasMore());
    }

    void aLargeBodyIsShownFromItsBeginning()
    {
        QByteArray json = "[";
        while (json.size() < 8'000'000)
            json += "{\"name\":\"value\"},";
        json += "0]";
        const HttpResponse response = responseOf(json, "application/json");
        const BodyPreview first = BodyPreviewer::preview(response, BodyPreview::FirstBytes);
        QCOMPARE(first.kind, Kind::Json);
        QVERIFY(first.hasMore());
        QCOMPARE(first.shownBytes, BodyPreview::FirstBytes);
        const BodyPreview all = BodyPreviewer::preview(response, 16'000'000);
        QVERIFY(!all.hasMore());
        QVERIFY(all.text.size() > first.text.size());
    }

    void liesAreTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("note");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &type,
                            const QString &note) { QTest::addRow("%s", name) << body << type << note; };
        row("true json", "{}", "application/json", {});
        row("json as text", "{}", "text/plain", {});
        row("anything as octets", pngBytes(), "application/octet-stream", {});
        row("no type", "<html>", {}, {});
        row("broken json", "{\"a\":1,\n\"b\" 2}", "application/json", u"line 2, column 5"_s);
        row("html as json", "<html>", "application/json", u"is not JSON"_s);
        row("png as text", pngBytes(), "text/plain", u"an image"_s);
        row("png as json", pngBytes(), "application/json", u"an image"_s);
        row("text as png", "hello", "image/png", u"image/png, but the body is this: text"_s);
        row("json as html", "[1]", "text/html", u"JSON"_s);
        row("damaged", pngBytes().first(40), "image/png", u"damaged"_s);
    }

    void liesAreTold()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(QString, note);
        const BodyPreview preview = BodyPreviewer::preview(responseOf(body, type), BodyPreview::FirstBytes);
        QVERIFY2(note.isEmpty() ? preview.note.isEmpty() : preview.note.contains(note),
                 qPrintable(preview.note));
    }

    void aBeginningOfJsonHasATree()
    {
        const HttpResponse response =
            responseOf("[1,[2,3],\"" + QByteArray(1000, 'x') + "\"]", "application/json");
        const BodyPreview preview = BodyPreviewer::preview(response, 100);
        QCOMPARE(preview.kind, Kind::Json);
        QCOMPARE(preview.json->valueCount(), 5U);
        QVERIFY(preview.note.isEmpty());
    }

    void aLongLineIsBroken()
    {
        const BodyPreview preview = BodyPreviewer::preview(responseOf(QByteArray(100'000, 'x'), "text/plain"),
                                                           BodyPreview::FirstBytes);
        QVERIFY(preview.linesBroken);
        qsizetype longest = 0;
        for (const QString &line : preview.text.split(u'\n'))
            longest = std::max(longest, line.size());
        QVERIFY(longest <= 2'000);
        QString joined = preview.text;
        QCOMPARE(joined.remove(u'\n').size(), 100'000);
    }

    void aLargeImageIsScaledDown()
    {
        QImage image(6000, 100, QImage::Format_Mono);
        image.fill(0);
        QBuffer buffer;
        image.save(&buffer, "PNG");
        const BodyPreview preview =
            BodyPreviewer::preview(responseOf(buffer.data(), "image/png"), BodyPreview::FirstBytes);
        QCOMPARE(preview.kind, Kind::Image);
        QVERIFY(preview.image.width() <= 2000);
    }

    void savesABodyWhollyOrNotAtAll()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"body.bin"_s);
        const QByteArray bytes(700'000, 'b');
        TaskProgress progress;
        QVERIFY(SavedBody::save(Body::fromBytes(bytes), name, progress));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QVERIFY(!SavedBody::save(Body::fromBytes(bytes), folder.filePath(u"no/such/folder"_s), progress));
        progress.cancel();
        QVERIFY(!SavedBody::save(Body::fromBytes("other"), name, progress));
        QCOMPARE(QFileInfo(name).size(), bytes.size());
    }

    void suggestsNames()
    {
        HttpResponse response = responseOf("{}", "application/json; charset=utf-8");
        response.url = "http://h/api/users?page=2";
        QCOMPARE(SavedBody::suggestedName(response), u"users.json"_s);
        response.finalUrl = "http://h/data.json";
        QCOMPARE(SavedBody::suggestedName(response), u"data.json"_s);
        response.finalUrl = "http://h/";
        QCOMPARE(SavedBody::suggestedName(response), u"body.json"_s);
    }

    void namesToOpenGoByTheContent()
    {
        HttpResponse response = responseOf(pngBytes(), "text/html");
        response.url = "http://h/page.exe";
        QCOMPARE(SavedBody::nameToOpen(response, Kind::Image), u"page.png"_s);
        QCOMPARE(SavedBody::nameToOpen(response, Kind::Json), u"page.json"_s);
        response = responseOf(QByteArray("\x7f"
                                         "ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0",
                                         20),
                              "text/plain");
        QCOMPARE(SavedBody::nameToOpen(response, Kind::Binary), QString());
    }
};

UI_TEST_MAIN(TestBodyPreview)
#include "tst_bodypreview.moc"
