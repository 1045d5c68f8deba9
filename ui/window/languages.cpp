// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

QList<std::pair<QString, QString>> Languages::all()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"zh_CN"_s, u"简体中文"_s}};
}

void Languages::install(const QString &name)
{
    if (!name.isEmpty())
        QLocale::setDefault(QLocale(name));
    const auto add = [](const QLocale &locale, const QString &words, const QString &folder) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(locale, words, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    const QLocale locale;
    add(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QLocale(u"en"_s), u"asyncfetcher"_s, u":/i18n"_s); // plurals, where there is no other language
    add(locale, u"asyncfetcher"_s, u":/i18n"_s);
}

} // namespace AsyncFetcher
