// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace AsyncFetcher {

/// What responses have to be, a line each, and the columns that are taken out of them, NAME=SOURCE a line.
/// Says at once what cannot be read; that can be applied all the same, and fails its rows as in a file. UI
/// thread.
class RuleEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit RuleEditor(QWidget *parent = nullptr);

    /// mixed: of several requests whose rules differ.
    void setRules(const QByteArrayList &expect, const QList<ColumnRule> &extract, bool mixed);

Q_SIGNALS:
    void applied(const QByteArrayList &expect, const QList<AsyncFetcher::ColumnRule> &extract);

private:
    HttpRequest rules() const; ///< as typed
    void check();

    QPlainTextEdit *m_expect;
    QPlainTextEdit *m_extract;
    QLabel *m_message;
    QPushButton *m_apply;
    HttpRequest m_shown;
    bool m_mixed = false;
};

} // namespace AsyncFetcher
