// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filterrow.h"
#include "core/response/httpresponse.h"

namespace AsyncFetcher {

/// A row that ended, for a filter over results. Name and tags are not among them and come from the request,
/// where there is one. Response and request outlive it.
class ResponseFilterRow final : public FilterRow
{
public:
    explicit ResponseFilterRow(const HttpResponse &response, const HttpRequest *request = nullptr)
        : m_response(&response)
        , m_request(request)
    {
    }

    QByteArrayView text(FilterField field) const override;
    QByteArrayView column(QByteArrayView name) const override;
    std::optional<double> number(FilterField field) const override;

private:
    const HttpResponse *m_response;
    const HttpRequest *m_request;
    mutable QByteArray m_buffer;
};

} // namespace AsyncFetcher
