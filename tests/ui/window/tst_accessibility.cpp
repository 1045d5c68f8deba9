// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/import/importdialog.h"
#include "ui/requests/filterbar.h"
#include "ui/runs/comparedialog.h"
#include "ui/window/aboutbox.h"
#include "ui/window/preflight.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QHeaderView>
#include <QTabBar>
#include <QTabWidget>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

/// Parts of controls, which tell nothing of themselves: the control has the name.
bool isInner(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QHeaderView") ||
           (parent && (parent->inherits("QComboBox") || parent->inherits("QComboBoxPrivateContainer") ||
                       parent->inherits("QAbstractSpinBox") || parent->inherits("QHeaderView") ||
                       parent->inherits("QMessageBox")));
}

bool hasName(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return true;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty();
    if (widget->inherits("QLabel"))
        return true; // it says what it shows
    const QList<QLabel *> labels = widget->window()->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [widget](const QLabel *label) { return label->buddy() == widget; });
}

/// What can have the keys and says nothing of what it is, with where it stands.
QString unnamed(const QWidget *window)
{
    QStringList found;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || isInner(widget) ||
            hasName(widget))
            continue;
        QString place = QLatin1StringView(widget->metaObject()->className());
        for (const QWidget *each = widget->parentWidget(); each; each = each->parentWidget())
            place += u" in "_s + QLatin1StringView(each->metaObject()->className());
        found.append(place);
    }
    return found.join(u'\n');
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowAndItsPanels()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        QCOMPARE(unnamed(desk.window.get()), QString());
        desk.window->openFiles({desk.write("list.txt", url + "/json\n" + url + "/status/404\n")});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        desk.setCurrent(0, RequestColumn::Url);
        for (QDockWidget *dock : desk.window->findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            showTabs(dock);
        }
        QCOMPARE(unnamed(desk.window.get()), QString());
    }

    void dialogsOfTheWindow_data()
    {
        QTest::addColumn<QString>("action");
        for (const QString &action : {u"Preferences…"_s, u"Find and Replace…"_s, u"Commands…"_s,
                                      u"Check Before a Run…"_s, u"About AsyncFetcher"_s})
            QTest::newRow(qPrintable(action)) << action;
    }

    void dialogsOfTheWindow()
    {
        QFETCH(QString, action);
        Desk desk;
        desk.window->openFiles({desk.write("list.txt", "http://a/\n")});
        QTRY_COMPARE(desk.rows(), 1);
        bool triggered = false;
        // A dialog with a loop of its own is looked at from inside of that.
        QString found;
        int dialogs = 0;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            for (QDialog *dialog : desk.window->findChildren<QDialog *>()) {
                if (!dialog->isVisible())
                    continue;
                ++dialogs;
                found += unnamed(dialog);
                dialog->close();
            }
        });
        look.start(0);
        for (QAction *each : desk.window->findChildren<QAction *>()) {
            if (each->text().remove(u'&') == action && !std::exchange(triggered, true))
                each->trigger();
        }
        QVERIFY(triggered);
        QTRY_COMPARE(dialogs, 1);
        QCOMPARE(found, QString());
    }

    void importing()
    {
        Desk desk;
        const FormatRegistry formats;
        ImportDialog dialog(&formats);
        ImportSource source;
        source.files = {desk.write("table.csv", "name,address\na,http://a/\n")};
        dialog.show(source, 1, false);
        QTRY_VERIFY(dialog.isVisible());
        QCOMPARE(unnamed(&dialog), QString());
    }

    void comparing()
    {
        CompareDialog dialog(u"a.afrun"_s, u"b.afrun"_s);
        dialog.show();
        QCOMPARE(unnamed(&dialog), QString());
        QTRY_VERIFY(!dialog.isBusy());
    }

private:
    /// Some pages are made when they are shown first.
    static void showTabs(const QWidget *parent)
    {
        for (QTabWidget *tabs : parent->findChildren<QTabWidget *>())
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QCoreApplication::processEvents();
            }
    }
};

UI_TEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
