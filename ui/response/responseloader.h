// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/responsestore.h"
#include "ui/base/backgroundtask.h"
#include "ui/response/bodypreview.h"

#include <QObject>

#include <memory>
#include <optional>

namespace AsyncFetcher {

/// What the panel shows of a row that has ended.
struct LoadedResponse
{
    HttpResponse response;
    BodyPreview body;
};

/// Reads responses and the beginning of their bodies in the background. Asked for another while it reads, it
/// tells of the last one only: leaning on the arrow key leaves no queue behind.
/// Thread: the UI's.
class ResponseLoader final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void load(std::shared_ptr<const ResponseStore> store, RequestId id, qint64 maxBytes);
    void forget(); ///< nothing is wanted any more

Q_SIGNALS:
    void loaded(const AsyncFetcher::LoadedResponse &loaded);
    void failed(const AsyncFetcher::Error &error);

private:
    struct Wanted
    {
        std::shared_ptr<const ResponseStore> store;
        RequestId id;
        qint64 maxBytes;
    };

    void startNext();

    std::optional<Wanted> m_next;
    bool m_current = false; ///< what is being read is still wanted
    BackgroundTask<Result<LoadedResponse>> m_task;
};

} // namespace AsyncFetcher
