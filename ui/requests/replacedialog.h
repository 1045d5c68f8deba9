// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/cellreplacement.h"
#include "ui/requests/listeditor.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace AsyncFetcher {

class RequestTableView;

/// Find and replace over the cells of the table, with a preview of what changes before anything does. Stays
/// open beside the window. UI thread; the preview is made in the background. What it is given outlives it.
class ReplaceDialog final : public QDialog
{
    Q_OBJECT
public:
    ReplaceDialog(const BatchDocument *document, ListEditor *editor, RequestTableView *view,
                  QWidget *parent = nullptr);

    /// Starts with the current cell's column.
    void open() override;

private:
    enum Scope { AllRows, ShownRows, SelectedRows };

    void layOut();
    CellReplacement::Setup setup() const;
    QList<qsizetype> positions() const;
    void askForPreview();
    void showPreview(const CellReplacement::Preview &preview);
    void showMessage(const QString &text, bool isError);
    void replaceAll();

    const BatchDocument *m_document;
    ListEditor *m_editor;
    RequestTableView *m_view;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QCheckBox *m_regex;
    QCheckBox *m_matchCase;
    QComboBox *m_column;
    QComboBox *m_scope;
    QTableWidget *m_changes;
    QLabel *m_message;
    QPushButton *m_replace;
    QTimer m_typing;
    bool m_outdated = false;
    BackgroundTask<CellReplacement::Preview> m_preview;
};

} // namespace AsyncFetcher
