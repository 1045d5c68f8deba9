// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"

#include <QString>

class QWidget;

namespace AsyncFetcher {

/// A tab of the response panel that shows one side of a response. A new side is a widget that implements
/// this, and a line in ResponsePanel. UI thread.
class ResponseTab
{
public:
    virtual ~ResponseTab() = default;

    virtual QWidget *widget() = 0;
    virtual void setResponse(const HttpResponse &response) = 0;
    /// What stands on the tab for that response: "Headers (12)".
    virtual QString title(const HttpResponse &response) const = 0;
};

} // namespace AsyncFetcher
