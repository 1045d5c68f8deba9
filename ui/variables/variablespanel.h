// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/variables/rememberedsecrets.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace AsyncFetcher {

/// The variables of the batch: names, values, and which of them are secret. Edits are the document's and can
/// be undone, but for the values of secrets, which neither the document nor the cells ever hold: a cell shows
/// dots. UI thread; files are read in the background.
class VariablesPanel final : public QWidget
{
    Q_OBJECT
public:
    /// All of them outlive the panel.
    VariablesPanel(BatchDocument *document, RunVariables *variables, RememberedSecrets *remembered,
                   QWidget *parent = nullptr);

    /// Takes all of a file (an environment of Postman's, JSON, lines NAME=VALUE) over those that are there.
    void addFile(const QString &file);

private:
    void layOut();
    void showVariables();
    void addLine(const QString &name, const QString &value, bool isSecret);
    void take(int row, int column);
    void takeValue(int row, int column, const QByteArray &oldName, const QByteArray &name);
    QJsonObject shown();
    void addAll(const Variables &variables);
    void remove();
    void chooseFile();
    void chooseFromEnvironment();
    void updateButtons();
    void showRemembered();

    BatchDocument *m_document;
    RunVariables *m_variables;
    RememberedSecrets *m_remembered;
    QTableWidget *m_table;
    QLabel *m_message;
    QPushButton *m_remove;
    QCheckBox *m_remember;
    BackgroundTask<Result<Variables>> m_reading;
    bool m_filling = false;
};

} // namespace AsyncFetcher
