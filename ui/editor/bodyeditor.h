// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace AsyncFetcher {

class PairTable;
class PartsTable;
class SourceHighlighter;

/// The body of a request to edit, of whatever kind: text, JSON in colours and with its mistakes marked, form
/// fields, parts with files, a file. What was typed goes to its owner when it is applied; what is not JSON
/// cannot be applied as JSON. UI thread.
class BodyEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit BodyEditor(QWidget *parent = nullptr);

    /// mixed: of several requests whose bodies differ.
    void setBody(const RequestBody &body, bool mixed);
    RequestBody body() const; ///< as typed

Q_SIGNALS:
    void applied(const AsyncFetcher::RequestBody &body);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Kind = RequestBody::Kind;

    Kind kind() const;
    void addKinds();
    QWidget *makeFooter();
    void check();
    /// Empty: it is JSON; else what is wrong, and the place is marked.
    QString checkJson();
    void chooseFile();

    QComboBox *m_kind;
    QPlainTextEdit *m_text;
    SourceHighlighter *m_highlighter;
    PairTable *m_form;
    PartsTable *m_parts;
    QLabel *m_message;
    QPushButton *m_choose;
    QPushButton *m_apply;
    RequestBody m_shown;
};

} // namespace AsyncFetcher
