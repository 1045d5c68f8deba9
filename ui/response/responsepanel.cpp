// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/responsepanel.h"

#include "ui/base/words.h"
#include "ui/response/attemptsview.h"
#include "ui/response/bodyview.h"
#include "ui/response/responsesummary.h"
#include "ui/response/savedbody.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

enum Page { MessagePage, ResponsePage };
constexpr int HeadersTab = 1;
constexpr int AttemptsTab = 2;

QTableWidget *makeHeadersTable()
{
    auto *table = new QTableWidget(0, 2);
    table->setFrameShape(QFrame::NoFrame);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->resizeSection(0, table->fontMetrics().averageCharWidth() * 24);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

} // namespace

ResponsePanel::ResponsePanel(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_message(new QLabel)
    , m_summary(new ResponseSummary)
    , m_tabs(new QTabWidget)
    , m_body(new BodyView)
    , m_headers(makeHeadersTable())
    , m_attempts(new AttemptsView)
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(12);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_headers->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_headers->setAccessibleName(tr("Response headers"));
    m_pages->addWidget(m_message);
    m_pages->addWidget(makePages());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&m_loader, &ResponseLoader::loaded, this, &ResponsePanel::showLoaded);
    connect(&m_loader, &ResponseLoader::failed, this, &ResponsePanel::showMessage);
    connect(m_body, &BodyView::moreWanted, this, &ResponsePanel::loadMore);
    connect(m_body, &BodyView::saveWanted, this, &ResponsePanel::saveBody);
    showNothing();
}

QWidget *ResponsePanel::makePages()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_body, tr("Body"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_attempts, tr("Attempts"));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    return page;
}

void ResponsePanel::showMessage(const QString &text)
{
    m_message->setText(text);
    m_pages->setCurrentIndex(MessagePage);
}

void ResponsePanel::showNothing()
{
    m_shown.reset();
    m_loader.forget();
    showMessage(tr("Select a row to see its response."));
}

void ResponsePanel::showRow(RequestId id, const LiveRows::Value &value,
                            const std::shared_ptr<const ResponseStore> &store)
{
    const RunRow &row = value.row;
    const Shown shown{id, row.state, row.attempts, value.runStartedMs, row.inRun ? store.get() : nullptr};
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_store = store;
    m_loader.forget();
    if (!row.inRun || !store)
        return showMessage(tr("This row has not been run."));
    if (row.state == RowState::Running)
        return showMessage(tr("Running, attempt %1…").arg(row.attempts));
    if (row.state == RowState::Waiting)
        return showMessage(tr("Waiting: %1.").arg(Words::waitReason(row.waitReason)));
    if (row.state == RowState::Pending)
        return showMessage(tr("This row has not been started."));
    m_maxBytes = BodyPreview::FirstBytes;
    m_loader.load(store, id, m_maxBytes);
}

void ResponsePanel::showLoaded(const LoadedResponse &loaded)
{
    m_response = loaded.response;
    m_summary->setResponse(m_response);
    m_body->setPreview(loaded.body);
    showHeaders(m_response.headers);
    m_attempts->setAttempts(m_response.attempts);
    m_tabs->setTabText(HeadersTab, tr("Headers (%1)").arg(m_response.headers.size()));
    m_tabs->setTabText(AttemptsTab, tr("Attempts (%1)").arg(m_response.attempt()));
    m_pages->setCurrentIndex(ResponsePage);
}

void ResponsePanel::showHeaders(const HttpHeaders &headers)
{
    m_headers->setRowCount(int(headers.size()));
    for (int row = 0; row < m_headers->rowCount(); ++row) {
        const HttpHeader &header = headers.at(row);
        auto *name = new QTableWidgetItem(QString::fromUtf8(header.name));
        auto *value = new QTableWidgetItem(QString::fromUtf8(header.value));
        value->setToolTip(value->text());
        m_headers->setItem(row, 0, name);
        m_headers->setItem(row, 1, value);
    }
}

void ResponsePanel::loadMore()
{
    if (!m_shown || !m_store)
        return;
    m_maxBytes *= 4;
    m_loader.load(m_store, m_shown->id, m_maxBytes);
}

void ResponsePanel::saveBody()
{
    if (m_saving.isRunning())
        return;
    const QString fileName =
        QFileDialog::getSaveFileName(this, tr("Save Body"), SavedBody::suggestedName(m_response));
    if (fileName.isEmpty())
        return;
    m_saving.start(
        [body = m_response.body, fileName](TaskProgress &progress) {
            return SavedBody::save(body, fileName, progress);
        },
        [this, fileName](const Result<void> &result) {
            if (result)
                Q_EMIT told(tr("The body is in %1.").arg(fileName));
            else
                Q_EMIT failed(
                    tr("The body could not be saved in %1: %2").arg(fileName, result.error().message));
        });
}

} // namespace AsyncFetcher
