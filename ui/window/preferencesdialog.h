// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/options/preferences.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace AsyncFetcher {

class OptionGroup;
class ThemeChoice;

/// The preferences, with a line that looks through them. What is changed counts at once: there is nothing to
/// accept. UI thread; what it is given outlives it.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Preferences *preferences, ThemeChoice *themes, QWidget *parent);

private:
    OptionGroup *makeLooks();
    OptionGroup *makeBatches();
    OptionGroup *makeRuns();
    OptionGroup *makeStart();
    OptionGroup *makeLog();
    QComboBox *addChoice(OptionGroup *group, const QString &name, const QString &tip);
    void search(const QString &text);

    Preferences *m_preferences;
    ThemeChoice *m_themes;
    QLineEdit *m_search;
    QLabel *m_nothing;
    QList<OptionGroup *> m_groups;
};

} // namespace AsyncFetcher
