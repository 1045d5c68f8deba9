// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool finished = true;
    bool isPlural = false;
};

QList<Message> messagesOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1) {
            messages.append(Message());
            messages.last().isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!messages.last().isPlural)
                messages.last().translations += xml.readElementText();
        } else if (xml.name() == "numerusform"_L1) {
            messages.last().translations += xml.readElementText();
        }
    }
    return messages;
}

/// "%1 of %2" has %1 and %2; in whatever order.
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(\\d|n)"_s);
    QStringList places;
    for (auto it = place.globalMatch(text); it.hasNext();)
        places += it.next().captured();
    places.sort();
    return places;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(u"&\\p{L}(?!\\w*;)"_s);
    return text.contains(mnemonic);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QFile::exists(script())); }

    void everyTextIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("forms");
        QTest::addColumn<int>("least");
        QTest::newRow("German") << u"asyncfetcher_de.ts"_s << 2 << 600;
        QTest::newRow("Chinese") << u"asyncfetcher_zh_CN.ts"_s << 1 << 600;
        QTest::newRow("English, plurals") << u"asyncfetcher_en.ts"_s << 2 << 20;
    }

    void everyTextIsTranslated()
    {
        QFETCH(QString, file);
        QFETCH(int, forms);
        QFETCH(int, least);
        // As the sources have it now, which need not be as it was translated.
        QTemporaryDir folder;
        const QString fresh = folder.filePath(file);
        QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/resources/translations/") + file, fresh));
        QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
        QProcess update;
        update.start(script(), {folder.path()});
        QVERIFY(update.waitForFinished(60'000));
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());

        const QList<Message> messages = messagesOf(fresh);
        QVERIFY(messages.size() > least);
        QStringList problems;
        for (const Message &message : messages) {
            if (!message.finished || message.translations.size() != (message.isPlural ? forms : 1))
                problems += u"not translated: "_s + message.source;
            for (const QString &text : message.translations) {
                if (text.isEmpty() || placesIn(text) != placesIn(message.source))
                    problems += u"other places: "_s + message.source + u" -> "_s + text;
                if (hasMnemonic(message.source) != hasMnemonic(text))
                    problems += u"mnemonic: "_s + message.source + u" -> "_s + text;
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u"scripts/translations, then:\n"_s + problems.join(u'\n')));
    }

private:
    static QString script() { return QStringLiteral(SOURCE_DIR "/scripts/translations"); }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
