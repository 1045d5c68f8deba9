// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/process.h"
#include "core/log/log.h"
#include "ui/window/languages.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <cstring>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser *parser)
{
    parser->setApplicationDescription(QCoreApplication::translate(
        "main", "Runs batches of HTTP requests, and shows what became of every one."));
    parser->addHelpOption();
    parser->addVersionOption();
    parser->addPositionalArgument(
        u"FILE"_s, QCoreApplication::translate("main", "batches, lists of URLs, or a run to open"),
        u"[FILE...]"_s);
}

/// Help and version are for terminals, too, where no display is.
bool wantsOnlyText(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        for (const char *option : {"-h", "--help", "--help-all", "-v", "--version"}) {
            if (std::strcmp(argv[i], option) == 0)
                return true;
        }
        if (std::strcmp(argv[i], "--") == 0)
            break;
    }
    return false;
}

QString folderFor(QStandardPaths::StandardLocation location)
{
    QString folder = QStandardPaths::writableLocation(location);
    QDir().mkpath(folder);
    return folder;
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    QCoreApplication::setApplicationName(u"asyncfetcher"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ASYNCFETCHER_VERSION));
    if (wantsOnlyText(argc, argv)) {
        const QCoreApplication app(argc, argv);
        QCommandLineParser parser;
        describe(&parser);
        parser.process(app);
        return 0;
    }

    const QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"AsyncFetcher"_s);
    QGuiApplication::setDesktopFileName(u"org.asyncfetcher.AsyncFetcher"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/asyncfetcher.svg"_s));
    const QString settings = folderFor(QStandardPaths::AppConfigLocation) + "/window.ini"_L1;
    Languages::install(Preferences::language(QSettings(settings, QSettings::IniFormat)));
    QCommandLineParser parser;
    describe(&parser);
    parser.process(app);

    Console console;
    Log::Setup logSetup;
    logSetup.fileName = folderFor(QStandardPaths::AppDataLocation) + "/fetcher.log"_L1;
    Log log(logSetup, &console);
    MainWindow window({settings, log.fileName(), folderFor(QStandardPaths::AppDataLocation) + "/unsaved"_L1,
                       folderFor(QStandardPaths::AppDataLocation) + "/runs"_L1,
                       [&log](LogLevel level) { log.setFileLevel(level); }});
    window.show();
    if (parser.positionalArguments().isEmpty())
        window.restoreSession();
    else
        window.openFiles(parser.positionalArguments());
    return QApplication::exec();
}
