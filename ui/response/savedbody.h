// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/response/httpresponse.h"
#include "ui/base/backgroundtask.h"
#include "ui/response/bodynature.h"

#include <QCoreApplication>

namespace AsyncFetcher {

/// A body as a file of the user's.
class SavedBody
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::SavedBody)
public:
    /// Writes it wholly or not at all. Thread: any but the UI's.
    static Result<void> save(const Body &body, const QString &fileName, TaskProgress &progress);

    /// A name from the last part of the address and the content type: "users.json".
    static QString suggestedName(const HttpResponse &response);

    /// A name whose suffix says what the body is by its content, whatever the server calls it; empty: a
    /// program, which nobody starts by looking at it.
    static QString nameToOpen(const HttpResponse &response, BodyKind kind);
};

} // namespace AsyncFetcher
