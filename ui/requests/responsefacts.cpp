// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/responsefacts.h"

#include "core/response/bodyfingerprint.h"

namespace AsyncFetcher {

namespace {

constexpr quint32 MostTexts = 200'000; ///< errors that all differ are not worth the memory

QByteArray mediaType(const HttpHeaders &headers)
{
    const QByteArray value = headerValue(headers, "Content-Type");
    const qsizetype end = value.indexOf(';');
    return (end < 0 ? value : value.first(end)).trimmed().toLower();
}

} // namespace

ResponseFacts::ResponseFacts()
    : m_channel(std::make_shared<Channel<Fact>>())
{
}

ResponseFacts::Fact ResponseFacts::factOf(const HttpResponse &response)
{
    const bool failed = response.outcome == RowState::Failed;
    return {response.requestId,
            mediaType(response.headers),
            response.finalUrl == response.url ? QByteArray() : response.finalUrl,
            response.error.toUtf8(),
            failed ? bodyFingerprint(response.body) : 0,
            response.extracted};
}

std::function<void(const HttpResponse &)> ResponseFacts::recorder() const
{
    return [channel = m_channel](const HttpResponse &response) { channel->send(factOf(response)); };
}

void ResponseFacts::add(const HttpResponse &response)
{
    put(factOf(response));
}

void ResponseFacts::take()
{
    for (const Fact &fact : m_channel->take())
        put(fact);
}

void ResponseFacts::put(const Fact &fact)
{
    const qsizetype index = indexOf(fact.id);
    if (index >= m_rows.size())
        m_rows.resize(index + 1);
    Row &row = m_rows[index];
    row.finalUrl = fact.finalUrl.isEmpty() ? TextArena::Slice() : m_urls.add(fact.finalUrl);
    const auto known = [this](const QByteArray &text) {
        return m_texts.count() < MostTexts ? m_texts.idOf(text) : 0;
    };
    row.type = known(fact.type);
    row.error = known(fact.error);
    row.fingerprint = fact.fingerprint;
    if (!fact.extracted.isEmpty())
        m_extracted.insert(indexOf(fact.id), fact.extracted);
    else if (!m_extracted.isEmpty())
        m_extracted.remove(indexOf(fact.id));
}

void ResponseFacts::clear()
{
    // A run that is still ending goes on with the old channel, which nobody reads any more.
    *this = ResponseFacts();
}

const ResponseFacts::Row *ResponseFacts::row(RequestId id) const
{
    return indexOf(id) < size_t(m_rows.size()) ? &m_rows.at(indexOf(id)) : nullptr;
}

QByteArray ResponseFacts::type(RequestId id) const
{
    const Row *found = row(id);
    return found ? m_texts.text(found->type) : QByteArray();
}

QByteArray ResponseFacts::finalUrl(RequestId id) const
{
    const Row *found = row(id);
    return found && found->finalUrl.size() > 0 ? m_urls.text(found->finalUrl).toByteArray() : QByteArray();
}

QString ResponseFacts::error(RequestId id) const
{
    const Row *found = row(id);
    return found ? QString::fromUtf8(m_texts.text(found->error)) : QString();
}

QByteArray ResponseFacts::column(RequestId id, QByteArrayView name) const
{
    const auto found = m_extracted.constFind(indexOf(id));
    if (found != m_extracted.constEnd())
        for (const Extracted &each : *found)
            if (each.name == name)
                return each.value;
    return {};
}

quint32 ResponseFacts::fingerprint(RequestId id) const
{
    const Row *found = row(id);
    return found ? found->fingerprint : 0;
}

} // namespace AsyncFetcher
