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

    void onlyLanguagesThatThereAre()
    {
        for (const auto &[name, text] : Languages::all()) {
            const QString file = u":/i18n/asyncfetcher_%1.qm"_s.arg(name);
            QVERIFY2(name == "en"_L1 || QFile::exists(file), qPrintable(file));
        }
        QCOMPARE(QDir(u":/i18n"_s).entryList({u"*.qm"_s}).size(), Languages::all().size() - 1);
    }
};

UI_TEST_MAIN(TestLanguages)
#include "tst_languages.moc"
