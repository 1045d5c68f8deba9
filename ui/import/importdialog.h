// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/batchreading.h"

#include <QDialog>
#include <QTimer>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QRadioButton;
class QTabWidget;

namespace AsyncFetcher {

class FactsTable;
class ReadingOptions;

/// Shows what a source would become before it does: its format, the first rows, and all that could not be
/// understood. Every change of how it is read reads it again, in the background; what is imported is what
/// was shown. Holds nobody up: the window can be used meanwhile.
///
/// Thread: the UI's; formats outlives it.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(const FormatRegistry *formats, QWidget *parent = nullptr);

    /// replaces: what is offered first where there are rows.
    void show(const ImportSource &source, qsizetype rowsThere, bool replaces);
    const ImportSource &source() const { return m_source; }
    bool replaces() const;

Q_SIGNALS:
    void accepted(const AsyncFetcher::ReadBatch &read);

protected:
    void done(int result) override;

private:
    void layOut();
    void readSoon();
    void read();
    void take(ImportOutcome outcome);
    void showRows();
    void showProblems();
    void showState();

    const FormatRegistry *m_formats;
    ImportSource m_source;
    ImportOutcome m_outcome{fail(Error::Code::Cancelled, {}), {}, {}, {}, {}, {}};
    bool m_isStale = false; ///< something was chosen since reading began
    ReadingOptions *m_options;
    QTabWidget *m_tabs;
    FactsTable *m_rows;
    FactsTable *m_problems;
    QLabel *m_state;
    QProgressBar *m_progress;
    QWidget *m_where;
    QRadioButton *m_add;
    QRadioButton *m_replace;
    QDialogButtonBox *m_buttons;
    QTimer m_soon;
    QTimer m_poll;
    BackgroundTask<ImportOutcome> m_reading; ///< last: it is gone before what it is shown in
};

} // namespace AsyncFetcher
