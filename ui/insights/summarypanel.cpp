// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/insights/summarypanel.h"

#include "ui/base/words.h"
#include "ui/insights/hosttree.h"
#include "ui/insights/summarylines.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 CountIntervalMs = 1000;
constexpr qsizetype MostLines = 500;

} // namespace

SummaryPanel::SummaryPanel(const Source &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_tabs(new QTabWidget)
    , m_clusters(makeTree(tr("Failures"),
                          {tr("Error"), tr("Rows"), tr("Share"), tr("Status"), tr("Host"), tr("Example")}))
    , m_hosts(new HostTree)
    , m_statuses(
          makeTree(tr("Status"), {tr("Status"), tr("Rows"), tr("Share"), u"p50"_s, u"p95"_s, u"p99"_s}))
    , m_errors(makeTree(tr("Errors"), {tr("Error"), tr("Rows"), tr("Share"), u"p50"_s, u"p95"_s, u"p99"_s}))
    , m_show(
          addButton(tr("&Show Rows"), tr("Show only these rows in the table"), &SummaryPanel::filterWanted))
    , m_run(addButton(tr("Run &Again"), tr("Run these rows again"), &SummaryPanel::runWanted))
    , m_edit(addButton(tr("E&dit Rows"), tr("Select these rows, to change all of them at once"),
                       &SummaryPanel::editWanted))
    , m_skip(
          addButton(tr("S&kip Rows"), tr("Keep these rows, and do not send them"), &SummaryPanel::skipWanted))
    , m_pause(new QPushButton(tr("&Pause Host")))
    , m_limit(new QPushButton(tr("Change &Limit")))
{
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the summary"));
    m_tabs->addTab(m_clusters, tr("Failures"));
    m_tabs->addTab(m_hosts, tr("Hosts"));
    m_tabs->addTab(m_statuses, tr("Status"));
    m_tabs->addTab(m_errors, tr("Errors"));
    setUp(m_hosts, tr("Hosts"));
    m_tabs->setDocumentMode(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 4);
    for (QPushButton *button : {m_show, m_run, m_edit, m_skip, m_pause, m_limit})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SummaryPanel::updateButtons);
    connect(m_pause, &QPushButton::clicked, m_hosts, &HostTree::pauseOrResume);
    connect(m_limit, &QPushButton::clicked, m_hosts, &HostTree::editLimit);
    connect(m_hosts, &HostTree::controlsChanged, this, &SummaryPanel::updateButtons);
    updateButtons();
}

QTreeWidget *SummaryPanel::makeTree(const QString &title, const QStringList &columns)
{
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels(columns);
    setUp(tree, title);
    return tree;
}

void SummaryPanel::setUp(QTreeWidget *tree, const QString &title)
{
    tree->setFrameShape(QFrame::NoFrame);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setAccessibleName(title);
    const int charWidth = tree->fontMetrics().averageCharWidth();
    tree->header()->setStretchLastSection(true);
    const QTreeWidgetItem *names = tree->headerItem();
    for (int column = 0; column < names->columnCount(); ++column) {
        const int chars = column == 0 ? 48 : names->text(column) == tr("Host") ? 28 : 11;
        tree->header()->resizeSection(column, charWidth * chars);
    }
    connect(tree, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { Q_EMIT filterWanted(item->data(0, FilterRole).toString()); });
    connect(tree, &QTreeWidget::currentItemChanged, this, &SummaryPanel::updateButtons);
    if (tree == m_hosts)
        return; // has a menu of its own
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this,
            [this, tree](const QPoint &position) { showMenu(tree, position); });
}

QPushButton *SummaryPanel::addButton(const QString &text, const QString &tip,
                                     void (SummaryPanel::*wanted)(const QString &))
{
    auto *button = new QPushButton(text);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, [this, wanted] {
        Q_EMIT(this->*wanted)(current()->data(0, FilterRole).toString());
    });
    return button;
}

/// What the buttons do, where the pointer is.
void SummaryPanel::showMenu(QTreeWidget *tree, const QPoint &position)
{
    if (!tree->itemAt(position))
        return;
    auto *menu = new QMenu(tree);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : {m_show, m_run, m_edit, m_skip}) {
        QAction *action = menu->addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
    menu->popup(tree->viewport()->mapToGlobal(position));
}

void SummaryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        count();
}

void SummaryPanel::clear()
{
    m_hosts->showReports({}, false);
    m_counting.cancel();
    show(RunSummary());
}

void SummaryPanel::update(bool active, bool now)
{
    m_active = active;
    m_outdated = true;
    const bool due = now || !m_sinceCount.isValid() || m_sinceCount.elapsed() >= CountIntervalMs;
    if (isVisible() && due && !m_counting.isRunning())
        count();
    updateButtons();
}

void SummaryPanel::count()
{
    if (m_counting.isRunning() || m_source.live->isEmpty())
        return;
    m_outdated = false;
    m_sinceCount.start();
    m_counting.start([list = *m_source.list, table = m_source.live->table(), facts = *m_source.facts](
                         TaskProgress &progress) { return RunSummary::make(list, *table, facts, progress); },
                     [this](const RunSummary &summary) {
                         if (!m_counting.progress()->isCancelled())
                             show(summary);
                         if (m_outdated && !m_active && isVisible())
                             count();
                     });
}

void SummaryPanel::show(const RunSummary &summary)
{
    showClusters(summary);
    m_hosts->showHosts(summary.hosts.first(std::min(MostLines, summary.hosts.size())));
    showGroups(m_statuses, summary.statuses, summary.rows);
    showGroups(m_errors, summary.errors, summary.rows);
    m_tabs->setTabText(0, summary.clusters.isEmpty()
                              ? tr("Failures")
                              : tr("Failures (%1)").arg(Words::count(summary.clusters.size())));
    updateButtons();
}

void SummaryPanel::showClusters(const RunSummary &summary)
{
    qint64 failures = 0;
    for (const RunSummary::Cluster &cluster : summary.clusters)
        failures += cluster.rows;
    QList<QTreeWidgetItem *> items;
    for (const RunSummary::Cluster &cluster :
         summary.clusters.first(std::min(MostLines, summary.clusters.size()))) {
        const QString url = cluster.example < m_source.list->count()
                                ? QString::fromUtf8(m_source.list->urlAt(cluster.example))
                                : QString();
        const QString error = cluster.error.isEmpty() ? Words::error(cluster.kind) : cluster.error;
        auto *item =
            new QTreeWidgetItem({error, Words::count(cluster.rows), shareText(cluster.rows, failures),
                                 cluster.status ? QString::number(cluster.status) : QString(),
                                 QString::fromUtf8(cluster.origin), url});
        item->setToolTip(0, error);
        item->setToolTip(5, url);
        item->setData(0, FilterRole, cluster.filter());
        alignNumbers(item, 1, 3);
        items.append(item);
    }
    replaceLines(m_clusters, items);
}

void SummaryPanel::showGroups(QTreeWidget *tree, const QList<RunSummary::Group> &groups, qint64 rows)
{
    QList<QTreeWidgetItem *> items;
    for (const RunSummary::Group &group : groups) {
        const auto kind = static_cast<ErrorKind>(tree == m_errors ? group.number : 0);
        const QString name = tree == m_errors ? Words::error(kind) : Words::status(group.number);
        auto *item = new QTreeWidgetItem({name, Words::count(group.rows), shareText(group.rows, rows),
                                          percentileText(group, 0.5), percentileText(group, 0.95),
                                          percentileText(group, 0.99)});
        item->setData(0, FilterRole,
                      tree == m_errors ? u"state:failed error:"_s + errorKindName(kind)
                                       : u"status:%1"_s.arg(group.number));
        alignNumbers(item, 1, 5);
        items.append(item);
    }
    replaceLines(tree, items);
}

QTreeWidgetItem *SummaryPanel::current() const
{
    return static_cast<QTreeWidget *>(m_tabs->currentWidget())->currentItem();
}

void SummaryPanel::updateButtons()
{
    const QTreeWidgetItem *item = current();
    m_show->setEnabled(item);
    m_run->setEnabled(item && !m_active);
    m_edit->setEnabled(item);
    m_skip->setEnabled(item);
    m_pause->setVisible(m_tabs->currentWidget() == m_hosts);
    m_limit->setVisible(m_pause->isVisibleTo(this));
    m_pause->setEnabled(m_hosts->canControl());
    m_limit->setEnabled(m_hosts->canControl());
    m_pause->setText(m_hosts->isCurrentPaused() ? tr("&Resume Host") : tr("&Pause Host"));
}

} // namespace AsyncFetcher
