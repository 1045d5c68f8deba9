// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/resultoutput.h"

#include "core/format/filledrequest.h"

#include <QFileInfo>

namespace AsyncFetcher {

namespace {

/// How a row that the store does not have stands in the results.
RowState outcomeOf(const RunRow &row)
{
    return isFinal(row.state) ? row.state : RowState::Pending;
}

HttpResponse unsentRow(const RunOutcome &run, qsizetype position)
{
    const HttpRequest request = filledRequest(run.source.requestAt(position), run.source.defaults());
    HttpResponse response;
    response.requestId = run.source.idAt(position);
    response.position = position;
    response.id = request.id.isEmpty() ? QString::number(position + 1) : request.id;
    response.url = request.url;
    response.method = request.method.isEmpty() ? QByteArray("GET") : request.method;
    const RunRow row = run.table.row(response.requestId);
    response.outcome = outcomeOf(row);
    response.errorKind = row.errorKind;
    if (response.outcome == RowState::Cancelled) {
        response.errorKind = ErrorKind::Cancelled;
        response.error = QStringLiteral("cancelled before it was sent");
    }
    return response;
}

} // namespace

Result<HttpResponse> resultOf(const RunOutcome &run, qsizetype position)
{
    auto stored = run.store.response(run.source.idAt(position));
    if (stored || stored.error().code != Error::Code::NotFound)
        return stored;
    return unsentRow(run, position);
}

Result<std::unique_ptr<ResultOutput>> ResultOutput::create(const QString &fileName, const Format &format,
                                                           ResultEncoding encoding)
{
    encoding.folder = fileName == QLatin1String("-") ? QStringLiteral(".") : QFileInfo(fileName).path();
    auto encoder = format.resultEncoder(encoding);
    if (!encoder)
        return fail(Error::Code::Unsupported,
                    QStringLiteral("%1: results cannot be written as %2").arg(fileName, format.name()));
    const bool inInputOrder = format.resultsInInputOrder();
    auto file =
        OutputFile::create(fileName, inInputOrder ? OutputFile::Mode::Whole : OutputFile::Mode::Growing);
    if (!file)
        return tl::unexpected(file.error());
    return std::unique_ptr<ResultOutput>(
        new ResultOutput(*std::move(file), std::move(encoder), inInputOrder));
}

ResultOutput::ResultOutput(std::unique_ptr<OutputFile> file, std::unique_ptr<ResultEncoder> encoder,
                           bool inInputOrder)
    : m_file(std::move(file))
    , m_encoder(std::move(encoder))
    , m_inInputOrder(inInputOrder)
{
}

Result<void> ResultOutput::keep(Result<void> result)
{
    if (m_state && !result)
        m_state = std::move(result);
    return m_state;
}

Result<void> ResultOutput::rowEnded(const HttpResponse &response)
{
    if (m_inInputOrder)
        return {};
    const std::lock_guard lock(m_mutex);
    return m_state ? keep(write(response)) : m_state;
}

Result<void> ResultOutput::write(const HttpResponse &response)
{
    const auto position = size_t(response.position);
    if (position >= m_written.size())
        m_written.resize(std::max(position + 1, m_written.size() * 2));
    if (m_written[position])
        return {};
    m_written[position] = true;
    const qsizetype before = m_file->buffer().size();
    if (auto row = m_encoder->row(&m_file->buffer(), response); !row) {
        m_file->buffer().truncate(before);
        return row;
    }
    return m_file->flushIfLarge();
}

Result<void> ResultOutput::flush()
{
    const std::lock_guard lock(m_mutex);
    return m_state ? keep(m_file->flush()) : m_state;
}

Result<void> ResultOutput::finish(const RunOutcome &run)
{
    const std::lock_guard lock(m_mutex);
    if (!m_state)
        return m_state;
    RunFacts facts = run.facts;
    facts.statistics = run.statistics;
    m_encoder->begin(&m_file->buffer(), facts);
    if (auto rest = writeRest(run); !rest)
        return keep(rest);
    m_encoder->end(&m_file->buffer(), facts, run.statistics);
    return keep(m_file->commit());
}

Result<void> ResultOutput::writeRest(const RunOutcome &run)
{
    const qsizetype all = run.positions.isEmpty() ? run.source.count() : run.positions.size();
    const qsizetype count = run.noRows ? 0 : all;
    for (qsizetype i = 0; i < count; ++i) {
        if (run.goOn && i % 256 == 0 && !run.goOn(i))
            return fail(Error::Code::Cancelled, QStringLiteral("writing the results was cancelled"));
        const qsizetype position = run.positions.isEmpty() ? i : run.positions[i];
        if (size_t(position) < m_written.size() && m_written[size_t(position)])
            continue;
        auto response = resultOf(run, position);
        if (!response)
            return tl::unexpected(response.error());
        if (auto written = write(*response); !written)
            return written;
    }
    return {};
}

} // namespace AsyncFetcher
