// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/variables.h"

#include <QDialog>
#include <QProcessEnvironment>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace AsyncFetcher {

/// Which variables of the process environment the batch takes. Values are not shown; they come as secrets
/// unless the user wants otherwise, for environments are where secrets are. UI thread.
class EnvironmentDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit EnvironmentDialog(const QProcessEnvironment &environment, QWidget *parent = nullptr);

    Variables chosen() const;

private:
    void showMatching(const QString &text);
    void updateButton();

    QProcessEnvironment m_environment;
    QListWidget *m_names;
    QCheckBox *m_secret;
    QPushButton *m_add = nullptr;
};

} // namespace AsyncFetcher
