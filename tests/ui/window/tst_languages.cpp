// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/base/words.h"
#include "ui/window/languages.h"

#include <QDir>
#include <QFile>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLanguageIsSpoken()
    {
        for (const auto &[name, word] :
             {std::pair(u"de"_s, u"Fehlgeschlagen"_s), std::pair(u"zh_CN"_s, u"失败"_s)}) {
            Languages::install(name);
            QCOMPARE(Words::state(RowState::Failed), word);
        }
        QCOMPARE(QCoreApplication::translate("AsyncFetcher::RowCommands", "%n rows copied", nullptr, 7),
                 u"已复制 7 行"_s);
        QLocale::setDefault(QLocale::c());
    }

    /// Also where the desktop speaks a language that we do not.
    void oneIsNoPlural()
    {
        const auto copied = [](int rows) {
            return QCoreApplication::translate("AsyncFetcher::RowCommands", "%n rows copied", nullptr, rows);
        };
        for (const QString &name : {u"en"_s, u"fi"_s}) {
            Languages::install(name);
            QCOMPARE(copied(1), u"1 row copied"_s);
            QCOMPARE(copied(2), u"2 rows copied"_s);
        }
        QLocale::setDefault(QLocale::c());
    }

    void onlyLanguagesThatThereAre()
    {
        for (const auto &[name, text] : Languages::all()) {
            const QString file = u":/i18n/asyncfetcher_%1.qm"_s.arg(name);
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
        QCOMPARE(QDir(u":/i18n"_s).entryList({u"*.qm"_s}).size(), Languages::all().size());
    }
};

UI_TEST_MAIN(TestLanguages)
#include "tst_languages.moc"
