// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/insights/summarypanel.h"

#include "ui/base/theme.h"
#include "ui/base/words.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 CountIntervalMs = 1000;
constexpr qsizetype MostLines = 500;
enum ItemRole { FilterRole = Qt::UserRole, OriginRole };

void align(QTreeWidgetItem *item, int firstNumber, int lastNumber)
{
    for (int column = firstNumber; column <= lastNumber; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

QString percentile(const RunSummary::Group &group, double fraction)
{
    return group.times.count() ? Words::duration(group.times.percentile(fraction)) : QString();
}

QString share(qint64 part, qint64 whole)
{
    return whole ? QLocale().toString(100.0 * double(part) / double(whole), 'f', 1) + u" %"_s : QString();
}

/// Puts lines into a tree that people look at: the current line and the scroll position stay.
void replaceLines(QTreeWidget *tree, const QList<QTreeWidgetItem *> &items)
{
    const QString current =
        tree->currentItem() ? tree->currentItem()->data(0, FilterRole).toString() : QString();
    tree->setUpdatesEnabled(false);
    tree->clear();
    tree->addTopLevelItems(items);
    for (QTreeWidgetItem *item : items) {
        if (!current.isEmpty() && item->data(0, FilterRole).toString() == current)
            tree->setCurrentItem(item);
    }
    tree->setUpdatesEnabled(true);
}

} // namespace

SummaryPanel::SummaryPanel(const Source &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_tabs(new QTabWidget)
    , m_clusters(addTab(tr("Failures"),
                        {tr("Error"), tr("Rows"), tr("Share"), tr("Status"), tr("Host"), tr("Example")}))
    , m_hosts(addTab(tr("Hosts"), {tr("Host"), tr("Rows"), tr("Running"), tr("Queued"), tr("Failed"),
                                   tr("Share"), u"p50"_s, u"p95"_s, tr("Waits for")}))
    , m_statuses(addTab(tr("Status"), {tr("Status"), tr("Rows"), tr("Share"), u"p50"_s, u"p95"_s, u"p99"_s}))
    , m_errors(addTab(tr("Errors"), {tr("Error"), tr("Rows"), tr("Share"), u"p50"_s, u"p95"_s, u"p99"_s}))
    , m_show(
          addButton(tr("&Show Rows"), tr("Show only these rows in the table"), &SummaryPanel::filterWanted))
    , m_run(addButton(tr("Run &Again"), tr("Run these rows again"), &SummaryPanel::runWanted))
    , m_edit(addButton(tr("E&dit Rows"), tr("Select these rows, to change all of them at once"),
                       &SummaryPanel::editWanted))
    , m_skip(
          addButton(tr("S&kip Rows"), tr("Keep these rows, and do not send them"), &SummaryPanel::skipWanted))
    , m_pause(new QPushButton(tr("&Pause Host")))
{
    m_tabs->setDocumentMode(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 4);
    for (QPushButton *button : {m_show, m_run, m_edit, m_skip, m_pause})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SummaryPanel::updateButtons);
    connect(m_pause, &QPushButton::clicked, this, &SummaryPanel::pauseOrResumeHost);
    updateButtons();
}

QTreeWidget *SummaryPanel::addTab(const QString &title, const QStringList &columns)
{
    auto *tree = new QTreeWidget;
    tree->setFrameShape(QFrame::NoFrame);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setHeaderLabels(columns);
    tree->setAccessibleName(title);
    const int charWidth = tree->fontMetrics().averageCharWidth();
    tree->header()->setStretchLastSection(true);
    for (int column = 0; column < columns.size(); ++column)
        tree->header()->resizeSection(column, charWidth * (column == 0                        ? 48
                                                           : columns.at(column) == tr("Host") ? 28
                                                                                              : 11));
    m_tabs->addTab(tree, title);
    connect(tree, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { Q_EMIT filterWanted(item->data(0, FilterRole).toString()); });
    connect(tree, &QTreeWidget::currentItemChanged, this, &SummaryPanel::updateButtons);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this,
            [this, tree](const QPoint &position) { showMenu(tree, position); });
    return tree;
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
    for (QPushButton *button : {m_show, m_run, m_edit, m_skip, m_pause}) {
        if (button->isHidden())
            continue;
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
    m_pausedHosts.clear();
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
    showHosts(summary);
    showGroups(m_statuses, summary.statuses, summary.rows);
    showGroups(m_errors, summary.errors, summary.rows);
    m_tabs->setTabText(0, summary.clusters.isEmpty()
                              ? tr("Failures")
                              : tr("Failures (%1)").arg(Words::count(summary.clusters.size())));
    updateButtons();
    QList<RequestId> pending;
    for (const RunSummary::Group &host : summary.hosts.first(std::min(MostLines, summary.hosts.size()))) {
        if (host.pending > 0)
            pending.append(host.firstPending);
    }
    if (m_active && !pending.isEmpty())
        Q_EMIT explanationWanted(pending);
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
        auto *item = new QTreeWidgetItem({error, Words::count(cluster.rows), share(cluster.rows, failures),
                                          cluster.status ? QString::number(cluster.status) : QString(),
                                          QString::fromUtf8(cluster.origin), url});
        item->setToolTip(0, error);
        item->setToolTip(5, url);
        item->setData(0, FilterRole, cluster.filter());
        align(item, 1, 3);
        items.append(item);
    }
    replaceLines(m_clusters, items);
}

QString SummaryPanel::whyText(const RunSummary::Group &host) const
{
    if (m_pausedHosts.contains(host.origin))
        return Words::waitReason(WaitReason::HostPaused);
    if (host.why == WaitReason::None || host.waiting + host.pending == 0)
        return {};
    QString why = Words::waitReason(host.why);
    const qint64 left =
        m_source.live->runStartedMs() + host.waitUntilMs - QDateTime::currentMSecsSinceEpoch();
    if (host.waitUntilMs == 0 || left <= 0)
        return why;
    return tr("%1, %2 s more").arg(why, QLocale().toString((left + 999) / 1000));
}

void SummaryPanel::showHosts(const RunSummary &summary)
{
    QList<QTreeWidgetItem *> items;
    for (const RunSummary::Group &host : summary.hosts.first(std::min(MostLines, summary.hosts.size()))) {
        const QString name = host.origin.isEmpty() ? tr("(no address)") : QString::fromUtf8(host.origin);
        auto *item = new QTreeWidgetItem({name, Words::count(host.rows), Words::count(host.running),
                                          Words::count(host.waiting + host.pending),
                                          Words::count(host.failed), share(host.failed, host.ended),
                                          percentile(host, 0.5), percentile(host, 0.95), whyText(host)});
        item->setData(0, FilterRole, RunSummary::hostFilter(host.origin));
        item->setData(0, OriginRole, host.origin);
        align(item, 1, 7);
        items.append(item);
    }
    replaceLines(m_hosts, items);
}

void SummaryPanel::showGroups(QTreeWidget *tree, const QList<RunSummary::Group> &groups, qint64 rows)
{
    QList<QTreeWidgetItem *> items;
    for (const RunSummary::Group &group : groups) {
        const auto kind = static_cast<ErrorKind>(tree == m_errors ? group.number : 0);
        const QString name = tree == m_errors ? Words::error(kind) : Words::status(group.number);
        auto *item =
            new QTreeWidgetItem({name, Words::count(group.rows), share(group.rows, rows),
                                 percentile(group, 0.5), percentile(group, 0.95), percentile(group, 0.99)});
        item->setData(0, FilterRole,
                      tree == m_errors ? u"state:failed error:"_s + errorKindName(kind)
                                       : u"status:%1"_s.arg(group.number));
        align(item, 1, 5);
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
    const QByteArray origin = item ? item->data(0, OriginRole).toByteArray() : QByteArray();
    m_show->setEnabled(item);
    m_run->setEnabled(item && !m_active);
    m_edit->setEnabled(item);
    m_skip->setEnabled(item);
    m_pause->setVisible(m_tabs->currentWidget() == m_hosts);
    m_pause->setEnabled(!origin.isEmpty() && m_active);
    m_pause->setText(m_pausedHosts.contains(origin) ? tr("&Resume Host") : tr("&Pause Host"));
}

void SummaryPanel::pauseOrResumeHost()
{
    const QByteArray origin = current()->data(0, OriginRole).toByteArray();
    const bool pause = !m_pausedHosts.contains(origin);
    if (pause)
        m_pausedHosts.insert(origin);
    else
        m_pausedHosts.remove(origin);
    Q_EMIT hostPauseWanted(origin, pause);
    updateButtons();
}

} // namespace AsyncFetcher
