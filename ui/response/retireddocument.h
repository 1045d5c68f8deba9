// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QTextDocument;

namespace AsyncFetcher {

/// A document that is shown no more: it goes piece by piece, a few milliseconds at a time. Deleted at once,
/// one of twenty million characters holds the window up for half a second. Thread: the UI's. It owns the
/// document and goes by itself, at the latest with its parent.
class RetiredDocument final : public QObject
{
    Q_OBJECT
public:
    RetiredDocument(QTextDocument *document, QObject *parent);

private:
    void takeSome();

    QTextDocument *m_document;
    QTimer m_turn;
};

} // namespace AsyncFetcher
