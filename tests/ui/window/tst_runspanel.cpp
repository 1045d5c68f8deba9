// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runlisting.h"
#include "tests/support/storedrun.h"
#include "tests/ui/window/desk.h"
#include "ui/requests/filterbar.h"
#include "ui/runs/comparedialog.h"
#include "ui/runs/runspanel.h"
#include "ui/window/runsdesk.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

HttpResponse failed(qint64 position)
{
    HttpResponse response = StoredRunTest::succeeded(position);
    response.outcome = RowState::Failed;
    response.statusCode = 500;
    response.errorKind = ErrorKind::Status;
    response.error = u"The server answered 500."_s;
    return response;
}

} // namespace

class TestRunsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk.reset(); // there is one log at a time
        m_desk = std::make_unique<Desk>("runs");
        QDir().mkpath(m_desk->path("runs"));
        m_panel = m_desk->window->findChild<RunsPanel *>();
        m_view = m_panel->findChild<QTableView *>();
    }

    void runsAreListedLatestFirst()
    {
        make("2026-01-01.afrun", 3, 3, {1});
        make("2026-01-02.afrun", 3, 2, {});
        refresh();
        QTRY_COMPARE(m_panel->model()->rowCount(), 2);
        QCOMPARE(cell(0, RunsModel::Name), u"2026-01-02"_s);
        QCOMPARE(cell(0, RunsModel::Left), u"1"_s);
        QCOMPARE(cell(1, RunsModel::Rows), u"3"_s);
        QCOMPARE(cell(1, RunsModel::Succeeded), u"2"_s);
        QCOMPARE(cell(1, RunsModel::Failed), u"1"_s);
        QCOMPARE(cell(1, RunsModel::Left), QString());
    }

    void aDamagedFileIsListedWithItsProblem()
    {
        m_desk->write("runs/a.afrun", "text");
        refresh();
        QTRY_COMPARE(m_panel->model()->rowCount(), 1);
        QCOMPARE(cell(0, RunsModel::Left), u"Unreadable"_s);
    }

    void aRunIsRenamed()
    {
        const QString file = make("a.afrun", 1, 1, {});
        refresh();
        QTRY_COMPARE(m_panel->model()->rowCount(), 1);
        m_panel->model()->setData(m_panel->model()->index(0, RunsModel::Name), u"before"_s, Qt::EditRole);
        QTRY_COMPARE(readRunBrief(file).name, u"before"_s);
    }

    void deletingAsksFirst()
    {
        const QString file = make("a.afrun", 1, 1, {});
        refresh();
        QTRY_COMPARE(m_panel->model()->rowCount(), 1);
        m_view->selectRow(0);
        button(u"Delete…"_s)->click();
        answer(QMessageBox::RejectRole);
        QVERIFY(QFileInfo::exists(file));
        button(u"Delete…"_s)->click();
        answer(QMessageBox::DestructiveRole);
        QTRY_VERIFY(!QFileInfo::exists(file));
        QTRY_COMPARE(m_panel->model()->rowCount(), 0);
    }

    void oldRunsAreCleanedUpAfterAQuestion()
    {
        const QString file = make("a.afrun", 1, 1, {});
        refresh();
        QTRY_COMPARE(m_panel->model()->rowCount(), 1);
        m_panel->cleanUp(readRunBrief(file).startedMs); // not older than itself
        QVERIFY(!question());
        m_panel->cleanUp(readRunBrief(file).startedMs + 1);
        answer(QMessageBox::RejectRole);
        QVERIFY(QFileInfo::exists(file));
        m_panel->cleanUp(readRunBrief(file).startedMs + 1);
        answer(QMessageBox::DestructiveRole);
        QTRY_VERIFY(!QFileInfo::exists(file));
    }

    void whatTheFilterFindsIsExported()
    {
        const QString file = make("a.afrun", 3, 3, {1});
        m_desk->window->filterBar()->setText(u"state:failed"_s);
        m_desk->window->findChild<RunsDesk *>()->exportTo(file, m_desk->path("out.jsonl"));
        QTRY_VERIFY(m_desk->message().contains(u"out.jsonl"_s));
        const QByteArray lines = m_desk->read("out.jsonl").trimmed();
        QCOMPARE(lines.count('\n'), 0);
        QVERIFY(lines.contains("http://h/1"));
    }

    void twoRunsAreCompared()
    {
        const QString before = make("a.afrun", 3, 3, {});
        const QString after = make("b.afrun", 4, 4, {1});
        Q_EMIT m_panel->compareWanted(before, after);
        auto *dialog = m_desk->window->findChild<CompareDialog *>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->model().rowCount(), 2);
        QCOMPARE(dialog->model().row(0).url, "http://h/1");
        auto *kinds = dialog->findChild<QComboBox *>();
        kinds->setCurrentIndex(int(DiffModel::Show::New));
        QCOMPARE(dialog->model().rowCount(), 1);
        QCOMPARE(dialog->model().row(0).url, "http://h/3");
        dialog->exportTo(m_desk->path("diff.jsonl"));
        QTRY_VERIFY(m_desk->read("diff.jsonl").contains("\"change\":\"new\""));
        QCOMPARE(m_desk->read("diff.jsonl").count('\n'), 1);

        // A row that differs is shown as the later run has it.
        kinds->setCurrentIndex(int(DiffModel::Show::Regressions));
        QCOMPARE(dialog->model().rowCount(), 1);
        auto *view = dialog->findChild<QTableView *>();
        Q_EMIT view->doubleClicked(view->model()->index(0, 0));
        QTRY_COMPARE(m_desk->window->document()->file(), after);
        QTRY_COMPARE(m_desk->window->table()->currentIndex().row(), 1);
        QCOMPARE(m_desk->cell(1, RequestColumn::Status), u"500"_s);
        delete dialog;
    }

private:
    QString make(const char *name, int rows, int ended, const QList<int> &failures) const
    {
        const QString file = QDir(m_desk->path("runs")).filePath(QLatin1StringView(name));
        auto store = RunStore::create({file, StoredRunTest::listOf(rows), {}, {}});
        if (!store)
            qFatal("%s", qPrintable(store.error().toString()));
        for (int position = 0; position < ended; ++position)
            (void)(*store)->add(failures.contains(position) ? failed(position)
                                                            : StoredRunTest::succeeded(position));
        (void)(*store)->finish();
        return file;
    }

    QMessageBox *question() const { return m_panel->findChild<QMessageBox *>(); }

    void answer(QMessageBox::ButtonRole role) const
    {
        QTRY_VERIFY(question());
        const QList<QAbstractButton *> buttons = question()->buttons();
        for (QAbstractButton *each : buttons)
            if (question() && question()->buttonRole(each) == role) {
                each->click();
                break;
            }
        QTRY_VERIFY(!question());
    }

    void refresh() { m_panel->model()->refresh(); }
    QString cell(int row, RunsModel::Column column) const
    {
        return m_panel->model()->index(row, column).data().toString();
    }
    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *each : m_panel->findChildren<QAbstractButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }

    std::unique_ptr<Desk> m_desk;
    RunsPanel *m_panel = nullptr;
    QTableView *m_view = nullptr;
};

UI_TEST_MAIN(TestRunsPanel)
#include "tst_runspanel.moc"
