// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"
#include "ui/editor/livecheck.h"

#include <QTimer>

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace AsyncFetcher {

/// What responses have to be, a line each, and the columns that are taken out of them, NAME=SOURCE a line.
/// Says at once what cannot be read; that can be applied all the same, and fails its rows as in a file. What
/// is typed is tried at once with the last response, where there is one. UI thread.
class RuleEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit RuleEditor(QWidget *parent = nullptr);

    /// mixed: of several requests whose rules differ.
    void setRules(const QByteArrayList &expect, const QList<ColumnRule> &extract, bool mixed);

    /// What rules are tried with; null: nothing. folder: where schemas are.
    void setResponse(const std::shared_ptr<const HttpResponse> &response, const QString &folder);

Q_SIGNALS:
    void applied(const QByteArrayList &expect, const QList<AsyncFetcher::ColumnRule> &extract);

private:
    HttpRequest rules() const; ///< as typed
    void check();
    void tryRules();
    void showTried(const QList<CheckedRule> &tried);

    QPlainTextEdit *m_expect;
    QPlainTextEdit *m_extract;
    QLabel *m_message;
    QLabel *m_triedTitle;
    QListWidget *m_tried;
    QPushButton *m_apply;
    HttpRequest m_shown;
    bool m_mixed = false;
    std::shared_ptr<const HttpResponse> m_response;
    QString m_folder;
    QTimer m_trySoon;
    BackgroundTask<QList<CheckedRule>> m_trying;
};

} // namespace AsyncFetcher
