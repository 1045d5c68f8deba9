// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/batchreading.h"
#include "ui/requests/batchdocument.h"

#include <QObject>
#include <QPointer>

namespace AsyncFetcher {

class ImportDialog;

/// Brings what others have into the document, after a look at it: behind its rows or in their place, as one
/// step of undo.
///
/// Thread: the UI's. What it is given outlives it; window is that of the dialog.
class Importing final : public QObject
{
    Q_OBJECT
public:
    Importing(BatchDocument *document, const FormatRegistry *formats, QWidget *window);

    void chooseAndImport();
    void importFiles(const QStringList &files, bool replaces);
    void importText(const QString &text);

    /// What makes the document hold what was read. What belongs to a whole run (options) comes along only
    /// where no other rows stay; else a warning names it.
    static JoinedEdit edits(const Batch &there, const ReadBatch &read, bool replaces, QStringList *warnings);

Q_SIGNALS:
    void imported(const QStringList &files); ///< empty: text
    void warned(const QString &sentences);

private:
    void show(const ImportSource &source, bool replaces);
    void take(const ReadBatch &read);

    BatchDocument *m_document;
    const FormatRegistry *m_formats;
    QWidget *m_window;
    QPointer<ImportDialog> m_dialog;
};

} // namespace AsyncFetcher
