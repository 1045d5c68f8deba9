// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/bodysearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace AsyncFetcher {

/// A line to search a body with: the count of what is found, the next and the previous of it. It searches in
/// the background while the user types. UI thread.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void open();                                ///< shown, and ready to type
    void setContent(BodyPage::Content content); ///< another body or view: what was found is forgotten
    void goOn(int by);                          ///< 1: the next match, -1: the one before; round the ends

Q_SIGNALS:
    void matchWanted(qsizetype at, qsizetype length);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void take(const BodySearch::Found &found);
    void showCount();
    QToolButton *makeButton(const char *icon, const QString &text, int by);

    QLineEdit *m_line;
    QLabel *m_count;
    QToolButton *m_next;
    QToolButton *m_previous;
    BodyPage::Content m_content;
    BodySearch::Found m_found;
    qsizetype m_current = -1;
    bool m_again = false; ///< what is searched for has changed meanwhile
    BackgroundTask<BodySearch::Found> m_searching;
};

} // namespace AsyncFetcher
