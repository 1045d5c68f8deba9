// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"
#include "core/response/runnote.h"
#include "core/schedule/brakes.h"

namespace AsyncFetcher {

/// Takes what a scheduler has to tell. Thread: the engine's.
class RunObserver
{
public:
    virtual ~RunObserver() = default;

    /// A row has ended, or was left as it is (outcome Pending) when the run was; once for each row.
    virtual void rowEnded(HttpResponse response) = 0;
    /// Something happened that a process that goes on with the run has to know.
    virtual void noted(RunNote &&) {}
    /// True: a SendIntent is kept before the request may be sent; intentsKept() of the scheduler says when.
    virtual bool keepsIntents() const { return false; }
    /// Rows have failed so that the run, or a host in it, stopped; or the canary has ended.
    virtual void braked(const Brake &) {}
    /// False: results are taken more slowly than they come; the scheduler starts nothing until roomAgain().
    virtual bool hasRoom() const = 0;
    /// Every row has been told of.
    virtual void allEnded() = 0;
};

} // namespace AsyncFetcher
