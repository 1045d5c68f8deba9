// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/openapiformat.h"

#include "core/format/jsonvalues.h"
#include "core/format/openapireader.h"

#include <QCoreApplication>

namespace AsyncFetcher {

QString OpenApiFormat::name() const
{
    return QCoreApplication::translate("Format", "OpenAPI and Swagger");
}

Format::Match OpenApiFormat::recognise(QByteArrayView head) const
{
    if (head.contains('\0'))
        return Match::No;
    if (head.trimmed().startsWith('{')) {
        const bool isOne = head.contains("\"openapi\"") || head.contains("\"swagger\"");
        return isOne && (head.contains("\"paths\"") || head.contains("\"info\"")) ? Match::Yes : Match::No;
    }
    for (qsizetype from = 0; from < head.size();) {
        const qsizetype end = head.indexOf('\n', from);
        QByteArrayView line = head.sliced(from, (end < 0 ? head.size() : end) - from);
        from = end < 0 ? head.size() : end + 1;
        if (line.startsWith('"') || line.startsWith('\''))
            line = line.sliced(1);
        if (line.startsWith("openapi:") || line.startsWith("swagger:") || line.startsWith("openapi\":") ||
            line.startsWith("swagger\":") || line.startsWith("openapi':") || line.startsWith("swagger':"))
            return Match::Yes;
    }
    return Match::No;
}

Result<ReadBatch> OpenApiFormat::readRequests(InputText &input, const ReadSettings &settings) const
{
    const auto text = input.whole();
    if (!text)
        return tl::unexpected(text.error());
    if (text->size() > MostDocumentBytes)
        return tl::unexpected(Error{Error::Code::Limit, QStringLiteral("The document has more than 256 MiB."),
                                    input.name(), 0, 0});
    auto root = parseJsonOrYaml(*text, input.name());
    if (!root)
        return tl::unexpected(root.error());
    const QString version = root->value(QLatin1StringView("openapi")).toVariant().toString();
    const QString swagger = root->value(QLatin1StringView("swagger")).toVariant().toString();
    if (!version.startsWith(u'3') && !swagger.startsWith(u'2'))
        return tl::unexpected(
            input.place(0, Error::Code::Unsupported,
                        QStringLiteral("OpenAPI 3.0 and 3.1 and Swagger 2.0 are understood, not \"%1\".")
                            .arg(version + swagger)));
    ReadBatch read = OpenApiReader(OpenApiDocument(*std::move(root), input, settings), input.name()).read();
    if (!input.release(text->size()))
        return tl::unexpected(input.readFailure());
    return read;
}

} // namespace AsyncFetcher
