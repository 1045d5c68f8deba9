// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the panels around the table tell and want: insights, the inspection of a response, preferences.

#include "ui/window/mainwindow.h"

#include "core/judge/ruleproposal.h"
#include "ui/charts/chartspanel.h"
#include "ui/editor/requestpanel.h"
#include "ui/import/importing.h"
#include "ui/insights/hosttree.h"
#include "ui/insights/summarypanel.h"
#include "ui/log/logpanel.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/listeditor.h"
#include "ui/requests/requesttableview.h"
#include "ui/requests/rowcommands.h"
#include "ui/requests/tablequery.h"
#include "ui/response/responsepanel.h"
#include "ui/variables/datarows.h"
#include "ui/variables/namecheck.h"
#include "ui/variables/secretquestion.h"
#include "ui/window/documentcontrol.h"
#include "ui/window/endnotice.h"
#include "ui/window/logjump.h"
#include "ui/window/messagebar.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/themechoice.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowpanels.h"

#include <QAction>

#include <utility>

namespace AsyncFetcher {

void MainWindow::connectInsights()
{
    ChartsPanel *charts = m_panels->charts();
    SummaryPanel *summary = m_panels->summary();
    connect(&m_runs, &RunControl::begun, charts, &ChartsPanel::beginRun);
    connect(&m_runs, &RunControl::beat, charts, [this, charts, summary] {
        charts->showRun(m_runs.statistics(), false);
        summary->update(m_runs.isActive(), false);
    });
    connect(&m_document, &BatchDocument::wasReset, summary, [charts, summary] {
        charts->beginRun();
        summary->clear();
    });
    connect(charts, &ChartsPanel::filterWanted, this, &MainWindow::showFilter);
    connect(summary, &SummaryPanel::filterWanted, this, &MainWindow::showFilter);
    HostTree *hosts = summary->hosts();
    connect(hosts, &HostTree::pauseWanted, &m_runs, &RunControl::setHostPaused);
    connect(hosts, &HostTree::limitWanted, &m_runs, &RunControl::setHostCap);
    connect(hosts, &HostTree::watchWanted, &m_runs, &RunControl::watchHosts);
    connect(&m_runs, &RunControl::hostsReported, hosts,
            [this, hosts] { hosts->showReports(m_runs.hosts(), m_runs.isActive()); });
    connect(&m_runs, &RunControl::phaseChanged, hosts, [this, hosts] {
        if (!m_runs.isActive())
            hosts->showReports({}, false);
    });
    connectClusters();
    connect(&m_runs, &RunControl::ended, summary, [charts, summary](const Statistics &statistics) {
        charts->showRun(statistics, true);
        summary->update(false, true);
    });
    const auto *notice = new EndNotice(this);
    connect(&m_runs, &RunControl::ended, notice, &EndNotice::tell);
}

void MainWindow::connectImporting()
{
    auto *importing = new Importing(&m_document, &m_formats, this);
    connect(m_actions->importFiles, &QAction::triggered, importing, &Importing::chooseAndImport);
    connect(m_files, &DocumentControl::importWanted, importing,
            [importing](const QStringList &files) { importing->importFiles(files, true); });
    connect(m_rows, &RowCommands::importWanted, importing, &Importing::importText);
    connect(importing, &Importing::imported, this, [this](const QStringList &files) {
        m_messages->dismiss();
        for (const QString &file : files)
            m_recent.add(file);
        m_view->setFocus();
    });
    connect(importing, &Importing::warned, m_messages,
            [this](const QString &text) { m_messages->tell(MessageBar::Kind::Warning, text); });
}

void MainWindow::connectVariables()
{
    m_runs.setVariables(&m_variables);
    m_model.setNameProblem([this](qsizetype position) { return m_names->problemAt(position); });
    connect(m_names, &NameCheck::changed, this, [this] { m_model.namesChanged(); });
    connect(&m_runs, &RunControl::problemsFound, m_names, &NameCheck::setFound);
    connect(&m_runs, &RunControl::secretsWanted, this, &MainWindow::askForSecrets);
    connect(&m_remembered, &RememberedSecrets::failed, this,
            [this](const QString &sentence) { m_messages->tell(MessageBar::Kind::Warning, sentence); });
}

void MainWindow::connectDataRows()
{
    auto *rows = new DataRows(
        &m_document, [this] { return m_view->selectedPositions(); }, this);
    connect(m_actions->rowsFromData, &QAction::triggered, rows, &DataRows::chooseAndMake);
    connect(rows, &DataRows::busyChanged, this, &MainWindow::setBusy);
    connect(rows, &DataRows::failed, this,
            [this](const QString &sentence) { m_messages->tell(MessageBar::Kind::Error, sentence); });
}

void MainWindow::askForSecrets(const QList<QByteArray> &names)
{
    auto *question = new SecretQuestion(names, &m_variables, &m_remembered, this);
    connect(question, &QDialog::accepted, &m_runs, &RunControl::runAnyway);
    connect(question, &QDialog::rejected, &m_runs, &RunControl::dropQuestion);
    question->open();
}

/// What is done with the rows of a line of the summary, which the filter finds.
void MainWindow::connectClusters()
{
    SummaryPanel *summary = m_panels->summary();
    // Rows that are skipped are no longer among the failures.
    connect(&m_document, &BatchDocument::edited, summary,
            [this, summary] { summary->update(m_runs.isActive(), true); });
    connect(summary, &SummaryPanel::runWanted, this,
            [this](const QString &filter) { whenShown(filter, [this] { m_actions->runShown->trigger(); }); });
    connect(summary, &SummaryPanel::editWanted, this, [this](const QString &filter) {
        whenShown(filter, [this] {
            m_view->selectAll();
            m_panels->show(m_panels->request());
            m_view->setFocus();
        });
    });
    connect(summary, &SummaryPanel::skipWanted, this, [this](const QString &filter) {
        whenShown(filter, [this] {
            m_view->selectAll();
            m_rows->skipRows(true);
        });
    });
    connect(m_query, &TableQuery::answered, this, [this] {
        const auto act = std::exchange(m_whenShown, {});
        if (act && m_query->query().filter.text() == m_awaitedFilter)
            act();
    });
}

void MainWindow::whenShown(const QString &filter, const std::function<void()> &act)
{
    m_awaitedFilter = filter;
    m_whenShown = act;
    showFilter(filter);
}

void MainWindow::connectInspection()
{
    ResponsePanel *response = m_panels->response();
    connect(m_actions->findInBody, &QAction::triggered, response, [this, response] {
        m_panels->show(response);
        response->find();
    });
    connect(response, &ResponsePanel::curlWanted, m_rows,
            [this] { m_rows->copyRowsAsCurl({m_view->currentPosition()}); });
    const auto change = [this](const QString &name, const std::function<void(HttpRequest &)> &setter) {
        const qsizetype position = m_view->currentPosition();
        if (position < 0 || m_listEditor->isBusy())
            return;
        const HttpRequest before = m_document.requests().requestAt(position);
        HttpRequest row = before;
        setter(row);
        if (row != before)
            m_document.apply(ReplaceRows{{position}, {row}, {}}, name);
    };
    connect(response, &ResponsePanel::expectationWanted, this,
            [change](const QByteArray &path, const QByteArray &json) {
                const QByteArray expectation = proposedExpectation(path, json);
                change(tr("Add Expectation"), [expectation](HttpRequest &row) {
                    if (!row.expect.contains(expectation))
                        row.expect.append(expectation);
                });
            });
    connect(response, &ResponsePanel::columnWanted, this, [change](const QByteArray &path) {
        change(tr("Add Column"),
               [path](HttpRequest &row) { row.extract.append(proposedColumn(path, row.extract)); });
    });
    connect(response, &ResponsePanel::responseShown, m_panels->request(), &RequestPanel::setResponse);
    auto *jump = new LogJump(&m_document, m_view, m_panels->log(), this);
    connect(m_actions->showInLog, &QAction::triggered, jump, [this, jump] {
        m_panels->show(m_panels->log());
        jump->showLines();
    });
    connect(jump, &LogJump::told, m_messages,
            [this](const QString &text) { m_messages->tell(MessageBar::Kind::Info, text); });
}

void MainWindow::connectPreferences(const std::function<void(LogLevel)> &setLogLevel)
{
    const auto apply = [this, setLogLevel] {
        m_panels->response()->setFontSize(m_preferences.bodyFontSize());
        if (setLogLevel)
            setLogLevel(m_preferences.logLevel());
    };
    connect(&m_preferences, &Preferences::changed, this, apply);
    apply();
    m_document.begin(m_preferences.newBatchOptions());
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::showPreferences);
}

void MainWindow::showPreferences()
{
    if (!m_preferencesDialog)
        m_preferencesDialog = new PreferencesDialog(&m_preferences, m_themes, this);
    m_preferencesDialog->show();
    m_preferencesDialog->activateWindow();
}

void MainWindow::showFilter(const QString &filter)
{
    if (m_filterBar->text() == filter)
        m_query->refresh(); // what it finds may have changed
    else
        m_filterBar->setText(filter);
}

} // namespace AsyncFetcher
