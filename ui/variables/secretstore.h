// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace AsyncFetcher {

/// Where values of secrets outlast the program. Nothing here waits: answers come from the event loop, or,
/// when the store is gone, never. Thread: the UI's.
class SecretStore
{
public:
    /// An Error: NotFound: there is no such value; else: nobody keeps secrets here, in words for people.
    using Read = std::function<void(Result<QByteArray>)>;
    using Done = std::function<void(Result<void>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &key, Read read) = 0;
    virtual void write(const QString &key, const QByteArray &value, Done done) = 0;
    virtual void remove(const QString &key, Done done) = 0; ///< what is not there is removed
};

} // namespace AsyncFetcher
