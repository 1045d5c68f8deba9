// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/comparedialog.h"

#include "ui/base/words.h"
#include "ui/runs/runexport.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto BeatInterval = 100ms;
constexpr QSize UsualSize(960, 560);
constexpr int RowsPrecision = 1000;
constexpr double LargestFactor = 1000;

QStringList words(const QLineEdit *line)
{
    return line->text().simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

CompareDialog::CompareDialog(QString before, QString after, QWidget *parent)
    : QDialog(parent)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_view(new QTableView)
    , m_kinds(new QComboBox)
    , m_paths(new QLineEdit)
    , m_headers(new QLineEdit)
    , m_factor(new QDoubleSpinBox)
    , m_summary(new QLabel)
    , m_bar(new QProgressBar)
    , m_again(new QPushButton(tr("Compare Again")))
    , m_export(new QPushButton(tr("Export…")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 and %2 – Compare Runs")
                       .arg(QFileInfo(m_before).completeBaseName(), QFileInfo(m_after).completeBaseName()));
    layOut();
    m_beat.setInterval(BeatInterval);
    connect(m_kinds, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model.show(static_cast<DiffModel::Show>(index)); });
    connect(m_view, &QTableView::doubleClicked, this, &CompareDialog::choose);
    connect(m_again, &QPushButton::clicked, this, &CompareDialog::begin);
    connect(m_export, &QPushButton::clicked, this, &CompareDialog::chooseAndExport);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_comparing.cancel();
        m_writing.cancel();
    });
    begin();
}

void CompareDialog::layOut()
{
    m_kinds->addItems(
        {tr("All differences"), tr("Regressions"), tr("Changed rows"), tr("New rows"), tr("Gone rows")});
    m_kinds->setAccessibleName(tr("Kind of difference"));
    m_paths->setPlaceholderText(u"$.timestamp $.items[*].id"_s);
    m_headers->setPlaceholderText(u"ETag X-Request-Id"_s);
    m_factor->setRange(0, LargestFactor);
    m_factor->setSpecialValueText(tr("do not count"));
    m_factor->setPrefix(tr("factor "));
    m_view->setModel(&m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAccessibleName(tr("Differences"));
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setResizeContentsPrecision(RowsPrecision);
    m_view->horizontalHeader()->setStretchLastSection(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Ignored paths of JSON:"), m_paths);
    form->addRow(tr("Ignored headers:"), m_headers);
    form->addRow(tr("Response times:"), m_factor);
    auto *line = new QHBoxLayout;
    line->addWidget(m_kinds);
    line->addWidget(m_summary, 1);
    line->addWidget(m_bar);
    line->addWidget(m_cancel);
    line->addWidget(m_again);
    line->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    resize(UsualSize);
}

DiffRules CompareDialog::rules() const
{
    DiffRules rules;
    rules.ignoredPaths = words(m_paths);
    for (const QString &header : words(m_headers))
        rules.ignoredHeaders.append(header.toUtf8());
    rules.timeFactor = m_factor->value();
    return rules;
}

Result<CompareDialog::Differences> CompareDialog::compare(const QString &before, const QString &after,
                                                          const DiffRules &rules, TaskProgress &progress)
{
    const auto first = StoredRun::open(before);
    if (!first)
        return tl::unexpected(first.error());
    const auto second = StoredRun::open(after);
    if (!second)
        return tl::unexpected(second.error());
    Differences found;
    const auto keep = [&found](const DiffRow &row) {
        found.rows.append(row);
        return true;
    };
    const auto counts = diffRuns(**first, **second, rules, keep, [&progress](qint64 rows, qint64 of) {
        progress.set(rows, of);
        return !progress.isCancelled();
    });
    if (!counts)
        return tl::unexpected(counts.error());
    found.counts = *counts;
    return found;
}

void CompareDialog::begin()
{
    if (isBusy())
        return;
    m_comparing.start([before = m_before, after = m_after, rules = rules()](
                          TaskProgress &progress) { return compare(before, after, rules, progress); },
                      [this](const Result<Differences> &found) { take(found); });
    m_summary->setText(tr("Comparing…"));
    showBusy(true, m_comparing.progress());
}

void CompareDialog::take(const Result<Differences> &found)
{
    showBusy(false, nullptr);
    if (!found) {
        m_summary->setText(found.error().code == Error::Code::Cancelled ? tr("Not compared to the end.")
                                                                        : found.error().toString());
        return;
    }
    m_model.setRows(found->rows);
    m_view->resizeColumnsToContents();
    const DiffCounts &counts = found->counts;
    m_summary->setText(tr("%1 changed, %2 new, %3 gone, %4 the same; %5 regressions")
                           .arg(Words::count(counts.changed), Words::count(counts.added),
                                Words::count(counts.gone), Words::count(counts.same),
                                Words::count(counts.regressions)));
}

void CompareDialog::showBusy(bool busy, TaskProgress *progress)
{
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    m_again->setEnabled(!busy);
    m_export->setEnabled(!busy && m_model.rowCount() > 0);
    m_beat.stop();
    m_beat.disconnect();
    m_bar->setRange(0, 0);
    if (!busy)
        return m_export->setEnabled(true);
    connect(&m_beat, &QTimer::timeout, this, [this, progress] {
        m_bar->setRange(0, int(std::max<qint64>(1, progress->total())));
        m_bar->setValue(int(progress->done()));
    });
    m_beat.start();
}

void CompareDialog::choose(const QModelIndex &index)
{
    const DiffRow &row = m_model.row(index.row());
    if (row.after >= 0)
        Q_EMIT rowChosen(m_after, row.after);
    else
        Q_EMIT rowChosen(m_before, row.before);
}

void CompareDialog::chooseAndExport()
{
    QFileDialog dialog(this, tr("Export Differences"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({tr("JSON Lines (*.jsonl)")});
    dialog.setDefaultSuffix(u"jsonl"_s);
    dialog.selectFile(tr("differences.jsonl"));
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        exportTo(dialog.selectedFiles().first());
}

void CompareDialog::exportTo(const QString &file)
{
    if (isBusy())
        return;
    m_writing.start([rows = m_model.shownRows(),
                     file](TaskProgress &progress) { return exportDiff(rows, file, progress); },
                    [this, file](const Result<void> &written) {
                        showBusy(false, nullptr);
                        m_summary->setText(
                            written ? tr("The differences are in %1.").arg(QDir::toNativeSeparators(file))
                            : written.error().code == Error::Code::Cancelled ? tr("The export was cancelled.")
                                                                             : written.error().toString());
                    });
    showBusy(true, m_writing.progress());
}

} // namespace AsyncFetcher
