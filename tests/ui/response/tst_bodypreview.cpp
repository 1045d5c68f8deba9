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
        row("html", "<p>{}</p>", "text/html", Kind::Text, u"<p>"_s);
        row("utf-8", "\xc3\xa4", "text/plain", Kind::Text, u"ä"_s);
        row("latin-1 as declared", "\xe4", "text/plain; charset=ISO-8859-1", Kind::Text, u"ä"_s);
        row("latin-1 undeclared", "\xe4 x", "text/plain", Kind::Text, u"ä x"_s);
        row("binary", QByteArray("\0\1\2ab", 5), "application/octet-stream", Kind::Binary,
            u"00000000  00 01 02"_s);
        row("png", pngBytes(), "image/png", Kind::Image, {});
        row("says image, is text", "hello", "image/png", Kind::Text, u"hello"_s);
        row("says image, is noise", QByteArray("\x89PNG\0\0", 6), "image/png", Kind::Binary, u"00000000"_s);
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
        while (json.size() < 2'000'000)
            json += "{\"name\":\"value\"},";
        json += "0]";
        const HttpResponse response = responseOf(json, "application/json");
        const BodyPreview first = BodyPreviewer::preview(response, BodyPreview::FirstBytes);
        QCOMPARE(first.kind, Kind::Json);
        QVERIFY(first.hasMore());
        QCOMPARE(first.shownBytes, BodyPreview::FirstBytes);
        const BodyPreview all = BodyPreviewer::preview(response, 4'000'000);
        QVERIFY(!all.hasMore());
        QVERIFY(all.text.size() > first.text.size());
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
};

UI_TEST_MAIN(TestBodyPreview)
#include "tst_bodypreview.moc"
