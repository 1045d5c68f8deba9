// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/factstable.h"
#include "ui/response/responsetab.h"

namespace AsyncFetcher {

/// What was expected of a response with what was there, and what was taken out of it. UI thread.
class ChecksTab final : public FactsTable, public ResponseTab
{
    Q_OBJECT
public:
    explicit ChecksTab(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    void setResponse(const HttpResponse &response) override;
    QString title(const HttpResponse &response) const override;
};

} // namespace AsyncFetcher
