// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/bodypreview.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace AsyncFetcher {

/// Shows a body's preview, says how much of the body it is, and offers more of it. UI thread.
class BodyView final : public QWidget
{
    Q_OBJECT
public:
    explicit BodyView(QWidget *parent = nullptr);

    void setPreview(const BodyPreview &preview);

Q_SIGNALS:
    void moreWanted();
    void saveWanted();

private:
    QString noteFor(const BodyPreview &preview) const;

    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    QLabel *m_image;
    QLabel *m_message;
    QLabel *m_note;
    QPushButton *m_more;
    QPushButton *m_save;
};

} // namespace AsyncFetcher
