// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/bodyview.h"

#include "ui/base/theme.h"
#include "ui/base/words.h"
#include "ui/response/findbar.h"
#include "ui/response/hexview.h"
#include "ui/response/imageview.h"
#include "ui/response/jsontreeview.h"
#include "ui/response/sourceview.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace AsyncFetcher {

BodyView::BodyView(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_choice(new QComboBox)
    , m_find(new FindBar)
    , m_message(new QLabel)
    , m_lie(new QLabel)
    , m_note(new QLabel)
    , m_more(new QPushButton(tr("Show &More")))
{
    // The first that can show a body does, unless another was chosen.
    addPage(new ImageView, tr("Image"));
    addPage(new SourceView, tr("Text"));
    auto *tree = new JsonTreeView;
    connect(tree, &JsonTreeView::expectationWanted, this, &BodyView::expectationWanted);
    connect(tree, &JsonTreeView::columnWanted, this, &BodyView::columnWanted);
    addPage(tree, tr("Tree"));
    addPage(new HexView, tr("Bytes"));
    m_pages->addWidget(m_message);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_choice->setAccessibleName(tr("View of the body"));
    m_choice->setToolTip(m_choice->accessibleName());
    m_lie->setWordWrap(true);
    m_lie->setMargin(6);
    m_lie->setAccessibleName(tr("About the type of the body"));
    m_note->setWordWrap(true);

    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(6, 4, 6, 4);
    footer->addWidget(m_choice);
    footer->addWidget(m_note, 1);
    footer->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_lie);
    layout->addWidget(m_find);
    layout->addWidget(m_pages, 1);
    layout->addLayout(footer);
    connect(m_more, &QPushButton::clicked, this, &BodyView::moreWanted);
    connect(m_find, &FindBar::closed, this, &BodyView::closeFind);
    connect(m_find, &FindBar::matchWanted, this, [this](qsizetype at, qsizetype length) {
        m_views.at(m_choice->currentData().toInt())->showMatch(at, length);
    });
    connect(m_choice, &QComboBox::activated, this, [this] {
        const int page = m_choice->currentData().toInt();
        m_chosen[m_preview.kind] = page;
        showPage(page);
    });
    setFontSize(0);
    setPreview({});
}

void BodyView::addPage(BodyPage *page, const QString &name)
{
    page->widget()->setObjectName(name);
    m_pages->addWidget(page->widget());
    m_views.append(page);
}

void BodyView::setFontSize(int points)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (points > 0)
        font.setPointSize(points);
    for (BodyPage *view : std::as_const(m_views))
        view->setBodyFont(font);
}

void BodyView::setPreview(const BodyPreview &preview)
{
    m_preview = preview;
    m_lie->setText(preview.note);
    m_lie->setVisible(!preview.note.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tintColor(Tint::Wait, palette()));
    m_lie->setPalette(colors);
    m_note->setText(noteFor(preview));
    m_more->setVisible(preview.hasMore() && preview.kind != BodyKind::Gone &&
                       preview.kind != BodyKind::Image);
    offerPages();
}

void BodyView::offerPages()
{
    m_choice->clear();
    for (int page = 0; page < m_views.size(); ++page) {
        if (m_views.at(page)->canShow(m_preview))
            m_choice->addItem(m_views.at(page)->widget()->objectName(), page);
    }
    m_choice->setVisible(m_choice->count() > 0);
    if (m_choice->count() == 0) {
        m_message->setText(emptyText(m_preview.kind));
        return showPage(int(m_views.size()));
    }
    const int chosen = m_choice->findData(m_chosen.value(m_preview.kind, -1));
    m_choice->setCurrentIndex(std::max(0, chosen));
    showPage(m_choice->currentData().toInt());
}

/// The others hold nothing: a large body is kept once.
void BodyView::showPage(int page)
{
    for (int i = 0; i < m_views.size(); ++i) {
        if (i != page)
            m_views.at(i)->forget();
    }
    const bool isMessage = page >= m_views.size();
    if (!isMessage)
        m_views.at(page)->showBody(m_preview);
    m_pages->setCurrentIndex(page);
    m_find->setContent(isMessage ? BodyPage::Content() : m_views.at(page)->content());
}

QString BodyView::emptyText(BodyKind kind)
{
    return kind == BodyKind::Gone ? tr("The file with this body is no longer there.")
                                  : tr("The body is empty.");
}

QString BodyView::noteFor(const BodyPreview &preview) const
{
    QStringList parts;
    if (preview.hasMore() && preview.kind != BodyKind::Gone && preview.kind != BodyKind::Image)
        parts += tr("First %1 of %2").arg(Words::bytes(preview.shownBytes), Words::bytes(preview.totalBytes));
    else if (preview.totalBytes > 0)
        parts += Words::bytes(preview.totalBytes);
    if (preview.kind == BodyKind::Image)
        parts += tr("%1 × %2 pixels").arg(preview.image.width()).arg(preview.image.height());
    else if (!preview.bytes.isEmpty())
        parts += BodyNature::name(preview.kind);
    if (preview.json)
        parts += tr("%1 values").arg(Words::count(preview.json->valueCount()));
    if (preview.textCut)
        parts += tr("the text ends earlier");
    if (preview.linesBroken)
        parts += tr("long lines are broken here, not in the body");
    return parts.join(QStringLiteral(" · "));
}

void BodyView::find()
{
    m_find->open();
}

void BodyView::closeFind()
{
    m_find->hide();
    m_pages->currentWidget()->setFocus();
}

/// In here Ctrl+F means the body, and not the rows.
bool BodyView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || key->matches(QKeySequence::FindNext) ||
            key->matches(QKeySequence::FindPrevious)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        find();
    else if (event->matches(QKeySequence::FindNext))
        m_find->goOn(1);
    else if (event->matches(QKeySequence::FindPrevious))
        m_find->goOn(-1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace AsyncFetcher
