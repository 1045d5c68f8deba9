// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/expandedsource.h"
#include "core/log/secretmask.h"
#include "ui/requests/batchdocument.h"

#include <QHash>
#include <QObject>

namespace AsyncFetcher {

/// What the names in the document's rows stand for when they run: the batch's variables, and the values of
/// secrets, which live here, in memory, and are written nowhere. Another document forgets them.
///
/// Thread: the UI's; document outlives it.
class RunVariables final : public QObject
{
    Q_OBJECT
public:
    explicit RunVariables(BatchDocument *document, QObject *parent = nullptr);

    Variables all() const;
    QByteArray secret(const QByteArray &name) const { return m_secrets.value(name); }
    void setSecret(const QByteArray &name, const QByteArray &value);

    /// The rows of a source as they are sent and as they may be written, and what to take out of responses.
    struct Filled
    {
        std::shared_ptr<const RequestSource> sent;
        std::shared_ptr<const RequestSource> written; ///< the same object where there are no secrets
        SecretMask secrets;
    };
    /// Names are filled in as the rows are asked for. An Error: a secret is too short to be hidden.
    Result<Filled> fill(std::shared_ptr<const RequestSource> rows) const;

private:
    BatchDocument *m_document;
    QHash<QByteArray, QByteArray> m_secrets;
};

} // namespace AsyncFetcher
