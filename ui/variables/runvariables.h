// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/filledrows.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/batchdocument.h"

#include <QHash>
#include <QObject>

namespace AsyncFetcher {

/// What the names in the document's rows stand for when they run: the batch's variables, and the values of
/// secrets, which live here, in memory, and are written nowhere. Another document forgets them.
///
/// Thread: the UI's; document outlives it. Rows are filled in the background.
class RunVariables final : public QObject
{
    Q_OBJECT
public:
    explicit RunVariables(BatchDocument *document, QObject *parent = nullptr);

    /// The batch's, with the values of secrets.
    Variables all() const;
    QByteArray secret(const QByteArray &name) const { return m_secrets.value(name); } ///< empty: none
    void setSecret(const QByteArray &name, const QByteArray &value);                  ///< empty: forgets it

    static constexpr qsizetype ToldProblems = 1000; ///< no more are looked for

    /// Which rows are filled: those of the document, or of a run that goes on, where all that is left to be
    /// filled in is secret.
    enum class Rows { OfDocument, OfRun };

    using Filled = std::function<void(Result<FilledRows>)>;
    /// Fills the names of a run's rows in. filled is called from the event loop, and never when it was
    /// dropped. Secrets are hidden from the log from then on. What was being filled is dropped.
    void fill(std::shared_ptr<const RequestSource> rows, const QList<qsizetype> &positions, Rows which,
              Filled filled);
    void drop();

Q_SIGNALS:
    void secretChanged(const QByteArray &name); ///< it has a value, another, or none

private:
    BatchDocument *m_document;
    QHash<QByteArray, QByteArray> m_secrets;
    BackgroundTask<Result<FilledRows>> m_filling;
};

} // namespace AsyncFetcher
