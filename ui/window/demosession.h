// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/batch.h"
#include "demo/demothread.h"

namespace AsyncFetcher {

/// The demo: a server of our own on the loopback interface, and requests to it. The server stays as long as
/// the session, so that the rows can be run again. Thread: the UI's.
class DemoSession
{
public:
    /// An Error: there is no port to listen on.
    Result<Batch> batch();

private:
    DemoThread m_thread;
    QUrl m_url;
};

} // namespace AsyncFetcher
