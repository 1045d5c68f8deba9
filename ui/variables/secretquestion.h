// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/variables/rememberedsecrets.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace AsyncFetcher {

/// Asks for the values that secrets have not before a run goes on: accepted when all are given. It deletes
/// itself. UI thread; what it is given outlives it.
class SecretQuestion final : public QDialog
{
    Q_OBJECT
public:
    SecretQuestion(const QList<QByteArray> &names, RunVariables *variables, RememberedSecrets *remembered,
                   QWidget *parent);

private:
    void take();
    void updateButton();

    RunVariables *m_variables;
    RememberedSecrets *m_remembered;
    QList<std::pair<QByteArray, QLineEdit *>> m_lines;
    QCheckBox *m_remember;
    QPushButton *m_ok = nullptr;
};

} // namespace AsyncFetcher
