// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/insights/hosttree.h"

#include "ui/base/words.h"
#include "ui/insights/summarylines.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QLocale>
#include <QMenu>
#include <QSpinBox>
#include <QStyledItemDelegate>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostAtOnce = 10'000;
constexpr qint64 RateSpanMs = 1000;

/// Edits the limit in its cell, and nothing else. The value goes to the tree's owner; a report brings it
/// back.
class LimitDelegate final : public QStyledItemDelegate
{
public:
    using Typed = std::function<void(const QModelIndex &, int)>;

    LimitDelegate(Typed typed, HostTree *tree)
        : QStyledItemDelegate(tree)
        , m_tree(tree)
        , m_typed(std::move(typed))
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        if (index.column() != HostTree::Limit || !m_tree->canControl())
            return nullptr;
        auto *box = new QSpinBox(parent);
        box->setRange(0, MostAtOnce);
        box->setSpecialValueText(HostTree::tr("as all"));
        box->setAccessibleName(HostTree::tr("Requests at once to this host"));
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<QSpinBox *>(editor)->setValue(index.data(LimitRole).toInt());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const override
    {
        auto *box = static_cast<QSpinBox *>(editor);
        box->interpretText();
        m_typed(index, box->value());
    }

private:
    HostTree *m_tree;
    Typed m_typed;
};

} // namespace

HostTree::HostTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderLabels({tr("Host"), tr("Rows"), tr("Running"), tr("Limit"), tr("Queued"), tr("Failed"),
                     tr("Share"), tr("Rate"), u"p50"_s, u"p95"_s, tr("Waits for")});
    headerItem()->setToolTip(Limit, tr("Requests at once to this host; a double click changes it"));
    headerItem()->setToolTip(Rate, tr("Rows that end in a second"));
    setItemDelegate(
        new LimitDelegate([this](const QModelIndex &index, int limit) { limitTyped(index, limit); }, this));
    setEditTriggers(DoubleClicked | EditKeyPressed);
    connect(this, &QTreeWidget::currentItemChanged, this, &HostTree::controlsChanged);
}

void HostTree::showHosts(const QList<RunSummary::Group> &hosts)
{
    if (state() == EditingState)
        return;
    QList<QTreeWidgetItem *> items;
    for (const RunSummary::Group &host : hosts) {
        auto *item = new QTreeWidgetItem;
        item->setText(Host, host.origin.isEmpty() ? tr("(no address)") : QString::fromUtf8(host.origin));
        item->setText(Rows, Words::count(host.rows));
        item->setText(Running, Words::count(host.running));
        item->setText(Queued, Words::count(host.waiting + host.pending));
        item->setText(Failed, Words::count(host.failed));
        item->setText(Share, shareText(host.failed, host.ended));
        item->setText(Median, percentileText(host, 0.5));
        item->setText(Slow, percentileText(host, 0.95));
        item->setData(Host, FilterRole, RunSummary::hostFilter(host.origin));
        item->setData(Host, OriginRole, host.origin);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        alignNumbers(item, Rows, Slow);
        items.append(item);
        showReport(item);
    }
    replaceLines(this, items);
}

void HostTree::showReports(const QList<HostReport> &reports, bool active)
{
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    m_active = active;
    m_reports.clear();
    if (!active)
        m_samples.clear();
    for (const HostReport &report : reports) {
        if (!active)
            break;
        takeRate(report, nowMs);
        m_reports.insert(report.origin, report);
    }
    for (int line = 0; line < topLevelItemCount(); ++line)
        showReport(topLevelItem(line));
    Q_EMIT controlsChanged();
}

void HostTree::takeRate(const HostReport &report, qint64 nowMs)
{
    Sample &sample = m_samples[report.origin];
    if (sample.atMs > 0 && nowMs - sample.atMs < RateSpanMs)
        return;
    if (sample.atMs > 0)
        sample.rate = double(report.ended - sample.ended) * 1000 / double(nowMs - sample.atMs);
    sample.atMs = nowMs;
    sample.ended = report.ended;
}

void HostTree::showReport(QTreeWidgetItem *item)
{
    const QByteArray origin = item->data(Host, OriginRole).toByteArray();
    const auto report = m_reports.constFind(origin);
    const bool known = report != m_reports.constEnd();
    QFont font = this->font();
    font.setBold(known && report->hasOwnCap);
    item->setFont(Limit, font);
    item->setText(Limit, known ? Words::count(report->cap) : QString());
    item->setData(Limit, LimitRole, known ? report->cap : 0);
    const double rate = m_samples.value(origin).rate;
    item->setText(Rate, known && rate >= 0 ? Words::rate(rate) : QString());
    item->setText(Why, known ? whyText(*report, QDateTime::currentMSecsSinceEpoch()) : QString());
    if (!known)
        return;
    item->setText(Running, Words::count(report->running));
    item->setText(Queued, Words::count(report->waiting));
}

QString HostTree::whyText(const HostReport &report, qint64 nowMs)
{
    const WaitReason why = report.paused != WaitReason::None ? report.paused : report.why;
    QString text = Words::waitReason(why);
    const qint64 left = report.untilMs - nowMs;
    if (why != report.why || report.untilMs == 0 || left <= 0)
        return text;
    return tr("%1, %2 s more").arg(text, QLocale().toString((left + 999) / 1000));
}

QByteArray HostTree::currentOrigin() const
{
    return currentItem() ? currentItem()->data(Host, OriginRole).toByteArray() : QByteArray();
}

bool HostTree::isCurrentPaused() const
{
    return m_reports.value(currentOrigin()).paused != WaitReason::None;
}

void HostTree::pauseOrResume()
{
    if (canControl())
        Q_EMIT pauseWanted(currentOrigin(), !isCurrentPaused());
}

void HostTree::editLimit()
{
    if (canControl())
        editItem(currentItem(), Limit);
}

void HostTree::limitTyped(const QModelIndex &index, int limit)
{
    const QByteArray origin = index.siblingAtColumn(Host).data(OriginRole).toByteArray();
    if (limit != index.data(LimitRole).toInt())
        Q_EMIT limitWanted(origin, limit > 0 ? std::optional<int>(limit) : std::nullopt);
}

void HostTree::contextMenuEvent(QContextMenuEvent *event)
{
    if (!canControl())
        return;
    QMenu menu(this);
    menu.addAction(isCurrentPaused() ? tr("&Resume Host") : tr("&Pause Host"), this,
                   &HostTree::pauseOrResume);
    menu.addAction(tr("Change &Limit"), this, &HostTree::editLimit);
    QAction *usual = menu.addAction(tr("Limit as &All Hosts"), this,
                                    [this] { Q_EMIT limitWanted(currentOrigin(), std::nullopt); });
    usual->setEnabled(m_reports.value(currentOrigin()).hasOwnCap);
    menu.exec(event->reason() == QContextMenuEvent::Keyboard
                  ? viewport()->mapToGlobal(visualItemRect(currentItem()).center())
                  : event->globalPos());
}

void HostTree::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    Q_EMIT watchWanted(true);
}

void HostTree::hideEvent(QHideEvent *event)
{
    QTreeWidget::hideEvent(event);
    Q_EMIT watchWanted(false);
}

} // namespace AsyncFetcher
