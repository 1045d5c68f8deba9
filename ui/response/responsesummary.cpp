// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/responsesummary.h"

#include "ui/base/theme.h"
#include "ui/base/words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name);
    label->setMinimumWidth(40);
    return label;
}

/// An address has no blanks to break at: zero-width ones where its parts meet.
QString breakable(QString url)
{
    for (const QChar c : {u'/', u'?', u'&', u'='})
        url.replace(c, QString(c) + QChar(0x200b));
    return url;
}

} // namespace

ResponseSummary::ResponseSummary(QWidget *parent)
    : QWidget(parent)
    , m_outcome(makeLabel(tr("Outcome")))
    , m_facts(makeLabel(tr("Time, size and attempts")))
    , m_error(makeLabel(tr("Error")))
    , m_url(makeLabel(tr("Address")))
{
    QFont font = m_outcome->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_outcome->setFont(font);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(3);
    layout->addWidget(m_outcome);
    layout->addWidget(m_facts);
    layout->addWidget(m_error);
    layout->addWidget(m_url);
}

void ResponseSummary::setResponse(const HttpResponse &response)
{
    m_state = response.outcome;
    const QString state = Words::state(response.outcome);
    m_outcome->setText(response.statusCode ? tr("%1 – %2").arg(Words::status(response.statusCode), state)
                                           : state);

    QStringList facts;
    if (response.attempt() > 0) {
        facts += Words::duration(response.responseTime);
        facts += Words::bytes(response.body.size);
        facts += response.attempt() == 1 ? tr("1 attempt") : tr("%n attempts", nullptr, response.attempt());
    }
    const QByteArray type = headerValue(response.headers, "Content-Type");
    if (!type.isEmpty())
        facts += QString::fromUtf8(type);
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setVisible(!facts.isEmpty());

    m_error->setText(response.error.isEmpty() ? Words::error(response.errorKind) : response.error);
    m_error->setVisible(!m_error->text().isEmpty());

    const QString method = QString::fromUtf8(response.method);
    const QByteArray &url = response.finalUrl.isEmpty() ? response.url : response.finalUrl;
    m_url->setText((method.isEmpty() ? QString() : method + u' ') + breakable(QString::fromUtf8(url)));
    m_url->setToolTip(response.finalUrl.isEmpty() || response.finalUrl == response.url
                          ? QString()
                          : tr("Asked for %1").arg(QString::fromUtf8(response.url)));
    paintOutcome();
}

void ResponseSummary::paintOutcome()
{
    const auto paint = [this](QLabel *label, Tint tint) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, tintColor(tint, palette()));
        label->setPalette(colors);
    };
    const bool bad = m_state == RowState::Failed;
    paint(m_outcome, bad ? Tint::Bad : m_state == RowState::Succeeded ? Tint::Good : Tint::Quiet);
    paint(m_error, bad ? Tint::Bad : Tint::Quiet);
    paint(m_facts, Tint::Text);
    paint(m_url, Tint::Quiet);
}

void ResponseSummary::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintOutcome();
}

} // namespace AsyncFetcher
