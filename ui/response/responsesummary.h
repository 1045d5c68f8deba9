// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"

#include <QWidget>

class QLabel;

namespace AsyncFetcher {

/// The three lines over a response: what it ended with, how it went, and where it came from. UI thread.
class ResponseSummary final : public QWidget
{
    Q_OBJECT
public:
    explicit ResponseSummary(QWidget *parent = nullptr);

    void setResponse(const HttpResponse &response);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintOutcome();

    QLabel *m_outcome;
    QLabel *m_facts;
    QLabel *m_error;
    QLabel *m_url;
    RowState m_state = RowState::Pending;
};

} // namespace AsyncFetcher
