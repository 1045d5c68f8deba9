// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/preflight.h"

#include "ui/base/words.h"
#include "ui/requests/batchdocument.h"
#include "ui/window/runcontrol.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int LookIntervalMs = 100;
constexpr int Steps = 1000;
constexpr size_t NamedHosts = 3;

QString spanText(double seconds)
{
    return Words::duration(std::chrono::microseconds(qint64(seconds * 1e6)));
}

QStringList largestHosts(const QMap<QByteArray, qint64> &hosts)
{
    using Host = std::pair<qint64, QByteArray>;
    std::vector<Host> largest(std::min<size_t>(NamedHosts, hosts.size()));
    std::vector<Host> all;
    all.reserve(hosts.size());
    for (auto it = hosts.begin(); it != hosts.end(); ++it)
        all.emplace_back(-it.value(), it.key());
    std::partial_sort_copy(all.begin(), all.end(), largest.begin(), largest.end());
    QStringList texts;
    for (const auto &[rows, origin] : largest)
        texts.append(u"%1 (%2)"_s.arg(QString::fromUtf8(origin), Words::count(-rows)));
    return texts;
}

} // namespace

Preflight::Preflight(BatchDocument *document, const RunControl *runs, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_runs(runs)
    , m_form(new QFormLayout)
    , m_rows(addLine(m_form, tr("Rows")))
    , m_hosts(addLine(m_form, tr("Hosts")))
    , m_groups(addLine(m_form, tr("Groups")))
    , m_invalid(addLine(m_form, tr("Invalid")))
    , m_duplicates(addLine(m_form, tr("Duplicates")))
    , m_repeat(addLine(m_form, tr("Not retried")))
    , m_canary(addLine(m_form, tr("Canary")))
    , m_time(addLine(m_form, tr("Time")))
    , m_reasons(new QPlainTextEdit)
    , m_progress(new QProgressBar)
    , m_removeInvalid(new QPushButton(tr("Remove &Invalid Rows")))
    , m_removeDuplicates(new QPushButton(tr("Remove &Duplicates")))
    , m_look(new QTimer(this))
{
    setWindowTitle(tr("Check Before the Run"));
    setWindowModality(Qt::WindowModal);
    layOut();
    connectButtons();
    showButtons();
}

QLabel *Preflight::addLine(QFormLayout *form, const QString &name)
{
    auto *label = new QLabel(u"…"_s);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    form->addRow(name, label);
    return label;
}

void Preflight::layOut()
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QLabel *rare : {m_groups, m_canary})
        m_form->setRowVisible(rare, false);
    m_reasons->setReadOnly(true);
    m_reasons->setAccessibleName(tr("Why rows are invalid"));
    m_reasons->hide();
    m_progress->setAccessibleName(tr("Counting"));
    m_progress->setRange(0, Steps);
    m_look->setInterval(LookIntervalMs);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_run = buttons->addButton(tr("&Run"), QDialogButtonBox::AcceptRole);
    m_run->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT runWanted();
    });
    auto *removing = new QHBoxLayout;
    removing->addWidget(m_removeInvalid);
    removing->addWidget(m_removeDuplicates);
    removing->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_reasons, 1);
    layout->addStretch();
    layout->addLayout(removing);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    resize(600, 400);
    m_run->setFocus();
}

void Preflight::connectButtons()
{
    connect(m_removeInvalid, &QPushButton::clicked, this,
            [this] { remove(m_found.forecast.invalid, tr("Remove Invalid Rows")); });
    connect(m_removeDuplicates, &QPushButton::clicked, this,
            [this] { remove(m_found.forecast.duplicates, tr("Remove Duplicates")); });
    connect(m_runs, &RunControl::phaseChanged, this, &Preflight::showButtons);
    connect(m_look, &QTimer::timeout, this, [this] {
        if (const TaskProgress *progress = m_counting.progress(); progress && progress->total() > 0)
            m_progress->setValue(int(progress->done() * Steps / progress->total()));
    });
}

void Preflight::check()
{
    open();
    count();
}

/// What is counted may look at a great many rows before it notices: nothing waits for that.
void Preflight::done(int result)
{
    m_counting.cancel();
    m_look->stop();
    QDialog::done(result);
    m_isClosed = true;
    if (!m_counting.isRunning())
        deleteLater();
}

void Preflight::count()
{
    if (m_counting.isRunning())
        return m_counting.cancel(); // it begins again when it has noticed
    m_isCounted = false;
    m_progress->setValue(0);
    m_progress->show();
    m_look->start();
    showButtons();
    m_revision = m_document->history().revision();
    m_counting.start(
        [list = m_document->requests(), variables = m_runs->variables(), options = m_document->options(),
         earlier = m_runs->statistics(),
         schemas = std::make_shared<SchemaFiles>(m_document->folder())](TaskProgress &progress) {
            return find(std::make_shared<RequestList>(list), variables, options, earlier, schemas, progress);
        },
        [this](Found found) { takeFound(std::move(found)); });
}

Preflight::Found Preflight::find(std::shared_ptr<const RequestSource> source, const Variables &variables,
                                 const RunOptions &options, const Statistics &earlier,
                                 std::shared_ptr<SchemaFiles> schemas, TaskProgress &progress)
{
    const auto goOn = [&progress] { return !progress.isCancelled(); };
    const auto filled = fillRows({source, variables, {}, {}, 0, goOn, false});
    if (filled)
        source = filled->sent;
    Found found;
    const auto looked = [&progress, all = source->count()](qsizetype rows) {
        progress.set(rows, all);
        return !progress.isCancelled();
    };
    found.forecast = forecastRun(*source, options, looked, std::move(schemas));
    found.estimate = estimateRun(found.forecast, options, earlier);
    found.hosts = found.forecast.hosts.size();
    found.largest = largestHosts(found.forecast.hosts);
    found.forecast.hosts.clear();
    if (filled)
        hide(filled->secrets, &found);
    return found;
}

void Preflight::hide(const SecretMask &secrets, Found *found)
{
    for (QString &host : found->largest)
        host = QString::fromUtf8(secrets.masked(host.toUtf8()));
    for (RunForecast::InvalidRow &row : found->forecast.reasons)
        row.why = QString::fromUtf8(secrets.masked(row.why.toUtf8()));
}

void Preflight::takeFound(Found found)
{
    if (m_isClosed)
        return deleteLater();
    if (m_counting.progress()->isCancelled() || m_revision != m_document->history().revision())
        return count();
    m_found = std::move(found);
    m_isCounted = true;
    m_look->stop();
    m_progress->hide();
    showFound();
    showButtons();
}

void Preflight::showFound()
{
    const RunForecast &forecast = m_found.forecast;
    const QString rows = Words::count(forecast.rows);
    m_rows->setText(forecast.skipped > 0 ? tr("%1, skipped: %2").arg(rows, Words::count(forecast.skipped))
                                         : rows);
    m_hosts->setText(hostsText());
    m_groups->setText(groupsText());
    m_form->setRowVisible(m_groups, !m_groups->text().isEmpty());
    m_invalid->setText(Words::count(forecast.invalid.size()));
    m_duplicates->setText(Words::count(forecast.duplicates.size()));
    m_repeat->setText(repeatText());
    const int canary = m_document->options().brakes.canary;
    m_canary->setText((forecast.groups.isEmpty()
                           ? tr("rows that go first: %1; then you are asked about the others")
                           : tr("rows that go first: %1, and all that others wait for; then you are asked "
                                "about the others"))
                          .arg(Words::count(canary)));
    m_form->setRowVisible(m_canary, canary > 0 && canary < forecast.rows);
    m_time->setText(timeText());
    m_reasons->setPlainText(reasonsText());
    m_reasons->setVisible(!forecast.invalid.isEmpty());
}

void Preflight::showButtons()
{
    m_removeInvalid->setEnabled(m_isCounted && !m_found.forecast.invalid.isEmpty());
    m_removeDuplicates->setEnabled(m_isCounted && !m_found.forecast.duplicates.isEmpty());
    const bool cannotStart = m_isCounted && !m_found.forecast.problem.isEmpty();
    m_run->setEnabled(!cannotStart && m_document->requests().count() > 0 && !m_runs->isActive());
}

void Preflight::remove(const QList<qsizetype> &positions, const QString &name)
{
    if (m_revision == m_document->history().revision())
        m_document->apply(RemoveRows{positions}, name);
    count();
}

QString Preflight::hostsText() const
{
    QString count = Words::count(m_found.hosts);
    if (m_found.hosts == 0)
        return count;
    const QString named = m_found.largest.join(u", "_s);
    return m_found.hosts > m_found.largest.size() ? tr("%1, most rows to %2").arg(count, named)
                                                  : tr("%1: %2").arg(count, named);
}

QString Preflight::groupsText() const
{
    if (!m_found.forecast.problem.isEmpty())
        return tr("No run can start: %1").arg(m_found.forecast.problem);
    QStringList texts;
    for (const RunForecast::GroupRows &group : m_found.forecast.groups) {
        const QString rows = Words::count(group.rows);
        texts.append(group.after.isEmpty()
                         ? tr("%1 (%2)").arg(group.name, rows)
                         : tr("%1 (%2), after %3").arg(group.name, rows, group.after.join(u", "_s)));
    }
    return texts.join(u'\n');
}

QString Preflight::repeatText() const
{
    const RunForecast &forecast = m_found.forecast;
    QStringList texts;
    if (forecast.withoutRetries > 0)
        texts.append(tr("%1: their retries are 0").arg(Words::count(forecast.withoutRetries)));
    if (!forecast.notRepeated.isEmpty()) {
        QStringList methods;
        for (auto it = forecast.notRepeated.keyBegin(); it != forecast.notRepeated.keyEnd(); ++it)
            methods.append(QString::fromUtf8(*it));
        texts.append(
            tr("%1: what %2 does would happen twice, so they are not sent again once they were sent")
                .arg(Words::count(forecast.notRetried() - forecast.withoutRetries), methods.join(u", "_s)));
    }
    return texts.isEmpty() ? Words::count(0) : texts.join(u'\n');
}

QString Preflight::timeText() const
{
    const RunEstimate &estimate = m_found.estimate;
    if (estimate.likelySeconds)
        return tr("about %1, if hosts answer as they did (%2 responses of the last run); retries come on top")
            .arg(spanText(*estimate.likelySeconds), Words::count(estimate.responses));
    if (estimate.leastSeconds > 0)
        return tr("at least %1, because of the rate").arg(spanText(estimate.leastSeconds));
    return tr("unknown: there are no earlier responses to go by");
}

QString Preflight::reasonsText() const
{
    const RunForecast &forecast = m_found.forecast;
    QStringList lines;
    for (const RunForecast::InvalidRow &row : forecast.reasons)
        lines.append(tr("Row %1: %2").arg(Words::count(row.position + 1), row.why));
    if (const qsizetype more = forecast.invalid.size() - forecast.reasons.size(); more > 0)
        lines.append(tr("And %n more.", nullptr, int(more)));
    return lines.join(u'\n');
}

} // namespace AsyncFetcher
