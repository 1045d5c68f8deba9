// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/log/log.h"
#include "tests/ui/uitest.h"
#include "ui/requests/requesttableview.h"
#include "ui/window/documentcontrol.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messagebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace AsyncFetcher {

/// A window in a folder of its own, driven by keys and clicks as a person would.
class Desk
{
public:
    /// runs: where runs are kept, in the folder; null: nowhere.
    explicit Desk(const char *runs = nullptr, std::shared_ptr<SecretStore> secrets = {})
        : runFolder(runs)
        , secretStore(std::move(secrets))
        , log({LogLevel::Off, LogLevel::Info, path("fetcher.log")})
    {
        open();
    }

    void open()
    {
        window = std::make_unique<MainWindow>(MainWindow::Setup{path("window.ini"),
                                                                log.fileName(),
                                                                {},
                                                                runFolder ? path(runFolder) : QString(),
                                                                {},
                                                                secretStore});
        window->show();
        window->activateWindow();
    }

    QString path(const char *name) const { return folder.filePath(QLatin1StringView(name)); }
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test's folder cannot be written");
        return path(name);
    }
    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        takeKeysBack();
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused && window->isAncestorOf(focused) ? focused : window.get(), key, modifiers);
        QCoreApplication::processEvents();
        takeKeysBack();
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
    void click(const QString &button) { clickIn(window.get(), button); }

    /// Clicks in the dialog that asks something; false: none does.
    static bool answer(const QString &button)
    {
        QWidget *dialog = QApplication::activeModalWidget();
        return dialog && clickIn(dialog, button);
    }
    /// The next file dialog gets this name and is accepted, from inside its own event loop.
    void answerFileDialogWith(const QString &file)
    {
        auto *poll = new QTimer(window.get());
        QObject::connect(poll, &QTimer::timeout, poll, [poll, file] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            poll->deleteLater();
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(file);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        poll->start(10);
    }

    QString cell(int row, RequestColumn column) const
    {
        return window->table()->model()->index(row, columnIndex(column)).data().toString();
    }
    int rows() const { return window->table()->model()->rowCount(); }
    void setCurrent(int row, RequestColumn column) const
    {
        window->table()->setFocus();
        window->table()->setCurrentIndex(window->table()->model()->index(row, columnIndex(column)));
    }
    QString message() const { return window->messages()->text(); }
    bool ended() const { return window->runs()->phase() == FetchRun::Phase::Finished; }

    QTemporaryDir folder;
    const char *runFolder;
    std::shared_ptr<SecretStore> secretStore;
    Log log;
    std::unique_ptr<MainWindow> window;

private:
    /// Where no window manager runs nobody gives them back when a dialog or a menu has closed.
    void takeKeysBack()
    {
        const QWidget *active = QApplication::activeWindow();
        if ((active && active->isVisible()) || QApplication::activePopupWidget())
            return;
        window->activateWindow();
        QCoreApplication::processEvents();
    }
    static bool clickIn(QWidget *parent, const QString &text)
    {
        for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
};

} // namespace AsyncFetcher
