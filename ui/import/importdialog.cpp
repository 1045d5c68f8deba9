// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importdialog.h"

#include "core/format/filledrequest.h"
#include "ui/base/words.h"
#include "ui/import/readingoptions.h"
#include "ui/response/factstable.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RowsShown = 100;
constexpr qsizetype ProblemsShown = 1000;
constexpr std::chrono::milliseconds TypingPause{150};
constexpr std::chrono::milliseconds PollInterval{100};
constexpr int Steps = 1000;
constexpr QSize UsualSize(900, 600);
enum Tab { RowsTab, ProblemsTab };

QString bodyText(const RequestBody &body)
{
    using Kind = RequestBody::Kind;
    constexpr qsizetype enough = 80;
    switch (body.kind) {
    case Kind::None:
        return {};
    case Kind::Form:
        return ImportDialog::tr("%n fields", nullptr, int(body.form.size()));
    case Kind::Multipart:
        return ImportDialog::tr("%n parts", nullptr, int(body.parts.size()));
    case Kind::File:
        return body.file;
    default:
        return QString::fromUtf8(body.bytes.left(enough)).simplified();
    }
}

QStringList cellsOf(const HttpRequest &request, qsizetype number)
{
    QStringList headers;
    for (const HttpHeader &header : request.headers)
        headers += QString::fromUtf8(header.name);
    return {Words::count(number),
            request.inputError.isEmpty()
                ? QString::fromUtf8(request.method.isEmpty() ? "GET" : request.method)
                : ImportDialog::tr("unreadable"),
            QString::fromUtf8(request.url),
            request.name,
            headers.join(", "_L1),
            bodyText(request.body)};
}

} // namespace

ImportDialog::ImportDialog(const FormatRegistry *formats, QWidget *parent)
    : QDialog(parent)
    , m_formats(formats)
    , m_options(new ReadingOptions(formats))
    , m_tabs(new QTabWidget)
    , m_rows(new FactsTable({tr("Row"), tr("Method"), tr("URL"), tr("Name"), tr("Headers"), tr("Body")},
                            {6, 14, 50, 16, 20}))
    , m_problems(new FactsTable({tr("What could not be understood, or was left out")}, {}))
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_where(new QWidget)
    , m_add(new QRadioButton)
    , m_replace(new QRadioButton(tr("&Replace them")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setModal(false);
    resize(UsualSize);
    layOut();
    m_soon.setSingleShot(true);
    m_soon.setInterval(TypingPause);
    m_poll.setInterval(PollInterval);
    connect(&m_soon, &QTimer::timeout, this, &ImportDialog::read);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        const TaskProgress *progress = m_reading.progress();
        m_progress->setRange(0, progress->total() > 0 ? Steps : 0);
        if (progress->total() > 0)
            m_progress->setValue(int(progress->done() * Steps / progress->total()));
    });
    connect(m_options, &ReadingOptions::edited, this, &ImportDialog::readSoon);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::layOut()
{
    m_rows->setAccessibleName(tr("First rows"));
    m_problems->setAccessibleName(tr("Problems"));
    m_tabs->tabBar()->setAccessibleName(tr("What was read"));
    m_tabs->addTab(m_rows, tr("Rows"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_state->setObjectName(u"state"_s);
    m_state->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress"));
    auto *where = new QHBoxLayout(m_where);
    where->setContentsMargins(0, 0, 0, 0);
    where->addWidget(m_add);
    where->addWidget(m_replace);
    where->addStretch();
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_progress, 1);
    bottom->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_options);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_state);
    column->addWidget(m_where);
    column->addLayout(bottom);
}

void ImportDialog::show(const ImportSource &source, qsizetype rowsThere, bool replaces)
{
    m_source = source;
    m_options->reset();
    setWindowTitle(source.files.size() > 1
                       ? tr("Import %1 and %n more", nullptr, int(source.files.size() - 1)).arg(source.name())
                       : tr("Import %1").arg(source.name()));
    m_where->setVisible(rowsThere > 0);
    m_add->setText(tr("&Add behind the %n rows that are there", nullptr, int(rowsThere)));
    m_add->setChecked(!replaces);
    m_replace->setChecked(replaces);
    m_tabs->setCurrentIndex(RowsTab);
    QDialog::show();
    raise();
    activateWindow();
    readSoon();
    m_soon.start(0);
}

bool ImportDialog::replaces() const
{
    return m_where->isVisibleTo(this) && m_replace->isChecked();
}

void ImportDialog::readSoon()
{
    m_isStale = true;
    m_soon.start(TypingPause);
    showState();
}

void ImportDialog::read()
{
    if (m_reading.isRunning()) {
        m_reading.cancel(); // and take() reads again
        return;
    }
    m_isStale = false;
    m_reading.start(
        [formats = m_formats, source = m_source, choices = m_options->choices()](TaskProgress &progress) {
            return BatchReading::read(*formats, source, choices, progress);
        },
        [this](ImportOutcome outcome) { take(std::move(outcome)); });
    m_poll.start();
    showState();
}

void ImportDialog::take(ImportOutcome outcome)
{
    m_poll.stop();
    if (!isVisible())
        return;
    if (m_isStale)
        return m_soon.start(0);
    m_outcome = std::move(outcome);
    if (m_options->show(m_outcome))
        return readSoon();
    showRows();
    showProblems();
    showState();
}

void ImportDialog::showRows()
{
    QList<QStringList> rows;
    const qsizetype count = m_outcome.read ? m_outcome.read->batch.requests.count() : 0;
    for (qsizetype i = 0; i < std::min(count, RowsShown); ++i) {
        const RequestList &list = m_outcome.read->batch.requests;
        rows.append(cellsOf(filledRequest(list.requestAt(i), list.defaults()), i + 1));
    }
    m_rows->setRows(rows);
    m_tabs->setTabText(RowsTab, count > RowsShown
                                    ? tr("First %1 of %2 Rows").arg(RowsShown).arg(Words::count(count))
                                    : tr("%n Rows", nullptr, int(count)));
}

void ImportDialog::showProblems()
{
    QList<QStringList> problems;
    if (m_outcome.read) {
        for (const QString &warning :
             m_outcome.read->warnings.first(std::min(m_outcome.read->warnings.size(), ProblemsShown)))
            problems.append({warning});
        const RequestList &list = m_outcome.read->batch.requests;
        qint64 left = m_outcome.read->badRows;
        for (qsizetype i = 0; i < list.count() && left > 0 && problems.size() < ProblemsShown; ++i) {
            if (list.isPlainAt(i))
                continue;
            if (const QString problem = list.requestAt(i).inputError; !problem.isEmpty()) {
                problems.append({problem});
                --left;
            }
        }
        if (left > 0)
            problems.append({tr("And %n more rows that could not be understood.", nullptr, int(left))});
    } else {
        problems.append({m_outcome.read.error().toString()});
    }
    m_problems->setRows(problems);
    m_tabs->setTabText(ProblemsTab, tr("Problems (%1)").arg(problems.size()));
    m_tabs->setTabVisible(ProblemsTab, !problems.isEmpty());
    if (!m_outcome.read)
        m_tabs->setCurrentIndex(ProblemsTab);
}

void ImportDialog::showState()
{
    const bool isBusy = m_isStale || m_reading.isRunning();
    const qsizetype rows = m_outcome.read ? m_outcome.read->batch.requests.count() : 0;
    QPushButton *ok = m_buttons->button(QDialogButtonBox::Ok);
    ok->setText(isBusy ? tr("&Import") : tr("&Import %n Rows", nullptr, int(rows)));
    ok->setEnabled(!isBusy && rows > 0);
    ok->setDefault(true); // Cancel would be, as the one that can be pressed while it is read
    m_progress->setVisible(isBusy);
    if (isBusy)
        m_state->setText(tr("Reading…"));
    else if (!m_outcome.read)
        m_state->setText(m_outcome.read.error().toString());
    else if (m_outcome.read->badRows > 0)
        m_state->setText(tr("%n rows cannot be understood; they come with the reason, and are not sent.",
                            nullptr, int(m_outcome.read->badRows)));
    else
        m_state->setText(rows == 0 ? tr("There are no requests in it.") : QString());
    m_state->setVisible(!m_state->text().isEmpty());
}

void ImportDialog::done(int result)
{
    if (result == Accepted && (m_isStale || m_reading.isRunning() || !m_outcome.read))
        return; // Enter in a line of text
    m_soon.stop();
    m_poll.stop();
    m_reading.cancel();
    const bool isAccepted = result == Accepted;
    QDialog::done(result);
    if (isAccepted)
        Q_EMIT accepted(*m_outcome.read);
    m_outcome = {fail(Error::Code::Cancelled, {}), {}, {}, {}, {}, {}};
}

} // namespace AsyncFetcher
