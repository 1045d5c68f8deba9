// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"

#include "core/format/batchjson.h"
#include "core/format/brunoformat.h"
#include "core/format/csvformat.h"
#include "core/format/curlformat.h"
#include "core/format/harformat.h"
#include "core/format/harresults.h"
#include "core/format/htmlreport.h"
#include "core/format/httpfile.h"
#include "core/format/insomniaformat.h"
#include "core/format/jsonlines.h"
#include "core/format/junitxml.h"
#include "core/format/linklist.h"
#include "core/format/openapiformat.h"
#include "core/format/outputfile.h"
#include "core/format/postmanformat.h"
#include "core/format/sitemap.h"
#include "core/format/urllist.h"
#include "core/format/vegetatargets.h"

#include <QFileInfo>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Who reads the file sends those rows.
void warnOfSkips(const RequestList &rows, QStringList *warnings)
{
    qint64 skipped = 0;
    for (qsizetype position = 0; position < rows.count(); ++position)
        skipped += rows.isSkippedAt(position) ? 1 : 0;
    if (skipped > 0)
        warnings->append(
            QStringLiteral("the format has no place for the mark that a row is skipped: %1 rows had it")
                .arg(skipped));
}

} // namespace

FormatRegistry::FormatRegistry()
{
    // Where content and suffix leave it open, the first that may be it is taken: the list of URLs, which any
    // text may be, comes last.
    m_formats.push_back(std::make_unique<HarFormat>());
    m_formats.push_back(std::make_unique<PostmanFormat>());
    m_formats.push_back(std::make_unique<InsomniaFormat>());
    m_formats.push_back(std::make_unique<BrunoFormat>());
    m_formats.push_back(std::make_unique<OpenApiFormat>());
    m_formats.push_back(std::make_unique<VegetaTargets>());
    m_formats.push_back(std::make_unique<BatchJson>());
    m_formats.push_back(std::make_unique<JsonLines>());
    m_formats.push_back(std::make_unique<CurlFormat>());
    m_formats.push_back(std::make_unique<HttpFile>());
    m_formats.push_back(std::make_unique<Sitemap>());
    m_formats.push_back(std::make_unique<LinkList>());
    m_formats.push_back(std::make_unique<CsvFormat>());
    m_formats.push_back(std::make_unique<UrlList>());
    m_formats.push_back(std::make_unique<JUnitXml>());
    m_formats.push_back(std::make_unique<HarResults>());
    m_formats.push_back(std::make_unique<HtmlReport>());
}

FormatRegistry::~FormatRegistry() = default;

QList<const Format *> FormatRegistry::formats(Format::Capabilities having) const
{
    QList<const Format *> found;
    for (const auto &format : m_formats)
        if (format->capabilities().testFlags(having))
            found.append(format.get());
    return found;
}

const Format *FormatRegistry::byId(QStringView id) const
{
    const auto found = std::find_if(m_formats.begin(), m_formats.end(),
                                    [id](const auto &format) { return format->id() == id; });
    return found == m_formats.end() ? nullptr : found->get();
}

const Format *FormatRegistry::bySuffix(const QString &fileName, Format::Capabilities having) const
{
    const QFileInfo file(fileName);
    // "x.postman_collection.json" is not any JSON.
    for (const QString &suffix : {file.completeSuffix().section(u'.', -2), file.suffix()})
        for (const Format *format : formats(having))
            if (format->suffixes().contains(suffix, Qt::CaseInsensitive))
                return format;
    return nullptr;
}

const Format *FormatRegistry::recognise(const InputText &input) const
{
    const Format *maybe = nullptr;
    for (const Format *format : formats(Format::ReadsRequests)) {
        const Format::Match match = format->recognise(input.head());
        if (match == Format::Match::Yes)
            return format;
        if (match == Format::Match::Maybe && !maybe)
            maybe = format;
    }
    const Format *const named = bySuffix(input.name(), Format::ReadsRequests);
    return named ? named : maybe;
}

Result<ReadBatch> FormatRegistry::readRequests(const QString &fileName, const ReadSettings &settings) const
{
    auto input = InputText::open(fileName);
    if (!input)
        return tl::unexpected(input.error());
    return readRequests(**input, settings);
}

Result<ReadBatch> FormatRegistry::readRequests(InputText &input, const ReadSettings &settings) const
{
    if (const Format *format = recognise(input))
        return readRequests(input, settings, *format);
    return tl::unexpected(Error{Error::Code::Unsupported, QStringLiteral("is of no format that can be read"),
                                input.name(), 0, 0});
}

Result<ReadBatch> FormatRegistry::readRequests(InputText &input, const ReadSettings &settings,
                                               const Format &format)
{
    auto read = format.readRequests(input, settings);
    // What is wrong with a file that was changed meanwhile is not worth telling.
    if (auto same = input.unchanged(); !same)
        return tl::unexpected(same.error());
    return read;
}

Result<void> FormatRegistry::writeRequests(const Batch &batch, const QString &fileName,
                                           QStringList *warnings) const
{
    const Format *const format = bySuffix(fileName, Format::WritesRequests);
    if (!format)
        return fail(
            Error::Code::Unsupported,
            QStringLiteral("%1: the suffix names no format that requests can be written in").arg(fileName));
    auto file = OutputFile::create(fileName);
    if (!file)
        return tl::unexpected(file.error());
    if (!format->keepsSkips())
        warnOfSkips(batch.requests, warnings);
    return format->writeRequests(batch, **file, warnings).and_then([&] { return (*file)->commit(); });
}

} // namespace AsyncFetcher
