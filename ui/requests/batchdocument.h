// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/batch.h"
#include "ui/requests/edithistory.h"

#include <QObject>

namespace AsyncFetcher {

/// The batch that a window shows: its rows and options, where it is kept, and what can be undone. Every
/// change goes through apply(), so that every change can be taken back.
///
/// Thread: the UI's. Copies of batch() are cheap and may be read elsewhere.
class BatchDocument final : public QObject
{
    Q_OBJECT
public:
    explicit BatchDocument(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    const Batch &batch() const { return m_batch; }
    const RequestList &requests() const { return m_batch.requests; }
    const RunOptions &options() const { return m_batch.options; }

    /// name is what Undo shows: "Add Row".
    void apply(RequestEdit edit, const QString &name);
    /// Takes a list in which rows were replaced elsewhere, from this one as it stands, as one step.
    void adopt(RequestList changed, ReplaceRows inverse, const QString &name);
    /// Changes that follow one another become one step.
    void applyOptions(const RunOptions &options);
    void applyVariables(const QJsonObject &variables);
    void applyAll(const JoinedEdit &edits, const QString &name); ///< as one step

    void undo();
    void redo();
    const EditHistory &history() const { return m_history; }

    /// The batch as it is to be written: what was read, with the changes in its options.
    Batch toWrite() const;

    /// Another document takes the place of this one: it counts as saved, and nothing can be undone.
    /// file: where it is kept; empty: nowhere yet.
    void replace(Batch batch, const QString &file);

    /// An empty batch takes the place of this one, with options that count as set by the user.
    void begin(const RunOptions &options);

    const QString &file() const { return m_file; }
    QString folder() const; ///< what its rows name begins there
    bool isModified() const { return m_history.revision() != m_savedRevision; }
    /// What stood at revision has been written to file.
    void markSaved(const QString &file, quint64 revision);
    /// Its rows are now others than those of the file, which nobody means to write over.
    void leaveFile();
    /// It has rows worth saving though they came from no file of ours.
    void markUnsaved();

Q_SIGNALS:
    void aboutToEdit(const AsyncFetcher::RequestEdit &edit);
    void edited(const AsyncFetcher::RequestEdit &edit);
    void optionsChanged();
    void variablesChanged();
    void aboutToReset();
    void wasReset();
    void historyChanged(); ///< what can be undone, the file, or whether it is saved

private:
    DocumentEdit perform(const DocumentEdit &edit);
    RequestEdit performOne(const RequestEdit &rows);
    RunOptions performOne(const RunOptions &options);
    VariablesEdit performOne(const VariablesEdit &edit);

    Batch m_batch;
    RunOptions m_readOptions;
    EditHistory m_history;
    QString m_file;
    quint64 m_savedRevision = 0;
};

} // namespace AsyncFetcher
