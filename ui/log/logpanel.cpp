// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/log/logpanel.h"

#include "ui/base/themeicon.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new QTableView)
    , m_level(new QComboBox)
    , m_text(new QLineEdit)
    , m_follow(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_view, 1);
    setUpView();

    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(150);
    connect(&m_filterPause, &QTimer::timeout, this, &LogPanel::applyFilter);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogPanel::applyFilter);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_filterPause.start(); });
    connect(m_follow, &QToolButton::toggled, this, &LogPanel::setFollowing);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &LogPanel::scrolled);
    connect(&m_follower, &LogFollower::linesArrived, this, &LogPanel::append);
}

QWidget *LogPanel::makeBar()
{
    m_level->addItem(tr("All levels"), int(LogLevel::Debug));
    m_level->addItem(tr("Info and worse"), int(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    m_level->addItem(tr("Errors"), int(LogLevel::Error));
    m_level->setAccessibleName(tr("Log level"));
    m_text->setPlaceholderText(tr("Filter the log"));
    m_text->setAccessibleName(tr("Text in log lines"));
    m_text->setToolTip(tr("request=17 shows the lines of row 17 alone"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(320);
    m_follow->setText(tr("Follow"));
    m_follow->setIcon(themeIcon("follow"_L1));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setAutoRaise(true);
    m_follow->setToolTip(tr("Keep the newest line in view"));
    auto *open = new QToolButton;
    open->setText(tr("Open File"));
    open->setIcon(themeIcon("document-open"_L1));
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setAutoRaise(true);
    open->setToolTip(tr("Open the log file in another program"));
    connect(open, &QToolButton::clicked, this, &LogPanel::openFile);

    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(m_level);
    layout->addWidget(m_text, 1);
    layout->addStretch();
    layout->addWidget(m_follow);
    layout->addWidget(open);
    return bar;
}

void LogPanel::setUpView()
{
    m_view->setModel(&m_model);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setAccessibleName(tr("Log"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 3);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSelectionModel(new QItemSelectionModel(&m_model, header));
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int charWidth = m_view->fontMetrics().averageCharWidth();
    header->resizeSection(LogModel::TimeColumn, charWidth * 13 + 10);
    header->resizeSection(LogModel::LevelColumn, charWidth * 8 + 10);
    header->resizeSection(LogModel::CategoryColumn, charWidth * 10 + 10);

    addViewAction(new QAction(themeIcon("edit-copy"_L1), tr("&Copy"), m_view), QKeySequence::Copy,
                  &LogPanel::copySelected);
    m_goToRow = addViewAction(new QAction(tr("&Go to Row"), m_view), QKeySequence(Qt::Key_Return),
                              &LogPanel::goToRow);
    m_goToRow->setEnabled(false);
    connect(m_view, &QTableView::doubleClicked, this, &LogPanel::goToRow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LogPanel::updateRowAction);
}

QAction *LogPanel::addViewAction(QAction *action, const QKeySequence &key, void (LogPanel::*method)())
{
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, method);
    m_view->addAction(action);
    return action;
}

void LogPanel::updateRowAction()
{
    const QModelIndex current = m_view->currentIndex();
    m_goToRow->setEnabled(current.isValid() && !m_model.requestAt(current.row()).isEmpty());
}

void LogPanel::goToRow()
{
    const QModelIndex current = m_view->currentIndex();
    const QString id = current.isValid() ? m_model.requestAt(current.row()) : QString();
    if (!id.isEmpty())
        Q_EMIT rowWanted(id);
}

void LogPanel::showRequest(const QString &id)
{
    m_level->setCurrentIndex(0);
    m_text->setText(u"request="_s + id);
    applyFilter();
}

void LogPanel::append(const QList<QByteArray> &lines)
{
    // The scroll bar moves by itself when old lines go: that is not the user scrolling.
    m_appending = true;
    m_model.append(lines);
    if (m_following)
        m_view->scrollToBottom();
    m_appending = false;
}

void LogPanel::applyFilter()
{
    m_appending = true;
    m_model.setFilter(static_cast<LogLevel>(m_level->currentData().toInt()), m_text->text());
    if (m_following)
        m_view->scrollToBottom();
    m_appending = false;
}

void LogPanel::scrolled()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (!m_appending)
        m_follow->setChecked(bar->value() == bar->maximum());
}

void LogPanel::setFollowing(bool following)
{
    m_following = following;
    if (following)
        m_view->scrollToBottom();
}

void LogPanel::copySelected()
{
    QStringList lines;
    // At most as many rows as the ring has.
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        lines += QString::fromUtf8(m_model.lineAt(index.row()));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void LogPanel::openFile()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_follower.fileName()));
}

} // namespace AsyncFetcher
