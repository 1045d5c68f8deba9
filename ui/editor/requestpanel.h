// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"
#include "ui/editor/pairtable.h"
#include "ui/requests/batchdocument.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace AsyncFetcher {

class BodyEditor;
class ListEditor;
class RuleEditor;
class RequestTableView;

/// Everything of the selected request, or of all selected ones: what they have in common is shown, the rest
/// says that values differ, and an edit goes to all of them. A step of the history each. UI thread; what it
/// is given outlives it.
class RequestPanel final : public QWidget
{
    Q_OBJECT
public:
    RequestPanel(const BatchDocument *document, ListEditor *editor, RequestTableView *view,
                 QWidget *parent = nullptr);

    /// The last response of a row, to try checks with; null: there is none.
    void setResponse(RequestId id, const std::shared_ptr<const HttpResponse> &response);

Q_SIGNALS:
    void skipWanted(bool skip); ///< of the selected rows

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Field {
        Method,
        Url,
        Name,
        Headers,
        Body,
        Timeout,
        Retries,
        Tags,
        User,
        Password,
        Bearer,
        Rules,
        Skip,
        FieldCount
    };
    using Setter = std::function<void(HttpRequest &)>;

    QWidget *makeAddress();
    QWidget *makeMore();
    QLineEdit *makeLine(Field field, const QString &name);
    void load();
    void showSkip(bool mixed);
    void showLine(QLineEdit *line, const QString &text, bool mixed);
    void commitLine(Field field, QLineEdit *line);
    void commitHeaders();
    void commitQuery();
    void commitBody(const RequestBody &body);
    void commitRules(const QByteArrayList &expect, const QList<ColumnRule> &extract);
    void showResponse();
    void change(const QString &what, const Setter &setter);
    static bool differs(Field field, const HttpRequest &a, const HttpRequest &b);

    const BatchDocument *m_document;
    ListEditor *m_editor;
    RequestTableView *m_view;
    QTabWidget *m_tabs;
    QLabel *m_title;
    QCheckBox *m_skip;
    QLineEdit *m_lines[FieldCount] = {};
    PairTable *m_query;
    PairTable *m_headers;
    BodyEditor *m_body;
    RuleEditor *m_rules;
    QTimer m_loadSoon;
    HttpRequest m_shown; ///< of the first selected row
    RequestId m_responseOf{};
    std::shared_ptr<const HttpResponse> m_response;
};

} // namespace AsyncFetcher
