// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/responsepanel.h"

#include "ui/base/words.h"
#include "ui/response/attemptstab.h"
#include "ui/response/bodyview.h"
#include "ui/response/checkstab.h"
#include "ui/response/connectiontab.h"
#include "ui/response/headerstab.h"
#include "ui/response/redirectstab.h"
#include "ui/response/responsesummary.h"
#include "ui/response/savedbody.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

enum Page { MessagePage, ResponsePage };
constexpr qint64 WholeAtOnce = 64 * 1024 * 1024; ///< bodies up to this are read wholly when more is asked for
} // namespace

ResponsePanel::ResponsePanel(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_message(new QLabel)
    , m_summary(new ResponseSummary)
    , m_tabs(new QTabWidget)
    , m_body(new BodyView)
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(12);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_message);
    m_pages->addWidget(makePages());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&m_loader, &ResponseLoader::loaded, this, &ResponsePanel::showLoaded);
    connect(&m_loader, &ResponseLoader::failed, this, &ResponsePanel::showFailure);
    connect(m_body, &BodyView::moreWanted, this, &ResponsePanel::loadMore);
    connect(m_body, &BodyView::expectationWanted, this, &ResponsePanel::expectationWanted);
    connect(m_body, &BodyView::columnWanted, this, &ResponsePanel::columnWanted);
    showNothing();
}

ResponsePanel::~ResponsePanel() = default;

QToolBar *ResponsePanel::makeBar()
{
    auto *bar = new QToolBar(tr("Response"));
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto add = [this, bar](const QString &text, const QString &tip, auto method) {
        QAction *action = bar->addAction(text);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, method);
        return action;
    };
    add(tr("Copy &URL"), tr("Copy the address that answered"), &ResponsePanel::copyUrl);
    add(tr("Copy as &curl"), tr("Copy the request as a curl command"), &ResponsePanel::curlWanted);
    m_bodyActions = {
        add(tr("Sa&ve Body…"), tr("Save the whole body in a file"), &ResponsePanel::saveBody),
        add(tr("&Open With…"), tr("Open the whole body in another program"), &ResponsePanel::openBody)};
    for (QAction *action : bar->actions())
        bar->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    return bar;
}

void ResponsePanel::addTab(ResponseTab *tab)
{
    m_sides.append(tab);
    m_tabs->addTab(tab->widget(), tab->title({}));
}

QWidget *ResponsePanel::makePages()
{
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the response"));
    m_tabs->setUsesScrollButtons(true);
    m_tabs->addTab(m_body, tr("Body"));
    addTab(new HeadersTab);
    addTab(new ChecksTab);
    addTab(new AttemptsTab);
    addTab(new RedirectsTab);
    addTab(new ConnectionTab);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(makeBar());
    layout->addWidget(m_tabs, 1);
    return page;
}

void ResponsePanel::showMessage(const QString &text)
{
    m_message->setText(text);
    m_pages->setCurrentIndex(MessagePage);
    Q_EMIT responseShown({}, nullptr);
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

/// A row is known to have ended a moment before its store has it.
void ResponsePanel::showFailure(const Error &error)
{
    showMessage(error.message);
    if (error.code != Error::Code::NotFound)
        return;
    m_shown.reset();
    Q_EMIT notThereYet();
}

void ResponsePanel::showLoaded(const LoadedResponse &loaded)
{
    m_response = loaded.response;
    m_summary->setResponse(m_response);
    m_body->setPreview(loaded.body);
    m_bodyKind = loaded.body.kind;
    for (QAction *action : std::as_const(m_bodyActions))
        action->setEnabled(m_response.body.size > 0 && m_bodyKind != BodyKind::Gone);
    for (qsizetype i = 0; i < m_sides.size(); ++i) {
        m_sides.at(i)->setResponse(m_response);
        m_tabs->setTabText(int(i) + 1, m_sides.at(i)->title(m_response));
    }
    m_pages->setCurrentIndex(ResponsePage);
    if (m_shown)
        Q_EMIT responseShown(m_shown->id, std::make_shared<HttpResponse>(m_response));
}

void ResponsePanel::loadMore()
{
    if (!m_shown || !m_store)
        return;
    m_maxBytes = m_response.body.size <= WholeAtOnce ? WholeAtOnce : m_maxBytes * 4;
    m_loader.load(m_store, m_shown->id, m_maxBytes);
}

void ResponsePanel::find()
{
    m_tabs->setCurrentWidget(m_body);
    m_body->find();
}

void ResponsePanel::setFontSize(int points)
{
    m_body->setFontSize(points);
}

void ResponsePanel::copyUrl()
{
    const QByteArray &url = m_response.finalUrl.isEmpty() ? m_response.url : m_response.finalUrl;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(url));
}

void ResponsePanel::saveBody()
{
    if (m_saving.isRunning())
        return;
    const QString fileName =
        QFileDialog::getSaveFileName(this, tr("Save Body"), SavedBody::suggestedName(m_response));
    if (fileName.isEmpty())
        return;
    keepBody(fileName, tr("The body is in %1.").arg(fileName), false);
}

void ResponsePanel::openBody()
{
    if (m_saving.isRunning())
        return;
    if (!m_opened)
        m_opened = std::make_unique<QTemporaryDir>();
    const QString name = SavedBody::nameToOpen(m_response, m_bodyKind);
    if (name.isEmpty())
        return Q_EMIT failed(tr("This body is a program. Save it if you trust it."));
    const QString fileName = m_opened->filePath(name);
    keepBody(fileName, tr("%1 was given to another program.").arg(name), true);
}

void ResponsePanel::keepBody(const QString &fileName, const QString &done, bool opens)
{
    m_saving.start(
        [body = m_response.body, fileName](TaskProgress &progress) {
            return SavedBody::save(body, fileName, progress);
        },
        [this, fileName, done, opens](const Result<void> &result) {
            if (!result)
                Q_EMIT failed(
                    tr("The body could not be saved in %1: %2").arg(fileName, result.error().message));
            else if (opens && !QDesktopServices::openUrl(QUrl::fromLocalFile(fileName)))
                Q_EMIT failed(tr("No program here opens %1.").arg(QFileInfo(fileName).fileName()));
            else
                Q_EMIT told(done);
        });
}

} // namespace AsyncFetcher
