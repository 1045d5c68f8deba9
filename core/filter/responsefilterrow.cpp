// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/responsefilterrow.h"

#include "core/filter/urlparts.h"
#include "core/response/bodyfingerprint.h"

namespace AsyncFetcher {

QByteArrayView ResponseFilterRow::text(FilterField field) const
{
    switch (field) {
    case FilterField::Url:
        return m_response->url;
    case FilterField::Host:
        return UrlParts::of(m_response->url).host;
    case FilterField::Path:
        return UrlParts::of(m_response->url).path;
    case FilterField::Method:
        return m_response->method;
    case FilterField::Id:
        return m_buffer = m_response->id.toUtf8();
    case FilterField::Name:
        return m_buffer = m_request ? m_request->name.toUtf8() : QByteArray();
    case FilterField::Tag:
        return m_buffer = m_request ? m_request->tags.join(u'\n').toUtf8() : QByteArray();
    case FilterField::Type:
        return m_buffer = headerValue(m_response->headers, "Content-Type");
    case FilterField::Final:
        return m_response->finalUrl;
    case FilterField::Body: {
        const quint32 fingerprint =
            m_response->outcome == RowState::Failed ? bodyFingerprint(m_response->body) : 0;
        return m_buffer = fingerprint ? QByteArray::number(fingerprint, 16) : QByteArray();
    }
    default:
        return {};
    }
}

QByteArrayView ResponseFilterRow::column(QByteArrayView name) const
{
    for (const Extracted &each : m_response->extracted)
        if (each.name == name)
            return each.value;
    return {};
}

std::optional<double> ResponseFilterRow::number(FilterField field) const
{
    const HttpResponse &response = *m_response;
    const bool replied = response.statusCode != 0;
    switch (field) {
    case FilterField::State:
        return double(response.outcome);
    case FilterField::Status:
        return replied ? std::optional(double(response.statusCode)) : std::nullopt;
    case FilterField::Time:
        return response.attempts.isEmpty() ? std::nullopt
                                           : std::optional(double(response.responseTime.count()) / 1e9);
    case FilterField::Size:
        return replied ? std::optional(double(response.body.size)) : std::nullopt;
    case FilterField::Attempts:
        return response.attempt();
    case FilterField::Error:
        return double(response.errorKind);
    case FilterField::Wait:
        return 0.0; // what has ended waits for nothing
    default:
        return std::nullopt;
    }
}

} // namespace AsyncFetcher
