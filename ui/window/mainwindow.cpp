// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/mainwindow.h"

#include "ui/charts/chartspanel.h"
#include "ui/editor/requestpanel.h"
#include "ui/insights/summarypanel.h"
#include "ui/log/logpanel.h"
#include "ui/options/optionspanel.h"
#include "ui/requests/cellcommands.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/replacedialog.h"
#include "ui/requests/requesttableview.h"
#include "ui/requests/rowcommands.h"
#include "ui/requests/tablequery.h"
#include "ui/response/responsepanel.h"
#include "ui/variables/keychain.h"
#include "ui/variables/namecheck.h"
#include "ui/variables/variablespanel.h"
#include "ui/window/aboutbox.h"
#include "ui/window/commandpalette.h"
#include "ui/window/documentcontrol.h"
#include "ui/window/emptystate.h"
#include "ui/window/filedrop.h"
#include "ui/window/messagebar.h"
#include "ui/window/progressstrip.h"
#include "ui/window/resultexport.h"
#include "ui/window/runactions.h"
#include "ui/window/runopening.h"
#include "ui/window/runsdesk.h"
#include "ui/window/runview.h"
#include "ui/window/taskbarprogress.h"
#include "ui/window/themechoice.h"
#include "ui/window/unsavedcopy.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowpanels.h"
#include "ui/window/workbar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

enum Page { EmptyPage, TablePage };
constexpr QSize UsualSize(1280, 800);
constexpr QSize FrameRoom(16, 48); ///< what window managers put around a window

} // namespace

MainWindow::MainWindow(const Setup &setup, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(setup.settingsFile, QSettings::IniFormat)
    , m_windowSettings(&m_settings)
    , m_preferences(&m_settings)
    , m_model(&m_document, &m_live, &m_clock)
    , m_keeper(setup.runFolder)
    , m_variables(&m_document)
    , m_secretStore(setup.secretStore ? setup.secretStore : std::make_shared<Keychain>())
    , m_remembered(&m_document, &m_variables, &m_settings, m_secretStore.get())
    , m_runs(&m_document, &m_live)
    , m_recent(&m_settings)
    , m_view(new RequestTableView)
    , m_listEditor(new ListEditor(&m_document, this))
    , m_cells(new CellCommands(m_listEditor, m_view, this))
    , m_names(new NameCheck(&m_document, &m_variables, this))
    , m_rows(new RowCommands(&m_document, &m_live, m_view, m_cells, this))
    , m_themes(new ThemeChoice(m_windowSettings, this))
    , m_filterBar(new FilterBar(&m_settings))
    , m_query(new TableQuery(&m_document, &m_live, &m_runs.facts(), &m_model, m_view, this))
    , m_actions(new WindowActions(this, m_view))
    , m_panels(new WindowPanels(this, new RequestPanel(&m_document, m_listEditor, m_view),
                                new SummaryPanel({&m_document.requests(), &m_live, &m_runs.facts()}),
                                new VariablesPanel(&m_document, &m_variables, &m_remembered)))
    , m_files(new DocumentControl({&m_document, &m_runs, &m_recent, &m_formats, &m_preferences, this}, this))
    , m_export(new ResultExport(&m_document, &m_runs, &m_formats, this, this))
    , m_messages(new MessageBar)
    , m_opening(new RunOpening({&m_document, &m_runs, &m_recent, m_messages}, this))
    , m_work(new WorkBar)
    , m_strip(new ProgressStrip)
    , m_runView(
          new RunView({&m_document, &m_live, &m_runs, &m_model, m_view, m_strip, m_panels->response()}, this))
    , m_pages(new QStackedWidget)
{
    m_model.setFacts(&m_runs.facts());
    m_view->setModel(&m_model);
    layOut();
    connectDocument();
    connectMessages();
    connectFileActions();
    connectImporting();
    connectEditActions();
    connectQuery();
    connectRuns();
    connectRunFiles();
    connectVariables();
    connectDataRows();
    connectInsights();
    connectInspection();
    connectOthers();
    connectPreferences(setup.setLogLevel);
    if (!m_windowSettings.restore(this, m_view->horizontalHeader()))
        resize(UsualSize.boundedTo(screen()->availableSize() - FrameRoom));
    m_panels->log()->follow(setup.logFile);
    if (!setup.copyFolder.isEmpty())
        m_unsaved = std::make_unique<UnsavedCopy>(setup.copyFolder, &m_document, &m_formats);
    showPage();
    showTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    // What looks at our members, or works on them in the background, goes before they do.
    m_unsaved.reset();
    delete m_desk;
    delete m_opening;
    delete m_files;
    delete m_export;
    delete m_runView;
    delete m_query;
    delete m_rows;
    delete m_replace;
    delete m_cells;
    delete m_listEditor;
    delete m_pages;
}

void MainWindow::layOut()
{
    m_pages->addWidget(
        new EmptyState({m_actions->paste, m_actions->open, m_actions->addRow, m_actions->demo}));
    auto *table = new QWidget;
    auto *tableColumn = new QVBoxLayout(table);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->setSpacing(0);
    tableColumn->addWidget(m_filterBar);
    tableColumn->addWidget(m_view, 1);
    m_pages->addWidget(table);
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_work);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_pages->widget(EmptyPage)->setFocus(); // else the first field of a panel would have the keys
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_strip, 1);
    m_actions->addMenus(m_panels->menu(), m_themes);
    QToolBar *bar = m_actions->addToolBar();
    m_panels->menu()->addAction(bar->toggleViewAction());
    m_recent.fill(m_actions->recent);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &BatchDocument::historyChanged, this, [this] {
        showPage();
        showTitle();
        updateActions();
    });
    connect(&m_document, &BatchDocument::optionsChanged, this,
            [this] { m_panels->options()->setOptions(m_document.options()); });
    connect(m_panels->options(), &OptionsPanel::edited, &m_document, &BatchDocument::applyOptions);
    connect(m_view, &RequestTableView::selectionEdited, this, &MainWindow::updateActions);
    connect(m_files, &DocumentControl::opened, this, [this] {
        m_messages->dismiss();
        if (m_document.requests().count() > 0)
            m_view->goTo(0);
        m_view->setFocus();
    });
}

void MainWindow::connectMessages()
{
    using Kind = MessageBar::Kind;
    const auto tell = [this](const QString &text) { m_messages->tell(Kind::Info, text); };
    const auto warn = [this](const QString &text) { m_messages->tell(Kind::Warning, text); };
    const auto complain = [this](const QString &text) { m_messages->tell(Kind::Error, text); };
    connect(m_rows, &RowCommands::told, this, tell);
    connect(m_cells, &CellCommands::told, this, tell);
    connect(m_listEditor, &ListEditor::told, this, tell);
    connect(m_listEditor, &ListEditor::busyChanged, this, &MainWindow::setBusy);
    connect(&m_model, &RequestTableModel::editRefused, this, warn);
    connect(&m_runs, &RunControl::failed, this, complain);
    connect(m_files, &DocumentControl::told, this, tell);
    connect(m_files, &DocumentControl::warned, this, warn);
    connect(m_files, &DocumentControl::failed, this, complain);
    connect(m_files, &DocumentControl::busyChanged, this, &MainWindow::setBusy);
    connect(m_export, &ResultExport::told, this, tell);
    connect(m_export, &ResultExport::failed, this, complain);
    connect(m_export, &ResultExport::busyChanged, this, &MainWindow::setBusy);
    connect(m_panels->response(), &ResponsePanel::told, this, tell);
    connect(m_panels->response(), &ResponsePanel::failed, this, complain);
}

void MainWindow::connectFileActions()
{
    const auto on = [this](QAction *action, auto method) {
        connect(action, &QAction::triggered, m_files, method);
    };
    on(m_actions->newDocument, &DocumentControl::newDocument);
    on(m_actions->open, &DocumentControl::chooseAndOpen);
    on(m_actions->save, &DocumentControl::save);
    on(m_actions->saveAs, &DocumentControl::saveAs);
    connect(m_files, &DocumentControl::exportWanted, m_export, &ResultExport::chooseAndExport);
    connect(m_actions->exportResults, &QAction::triggered, m_export, &ResultExport::chooseAndExport);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->demo, &QAction::triggered, this, &MainWindow::openDemo);
}

void MainWindow::connectEditActions()
{
    const auto on = [this](QAction *action, auto method) {
        connect(action, &QAction::triggered, m_rows, method);
    };
    connect(m_actions->undo, &QAction::triggered, &m_document, &BatchDocument::undo);
    connect(m_actions->redo, &QAction::triggered, &m_document, &BatchDocument::redo);
    on(m_actions->cut, &RowCommands::cut);
    m_rows->setFormats(&m_formats);
    on(m_actions->copy, &RowCommands::copy);
    on(m_actions->copyAsCurl, &RowCommands::copyAsCurl);
    on(m_actions->duplicate, &RowCommands::duplicateRows);
    on(m_actions->deleteRows, &RowCommands::deleteRows);
    on(m_actions->paste, &RowCommands::paste);
    on(m_actions->pasteIntoCells, &RowCommands::pasteIntoCells);
    connect(m_actions->fillDown, &QAction::triggered, m_cells, &CellCommands::fillDown);
    connect(m_actions->setValue, &QAction::triggered, m_cells, &CellCommands::askForValue);
    connect(m_actions->addRowAbove, &QAction::triggered, m_rows, [this] {
        m_pages->setCurrentIndex(TablePage);
        m_rows->addRowAbove();
    });
    connect(m_actions->replace, &QAction::triggered, this, &MainWindow::showReplace);
    connect(m_actions->addRow, &QAction::triggered, m_rows, [this] {
        m_pages->setCurrentIndex(TablePage); // an editor opens only in what is seen
        m_rows->addRow();
    });
    connect(m_actions->skipRows, &QAction::triggered, m_rows, [this] { m_rows->skipRows(true); });
    connect(m_actions->enableRows, &QAction::triggered, m_rows, [this] { m_rows->skipRows(false); });
    connect(m_panels->request(), &RequestPanel::skipWanted, m_rows, &RowCommands::skipRows);
    connect(m_actions->moveUp, &QAction::triggered, m_rows, [this] { m_rows->moveRows(-1); });
    connect(m_actions->moveDown, &QAction::triggered, m_rows, [this] { m_rows->moveRows(1); });
    connect(m_actions->selectAll, &QAction::triggered, m_view, &QTableView::selectAll);
}

void MainWindow::connectQuery()
{
    connect(m_filterBar, &FilterBar::filterChanged, m_query, &TableQuery::setFilter);
    connect(m_filterBar, &FilterBar::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(&m_document, &BatchDocument::wasReset, m_filterBar, &FilterBar::clear);
    connect(m_actions->filter, &QAction::triggered, m_filterBar->line(), [this] {
        m_filterBar->line()->setFocus();
        m_filterBar->line()->selectAll();
    });
    connect(m_actions->keepOrder, &QAction::triggered, this, &MainWindow::keepOrder);
    const auto showCounts = [this] {
        m_filterBar->showCounts(m_model.rowCount(), m_document.requests().count());
        updateActions();
    };
    connect(m_query, &TableQuery::answered, this, showCounts);
    connect(&m_document, &BatchDocument::historyChanged, m_query, showCounts);
    connect(&m_runs, &RunControl::beat, m_query, &TableQuery::refreshLive);
    connect(&m_runs, &RunControl::ended, m_query, &TableQuery::refreshAfterRun);
}

void MainWindow::showReplace()
{
    if (!m_replace)
        m_replace = new ReplaceDialog(&m_document, m_listEditor, m_view, this);
    m_replace->open();
}

void MainWindow::keepOrder()
{
    const RowOrder &rows = m_model.rows();
    MoveRows move;
    move.order.reserve(rows.listCount());
    for (qsizetype row = 0; row < rows.count(); ++row)
        move.order.append(rows.positionAt(row));
    // What a filter hides stands behind.
    for (qsizetype position = 0; position < rows.listCount(); ++position) {
        if (rows.rowOf(position) < 0)
            move.order.append(position);
    }
    m_document.apply(std::move(move), tr("Sort Rows"));
    m_query->setSort(std::nullopt);
}

void MainWindow::connectRuns()
{
    new RunActions({m_actions, &m_document, &m_preferences, &m_runs, m_runView, m_view, m_messages}, this);
    connect(&m_runs, &RunControl::beat, this, &MainWindow::showTitle);
    auto *taskBar = new TaskBarProgress(this);
    const auto showOnTaskBar = [this, taskBar] { taskBar->showRun(m_runs.phase(), m_runs.statistics()); };
    connect(&m_runs, &RunControl::beat, taskBar, showOnTaskBar);
    connect(&m_runs, &RunControl::phaseChanged, taskBar, showOnTaskBar);
    connect(&m_runs, &RunControl::phaseChanged, this, [this] {
        m_panels->options()->setRunning(m_runs.isActive());
        updateActions();
        showTitle();
    });
}

void MainWindow::connectRunFiles()
{
    m_runs.setKeeper(&m_keeper);
    connect(m_files, &DocumentControl::runChosen, m_opening, &RunOpening::open);
    connect(m_opening, &RunOpening::busyChanged, this, &MainWindow::setBusy);
    connect(m_opening, &RunOpening::opened, m_files, &DocumentControl::opened);
    connect(&m_runs, &RunControl::shown, this, [this] {
        m_panels->charts()->showRun(m_runs.statistics(), true);
        m_panels->summary()->update(false, true);
        m_query->refreshAfterRun();
    });
    connect(&m_runs, &RunControl::notKept, this, [this](const QString &why) {
        m_messages->tell(MessageBar::Kind::Warning,
                         tr("This run is kept in no file, so export its results: %1").arg(why));
    });
    connect(&m_runs, &RunControl::recovered, this, [this] {
        m_messages->tell(MessageBar::Kind::Info, tr("Responses can be kept again: the run goes on."));
    });
    connect(&m_keeper, &RunKeeper::failed, this,
            [this](const QString &sentence) { m_messages->tell(MessageBar::Kind::Error, sentence); });
    m_desk = new RunsDesk({m_panels->runs(), &m_keeper, &m_document, &m_runs, m_view, m_files, &m_formats,
                           m_messages, &m_settings, this, [this] { return m_filterBar->text(); }},
                          this);
    connect(m_desk, &RunsDesk::busyChanged, this, &MainWindow::setBusy);
}

bool MainWindow::offerLeftOver()
{
    const auto leftOver = m_unsaved ? m_unsaved->leftOver() : std::nullopt;
    if (!leftOver)
        return false;
    const QString name =
        leftOver->original.isEmpty() ? tr("a new batch") : QFileInfo(leftOver->original).fileName();
    m_messages->offer(MessageBar::Kind::Warning,
                      tr("The program ended before the edits of %1 were saved.").arg(name), tr("Recover"),
                      [this, leftOver] { m_files->recover(leftOver->copy, leftOver->original); });
    return true;
}

void MainWindow::restoreSession()
{
    if (offerLeftOver())
        return;
    const QString file = m_windowSettings.sessionFile();
    if (!m_preferences.reopensLast() || file.isEmpty() || !QFileInfo(file).isFile())
        return;
    const QString filter = m_windowSettings.sessionFilter();
    connect(
        m_files, &DocumentControl::opened, m_filterBar, [this, filter] { m_filterBar->setText(filter); },
        Qt::SingleShotConnection);
    m_files->open({file});
}

void MainWindow::connectOthers()
{
    auto *palette = new CommandPalette(this);
    connect(m_actions->commands, &QAction::triggered, palette, &CommandPalette::open);
    const auto *drop = new FileDrop(this);
    connect(drop, &FileDrop::filesDropped, m_files, &DocumentControl::open);
    connect(drop, &FileDrop::textDropped, m_rows, &RowCommands::insertText);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::showPage()
{
    const bool empty = m_document.requests().count() == 0;
    if (empty != (m_pages->currentIndex() == TablePage))
        return;
    const bool hasKeys = m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentIndex(empty ? EmptyPage : TablePage);
    if (hasKeys)
        (empty ? m_pages->currentWidget() : m_view)->setFocus(); // else the filter, as the first of its page
}

void MainWindow::showTitle()
{
    const QString name =
        m_document.file().isEmpty() ? tr("New Batch") : QFileInfo(m_document.file()).fileName();
    const QString percent = ProgressStrip::percentText(m_runs.phase(), m_runs.statistics());
    QString title = tr("%1[*] – AsyncFetcher").arg(name);
    if (!percent.isEmpty())
        title.prepend(percent + u" – "_s);
    setWindowTitle(title);
    setWindowModified(m_document.isModified());
}

void MainWindow::updateActions()
{
    const RowQuery &query = m_query->query();
    m_actions->update(m_document, m_runs,
                      {m_view->selectionModel()->hasSelection(), !query.filter.isEmpty(),
                       query.sortColumn.has_value(),
                       m_files->isBusy() || m_opening->isBusy() || m_export->isBusy() || m_desk->isBusy() ||
                           m_listEditor->isBusy()});
}

void MainWindow::setBusy(const QString &what, TaskProgress *progress)
{
    // Edits while the rows are being replaced would be lost.
    m_pages->setEnabled(!progress || m_export->isBusy() || m_desk->isBusy());
    if (progress)
        m_work->begin(what, progress);
    else
        m_work->end();
    updateActions();
}

void MainWindow::openFiles(const QStringList &files)
{
    m_files->open(files);
}

void MainWindow::openDemo()
{
    m_files->whenSafe([this] {
        auto batch = m_demo.batch();
        if (batch)
            m_files->showDemo(*std::move(batch));
        else
            m_messages->tell(MessageBar::Kind::Error,
                             tr("The demo server could not start: %1").arg(batch.error().message));
    });
}

void MainWindow::showAbout()
{
    AboutBox(this).exec();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing && m_files->isAtRisk()) {
        event->ignore();
        m_files->whenSafe([this] {
            m_closing = true;
            close();
        });
        return;
    }
    m_windowSettings.setSession(m_document.file(), m_filterBar->text());
    m_windowSettings.store(*this, *m_view->horizontalHeader());
    event->accept();
}

} // namespace AsyncFetcher
