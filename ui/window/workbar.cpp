// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/workbar.h"

#include "ui/base/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::milliseconds ShowAfter{500};
constexpr std::chrono::milliseconds PollInterval{100};
constexpr int Steps = 1000;

} // namespace

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
{
    m_bar->setAccessibleName(tr("Progress"));
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 6, 5);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(ShowAfter);
    m_poll.setInterval(PollInterval);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        show();
        m_poll.start();
    });
    connect(&m_poll, &QTimer::timeout, this, &WorkBar::update);
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
    hide();
}

void WorkBar::begin(const QString &what, TaskProgress *progress)
{
    m_progress = progress;
    m_text->setText(what);
    update();
    m_delay.start();
}

void WorkBar::end()
{
    m_progress = nullptr;
    m_delay.stop();
    m_poll.stop();
    hide();
}

void WorkBar::update()
{
    const qint64 total = m_progress->total();
    m_bar->setRange(0, total > 0 ? Steps : 0);
    if (total > 0)
        m_bar->setValue(int(m_progress->done() * Steps / total));
}

} // namespace AsyncFetcher
