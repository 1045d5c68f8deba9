// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

using namespace AsyncFetcher;

namespace {

/// How much the frame of the empty box stands out from the window around it, of 255.
template <typename Button>
int frameContrast(bool isEnabled)
{
    Button button;
    button.setEnabled(isEnabled);
    button.resize(40, 40);
    const QImage image = button.grab().toImage();
    const int window = button.palette().color(QPalette::Window).lightness();
    int most = 0;
    for (int x = 0; x < image.width(); ++x)
        most = std::max(most, std::abs(image.pixelColor(x, image.height() / 2).lightness() - window));
    return most;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { applyTheme(Theme::System); }

    void emptyBoxesCanBeSeen_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void emptyBoxesCanBeSeen()
    {
        QFETCH(Theme, theme);
        applyTheme(theme);
        QVERIFY2(frameContrast<QCheckBox>(true) > 50,
                 qPrintable(QString::number(frameContrast<QCheckBox>(true))));
        QVERIFY(frameContrast<QRadioButton>(true) > 50);
        QVERIFY(frameContrast<QCheckBox>(false) > 25);
    }

    void tellsDarkFromLight()
    {
        applyTheme(Theme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        applyTheme(Theme::Light);
        QVERIFY(!isDark(QApplication::palette()));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
