// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/variables/runvariables.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace AsyncFetcher {

/// The variables of the batch: names, values, and which of them are secret. Edits are the document's, and can
/// be undone, but for the values of secrets, which the document never holds. UI thread.
class VariablesPanel final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the panel.
    VariablesPanel(BatchDocument *document, RunVariables *variables, QWidget *parent = nullptr);

    /// Takes all of a file (an environment of Postman's, JSON, lines NAME=VALUE) over those that are there.
    Result<void> addFile(const QString &file);

private:
    void layOut();
    void show();
    void addLine(const QByteArray &name, const QString &value, bool isSecret);
    void take();
    void chooseFile();

    BatchDocument *m_document;
    RunVariables *m_variables;
    QTableWidget *m_table;
    QLabel *m_message;
    bool m_filling = false;
};

} // namespace AsyncFetcher
