// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/bodyview.h"

#include "ui/base/words.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace AsyncFetcher {

namespace {

enum Page { TextPage, ImagePage, MessagePage };

}

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_text(new QPlainTextEdit)
    , m_image(new QLabel)
    , m_message(new QLabel)
    , m_note(new QLabel)
    , m_more(new QPushButton(tr("Show &More")))
    , m_save(new QPushButton(tr("Sa&ve Body…")))
{
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Body"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setAccessibleName(tr("Image"));
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_image);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_text);
    m_pages->addWidget(scroll);
    m_pages->addWidget(m_message);

    m_note->setWordWrap(true);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(6, 4, 6, 4);
    footer->addWidget(m_note, 1);
    footer->addWidget(m_more);
    footer->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addLayout(footer);
    connect(m_more, &QPushButton::clicked, this, &BodyView::moreWanted);
    connect(m_save, &QPushButton::clicked, this, &BodyView::saveWanted);
    setPreview({});
}

void BodyView::setPreview(const BodyPreview &preview)
{
    using Kind = BodyPreview::Kind;
    const bool isText =
        preview.kind == Kind::Json || preview.kind == Kind::Text || preview.kind == Kind::Binary;
    m_text->setPlainText(isText ? preview.text : QString());
    m_image->setPixmap(QPixmap::fromImage(preview.image));
    m_message->setText(preview.kind == Kind::Gone ? tr("The file with this body is no longer there.")
                                                  : tr("The body is empty."));
    m_pages->setCurrentIndex(isText ? TextPage : preview.kind == Kind::Image ? ImagePage : MessagePage);
    m_note->setText(noteFor(preview));
    m_more->setVisible(preview.hasMore() && isText && preview.kind != Kind::Binary);
    m_save->setEnabled(preview.totalBytes > 0 && preview.kind != Kind::Gone);
}

QString BodyView::noteFor(const BodyPreview &preview) const
{
    using Kind = BodyPreview::Kind;
    QStringList parts;
    if (preview.hasMore() && preview.kind != Kind::Gone)
        parts += tr("First %1 of %2").arg(Words::bytes(preview.shownBytes), Words::bytes(preview.totalBytes));
    else if (preview.totalBytes > 0)
        parts += Words::bytes(preview.totalBytes);
    if (preview.kind == Kind::Json)
        parts += tr("JSON, indented");
    else if (preview.kind == Kind::Image)
        parts += tr("%1 × %2 pixels").arg(preview.image.width()).arg(preview.image.height());
    else if (preview.kind == Kind::Binary)
        parts += tr("binary");
    if (preview.linesBroken)
        parts += tr("long lines are broken here, not in the body");
    return parts.join(QStringLiteral(" · "));
}

} // namespace AsyncFetcher
