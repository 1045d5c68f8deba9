// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/factstable.h"
#include "ui/response/responsetab.h"

namespace AsyncFetcher {

/// Who answered and over what: address, protocol, TLS and the certificates. UI thread.
class ConnectionTab final : public FactsTable, public ResponseTab
{
    Q_OBJECT
public:
    explicit ConnectionTab(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    void setResponse(const HttpResponse &response) override;
    QString title(const HttpResponse &response) const override;
};

} // namespace AsyncFetcher
