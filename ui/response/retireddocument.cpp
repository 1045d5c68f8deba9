// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/retireddocument.h"

#include <QElapsedTimer>
#include <QSyntaxHighlighter>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr int PieceSize = 32 * 1024;
constexpr qint64 TurnMs = 8;

} // namespace

RetiredDocument::RetiredDocument(QTextDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    document->setParent(this);
    // Nobody looks at its colours any more. They are its children, and go with it.
    for (QSyntaxHighlighter *each : document->findChildren<QSyntaxHighlighter *>())
        disconnect(document, nullptr, each, nullptr);
    connect(&m_turn, &QTimer::timeout, this, &RetiredDocument::takeSome);
    m_turn.start(0);
}

void RetiredDocument::takeSome()
{
    QElapsedTimer turn;
    turn.start();
    QTextCursor cursor(m_document);
    while (!m_document->isEmpty() && turn.elapsed() < TurnMs) {
        cursor.movePosition(QTextCursor::End);
        cursor.setPosition(std::max(0, cursor.position() - PieceSize), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    if (!m_document->isEmpty())
        return;
    m_turn.stop();
    deleteLater();
}

} // namespace AsyncFetcher
