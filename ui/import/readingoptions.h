// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/batchreading.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace AsyncFetcher {

class ColumnMapping;
class PairTable;

/// How a source is to be read: its format, and of that what the format leaves open. Shows what the format
/// asks for and no more. UI thread.
class ReadingOptions final : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingOptions(const FormatRegistry *formats, QWidget *parent = nullptr);

    void reset(); ///< for another source
    ImportChoices choices() const;
    /// What was found out: the format, the columns, variables that nobody has set. True: something was
    /// chosen because of it, so reading has to be done again.
    bool show(const ImportOutcome &outcome);

Q_SIGNALS:
    void edited();

private:
    void addFormats(const FormatRegistry &formats);
    void layOut();
    void chooseEnvironment();
    void showMissing(const QList<QByteArray> &names);

    QComboBox *m_format;
    QComboBox *m_separator;
    QComboBox *m_header;
    QComboBox *m_coding;
    QComboBox *m_scheme;
    QLineEdit *m_environment;
    QWidget *m_environmentRow;
    QWidget *m_tableRow;
    QLabel *m_variablesLabel;
    PairTable *m_variables;
    QLabel *m_mappingLabel;
    ColumnMapping *m_mapping;
    QFormLayout *m_form;
};

} // namespace AsyncFetcher
