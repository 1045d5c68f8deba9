// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QStandardPaths>
#include <QTest>

namespace AsyncFetcher {

/// Runs a test with widgets: on the display that there is, else on Qt's offscreen one; never with the user's
/// settings.
template <typename TestClass>
int runUiTest(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_NO_THREADED_GLIB", "1");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestClass test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace AsyncFetcher

#define UI_TEST_MAIN(TestClass)                                                                              \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        return AsyncFetcher::runUiTest<TestClass>(argc, argv);                                               \
    }
