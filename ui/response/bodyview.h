// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/bodypage.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace AsyncFetcher {

class FindBar;

/// Shows a body's preview in one of the ways that suit it (text, tree, image, bytes), says how much of the
/// body it is and whether its Content-Type lies, finds text in it, and offers more of it. UI thread.
class BodyView final : public QWidget
{
    Q_OBJECT
public:
    explicit BodyView(QWidget *parent = nullptr);

    void setPreview(const BodyPreview &preview);
    void find();                  ///< opens the line to search with
    void setFontSize(int points); ///< of text, trees and bytes; 0: the system's

Q_SIGNALS:
    /// A value of the JSON tree shall be expected, or become a column: see JsonTreeView.
    void expectationWanted(const QByteArray &path, const QByteArray &json);
    void columnWanted(const QByteArray &path);
    void moreWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPage(BodyPage *page, const QString &name);
    void offerPages();
    void showPage(int page);
    void closeFind();
    QString noteFor(const BodyPreview &preview) const;
    static QString emptyText(BodyKind kind);

    QStackedWidget *m_pages; ///< one for each of m_views, then the message
    QList<BodyPage *> m_views;
    QComboBox *m_choice; ///< of those that can show the body
    FindBar *m_find;
    QLabel *m_message;
    QLabel *m_lie;
    QLabel *m_note;
    QPushButton *m_more;
    BodyPreview m_preview;
    QMap<BodyKind, int> m_chosen; ///< the view that was chosen last for bodies of a kind
};

} // namespace AsyncFetcher
