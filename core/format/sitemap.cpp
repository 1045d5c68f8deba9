// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/sitemap.h"

#include "core/format/urllist.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

QString Sitemap::name() const
{
    return QCoreApplication::translate("Format", "Sitemap");
}

Format::Match Sitemap::recognise(QByteArrayView head) const
{
    return head.contains("<urlset") || head.contains("<sitemapindex") ? Match::Yes : Match::No;
}

Result<ReadBatch> Sitemap::readRequests(InputText &input, const ReadSettings &settings) const
{
    const auto text = input.whole();
    if (!text)
        return tl::unexpected(text.error());
    ReadBatch read;
    QXmlStreamReader xml;
    const auto problem = [&](Error::Code code, const QString &what) {
        return Error{code, what, input.name(), xml.lineNumber(), xml.columnNumber() + 1};
    };
    // In pieces, so that a long one can be watched and cancelled.
    constexpr qsizetype piece = 1024 * 1024;
    qsizetype given = 0;
    bool inUrl = false;
    bool inLoc = false;
    bool isIndex = false;
    QString loc;
    for (;;) {
        const auto token = xml.readNext();
        if (xml.error() == QXmlStreamReader::PrematureEndOfDocumentError && given < text->size()) {
            const qsizetype size = std::min(piece, text->size() - given);
            xml.addData(QByteArray(text->data() + given, size));
            given += size;
            if (!input.release(given))
                return tl::unexpected(input.readFailure());
            continue;
        }
        if (xml.hasError())
            return tl::unexpected(problem(Error::Code::Syntax, xml.errorString() + u'.'));
        if (token == QXmlStreamReader::EndDocument)
            break;
        if (token == QXmlStreamReader::DTD)
            return tl::unexpected(
                problem(Error::Code::Syntax, QStringLiteral("A sitemap has no document type.")));
        if (token == QXmlStreamReader::StartElement) {
            isIndex |= xml.name() == "sitemapindex"_L1;
            inUrl |= xml.name() == "url"_L1 || xml.name() == "sitemap"_L1;
            // <image:loc> and the like are of other namespaces.
            inLoc = inUrl && xml.name() == "loc"_L1 && xml.prefix().isEmpty();
            loc.clear();
        } else if (token == QXmlStreamReader::Characters && inLoc) {
            loc += xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            if (std::exchange(inLoc, false)) {
                HttpRequest request;
                request.url = loc.trimmed().toUtf8();
                if (const QString wrong = urlProblem(&request.url, settings.bareScheme); !wrong.isEmpty()) {
                    request.inputError = problem(Error::Code::Value, wrong).toString();
                    ++read.badRows;
                }
                if (request.url.isNull())
                    request.url = "";
                read.batch.requests.append(request);
            }
            inUrl &= xml.name() != "url"_L1 && xml.name() != "sitemap"_L1;
        }
    }
    if (isIndex)
        read.warnings.append(
            QStringLiteral("%1: This is an index: its rows are sitemaps, not pages.").arg(input.name()));
    return read;
}

} // namespace AsyncFetcher
