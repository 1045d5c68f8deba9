// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/sourceview.h"

#include "ui/response/retireddocument.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace AsyncFetcher {

namespace {

constexpr qsizetype PieceSize = 16 * 1024;
constexpr qint64 TurnMs = 8; ///< of filling, then the event loop has its turn

} // namespace

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new SourceHighlighter(document()))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Body as text"));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fill.setInterval(0);
    connect(&m_fill, &QTimer::timeout, this, &SourceView::fillOn);
}

void SourceView::showBody(const BodyPreview &preview)
{
    using Kind = BodyKind;
    const bool goesOn = !m_text.isEmpty() && isFilled() && preview.text.startsWith(m_text);
    m_text = preview.text;
    m_language = preview.kind == Kind::Json                                ? SourceLanguage::Json
                 : preview.kind == Kind::Xml || preview.kind == Kind::Html ? SourceLanguage::Markup
                                                                           : SourceLanguage::None;
    m_highlighter->setLanguage(m_language);
    if (goesOn)
        m_fill.start();
    else
        restart();
}

void SourceView::forget()
{
    m_text.clear();
    restart();
}

void SourceView::restart()
{
    m_match.reset();
    m_filled = 0;
    m_fill.stop();
    if (!document()->isEmpty())
        renewDocument();
    if (!m_text.isEmpty())
        fillOn();
}

void SourceView::renewDocument()
{
    auto *fresh = new QTextDocument(this);
    fresh->setDocumentLayout(new QPlainTextDocumentLayout(fresh));
    fresh->setUndoRedoEnabled(false);
    fresh->setDefaultFont(font());
    m_highlighter = new SourceHighlighter(fresh, m_language);
    new RetiredDocument(document(), this); // before setDocument(), which would delete it
    setDocument(fresh);
}

void SourceView::appendPiece()
{
    qsizetype end = std::min(m_filled + PieceSize, m_text.size());
    // Whole lines: a line that comes in two pieces is coloured twice. Lines are short.
    if (end < m_text.size())
        end = std::max(m_text.lastIndexOf(u'\n', end) + 1, m_filled + 1);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_text.mid(m_filled, end - m_filled));
    m_filled = end;
}

void SourceView::fillOn()
{
    QElapsedTimer turn;
    turn.start();
    const bool first = m_filled == 0;
    while (!isFilled() && turn.elapsed() < TurnMs)
        appendPiece();
    if (first)
        moveCursor(QTextCursor::Start);
    if (isFilled())
        m_fill.stop();
    else if (!m_fill.isActive())
        m_fill.start();
    if (m_match && m_match->at + m_match->length <= m_filled) {
        const Match match = *std::exchange(m_match, std::nullopt);
        showMatch(match.at, match.length);
    }
}

void SourceView::showMatch(qsizetype at, qsizetype length)
{
    if (at + length > m_filled) {
        m_match = Match{at, length};
        return;
    }
    QTextCursor cursor(document());
    cursor.setPosition(int(at));
    cursor.setPosition(int(at + length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_text.isEmpty())
        return;
    m_highlighter->takeColors();
    restart();
}

} // namespace AsyncFetcher
