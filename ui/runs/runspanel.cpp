// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runspanel.h"

#include "ui/base/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace AsyncFetcher {

RunsPanel::RunsPanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new QTableView)
    , m_nothing(new QLabel(tr("Runs are kept here as they begin.")))
{
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Runs"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(RunsModel::Name, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(RunsModel::Date, QHeaderView::ResizeToContents);
    m_view->setTabKeyNavigation(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *buttons = new QHBoxLayout;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(buttons);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    m_open = addButton(tr("Open"), tr("Show this run in the table"), &RunsPanel::openCurrent);
    m_rename = addButton(tr("Rename"), tr("Give this run another name"), &RunsPanel::renameCurrent);
    m_compare = addButton(tr("Compare"), tr("What differs between two runs"), &RunsPanel::compareSelected);
    m_export = addButton(tr("Export…"), tr("Write this run's results, as the filter has them"),
                         &RunsPanel::exportCurrent);
    m_delete = addButton(tr("Delete…"), tr("Delete the selected runs"), &RunsPanel::deleteSelected);
    addButton(tr("Clean Up…"), tr("Delete runs of long ago"), &RunsPanel::cleanUpWanted);
    addButton(tr("Folder…"), tr("Choose where runs are kept"), &RunsPanel::folderWanted);
    for (QPushButton *button : findChildren<QPushButton *>())
        buttons->addWidget(button);
    buttons->addStretch(1);
    connect(m_view, &QTableView::doubleClicked, this, &RunsPanel::openCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunsPanel::updateButtons);
    connect(&m_model, &RunsModel::changed, this, &RunsPanel::updateButtons);
    connect(&m_model, &RunsModel::nameWanted, this, [this](const QString &file, const QString &name) {
        work([file, name] { return nameRun(file, name); });
    });
    updateButtons();
}

QPushButton *RunsPanel::addButton(const QString &text, const QString &tip, void (RunsPanel::*does)())
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, does);
    return button;
}

void RunsPanel::setFolder(const QString &folder)
{
    m_model.setFolder(folder);
}

void RunsPanel::refresh()
{
    m_stale = !isVisible();
    if (!m_stale)
        m_model.refresh();
}

void RunsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Other programs work on runs, too.
    m_stale = false;
    m_model.refresh();
}

QList<RunBrief> RunsPanel::selected() const
{
    QList<RunBrief> runs;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        runs.append(m_model.run(index.row()));
    return runs;
}

void RunsPanel::updateButtons()
{
    const QList<RunBrief> runs = selected();
    const bool one = runs.size() == 1;
    const bool live = std::any_of(runs.begin(), runs.end(), [](const RunBrief &run) { return run.live; });
    m_open->setEnabled(one);
    m_rename->setEnabled(one && !live);
    m_compare->setEnabled(runs.size() == 2);
    m_export->setEnabled(one);
    m_delete->setEnabled(!runs.isEmpty() && !live);
    const bool empty = m_model.rowCount() == 0;
    m_view->setVisible(!empty);
    m_nothing->setVisible(empty);
}

void RunsPanel::openCurrent()
{
    if (const QList<RunBrief> runs = selected(); runs.size() == 1)
        Q_EMIT openWanted(runs.first().fileName);
}

void RunsPanel::renameCurrent()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows(RunsModel::Name);
    if (rows.size() == 1)
        m_view->edit(rows.first());
}

void RunsPanel::compareSelected()
{
    QList<RunBrief> runs = selected();
    if (runs.size() != 2)
        return;
    std::sort(runs.begin(), runs.end(),
              [](const RunBrief &a, const RunBrief &b) { return a.startedMs < b.startedMs; });
    Q_EMIT compareWanted(runs.first().fileName, runs.last().fileName);
}

void RunsPanel::exportCurrent()
{
    if (const QList<RunBrief> runs = selected(); runs.size() == 1)
        Q_EMIT exportWanted(runs.first().fileName);
}

void RunsPanel::deleteSelected()
{
    const QList<RunBrief> runs = selected();
    if (runs.isEmpty())
        return;
    askToDelete(runs, runs.size() == 1 ? tr("Delete the run %1?").arg(RunsModel::title(runs.first()))
                                       : tr("Delete %n runs?", nullptr, int(runs.size())));
}

QList<RunBrief> RunsPanel::before(qint64 beforeMs) const
{
    QList<RunBrief> old;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const RunBrief &run = m_model.run(row);
        if (run.problem.isEmpty() && !run.live && run.startedMs < beforeMs)
            old.append(run);
    }
    return old;
}

void RunsPanel::cleanUp(qint64 beforeMs)
{
    const QList<RunBrief> old = before(beforeMs);
    if (!old.isEmpty())
        askToDelete(old, old.size() == 1 ? tr("Delete 1 run of long ago?")
                                         : tr("Delete %n runs of long ago?", nullptr, int(old.size())));
}

void RunsPanel::askToDelete(const QList<RunBrief> &runs, const QString &question)
{
    QStringList files;
    for (const RunBrief &run : runs)
        files += run.fileName;
    const qint64 bytes = std::accumulate(runs.begin(), runs.end(), qint64(0),
                                         [](qint64 sum, const RunBrief &run) { return sum + run.bytes; });
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Delete Runs"), question, QMessageBox::Cancel, this);
    box->setInformativeText(
        tr("Their requests and responses (%1) cannot be brought back.").arg(Words::bytes(bytes)));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QAbstractButton *go = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, go, files] {
        if (box->clickedButton() == go)
            remove(files);
    });
    box->open();
}

void RunsPanel::remove(const QStringList &files)
{
    work([files]() -> Result<void> {
        Result<void> all;
        for (const QString &file : files)
            if (auto removed = removeRun(file); !removed)
                all = removed;
        return all;
    });
}

void RunsPanel::work(std::function<Result<void>()> does)
{
    if (m_work.isRunning())
        return Q_EMIT failed(tr("The runs are still being worked on; try again in a moment."));
    m_work.start([does = std::move(does)](TaskProgress &) { return does(); },
                 [this](const Result<void> &done) {
                     if (!done)
                         Q_EMIT failed(done.error().toString());
                     m_model.refresh();
                 });
}

} // namespace AsyncFetcher
