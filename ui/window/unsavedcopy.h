// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/batchdocument.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace AsyncFetcher {

/// Keeps a copy of unsaved edits, so that a crash loses none but those of the last seconds: written in the
/// background a while after an edit, gone once the document is saved or the window closed. What another
/// program left behind is offered by leftOver().
///
/// Thread: the UI's. document and formats outlive it.
class UnsavedCopy final : public QObject
{
    Q_OBJECT
public:
    struct LeftOver
    {
        QString copy;     ///< a batch file
        QString original; ///< what it was opened from; empty: it was nowhere yet
    };

    /// folder: made where there is none.
    UnsavedCopy(const QString &folder, const BatchDocument *document, const FormatRegistry *formats,
                std::chrono::milliseconds after = std::chrono::seconds(5), QObject *parent = nullptr);
    ~UnsavedCopy() override;

    /// Edits of a program that did not end as it should have. It is not offered twice.
    std::optional<LeftOver> leftOver();
    static void forget(const LeftOver &leftOver);
    /// The user lets the edits go.
    void discard();

private:
    void write();
    void lock();
    QString copyFile() const { return m_base + QStringLiteral(".json"); }
    static QString originFile(const QString &copy) { return copy + QStringLiteral(".origin"); }

    QString m_folder;
    QString m_base;
    const BatchDocument *m_document;
    const FormatRegistry *m_formats;
    QTimer m_timer;
    std::unique_ptr<QLockFile> m_lock;
    BackgroundTask<bool> m_writing;
};

} // namespace AsyncFetcher
