// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/runvariables.h"

#include "core/base/clock.h"
#include "core/run/maskedresponse.h"

#include <QRandomGenerator>

namespace AsyncFetcher {

namespace {

constexpr qsizetype ShortestSecret = 4; ///< what SecretMask looks for

}

RunVariables::RunVariables(BatchDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &BatchDocument::aboutToReset, this, [this] { m_secrets.clear(); });
}

void RunVariables::setSecret(const QByteArray &name, const QByteArray &value)
{
    if (value.isEmpty())
        m_secrets.remove(name);
    else
        m_secrets.insert(name, value);
}

Variables RunVariables::all() const
{
    Variables variables = Variables::fromJson(m_document->batch().variables);
    for (auto it = m_secrets.cbegin(); it != m_secrets.cend(); ++it)
        variables.set(it.key(), it.value(), true);
    return variables;
}

Result<RunVariables::Filled> RunVariables::fill(std::shared_ptr<const RequestSource> rows) const
{
    Variables variables = all();
    const QList<QByteArray> secrets = variables.secretValues();
    Filled filled;
    for (const QByteArray &secret : secrets) {
        if (secret.size() < ShortestSecret)
            return fail(
                Error::Code::Usage,
                tr("A secret has fewer than %1 characters: it could not be hidden.").arg(ShortestSecret));
        addSecretForms(&filled.secrets, secret);
    }
    const auto source = ExpandedSource::create({std::move(rows),
                                                std::move(variables),
                                                {},
                                                QRandomGenerator::global()->generate64(),
                                                SystemClock().wallMs()});
    if (!source)
        return tl::unexpected(source.error());
    filled.sent = *source;
    filled.written = *source;
    if (!secrets.isEmpty())
        filled.written = (*source)->withoutSecrets();
    return filled;
}

} // namespace AsyncFetcher
