// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/column.h"

#include "core/log/secretmask.h"
#include "core/response/httpresponse.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

Result<Column> Column::parse(const ColumnRule &rule)
{
    RuleScanner scanner(QString::fromUtf8(rule.source));
    Column column;
    column.m_name = rule.name;
    column.m_isSecret = scanner.takeWord("secret");
    if (scanner.takeWord("regex")) {
        auto regex = scanner.regex();
        if (!regex)
            return tl::unexpected(regex.error());
        column.m_subject.kind = Subject::Kind::Body;
        column.m_regex = *std::move(regex);
        return column;
    }
    auto subject = Subject::parse(scanner);
    if (!subject)
        return tl::unexpected(subject.error());
    if (subject->kind == Subject::Kind::Schema)
        return scanner.wrong(u"A schema is for what is expected, and nothing is taken by it."_s, 0);
    if (subject->kind == Subject::Kind::Body)
        return scanner.wrong(u"Of a body a part is taken: regex /…(…)…/, or json and a path."_s, 0);
    if (auto end = scanner.end(); !end)
        return tl::unexpected(end.error());
    column.m_subject = *std::move(subject);
    return column;
}

Extracted Column::take(const JudgedResponse &judged) const
{
    const HttpResponse &response = judged.response();
    Extracted taken{m_name, {}, false, m_isSecret};
    switch (m_subject.kind) {
    case Subject::Kind::Status:
        taken.value = QByteArray::number(response.statusCode);
        taken.isJson = true;
        break;
    case Subject::Kind::Time:
        taken.value = QByteArray::number(judged.seconds(), 'f', 6);
        taken.isJson = true;
        break;
    case Subject::Kind::Size:
        taken.value = QByteArray::number(response.body.size);
        taken.isJson = true;
        break;
    case Subject::Kind::Header:
        taken.value = judged.header(m_subject.header);
        if (isSecretHeader(m_subject.header) && !m_isSecret && !taken.value.isNull())
            taken.value = MaskText;
        break;
    case Subject::Kind::Body:
        if (const auto match = m_regex.match(QString::fromUtf8(judged.body())); match.hasMatch())
            taken.value = match.captured(m_regex.captureCount() > 0 ? 1 : 0).toUtf8();
        break;
    case Subject::Kind::Json:
        takeJson(judged, &taken);
        break;
    case Subject::Kind::Sha256:
        taken.value = judged.sha256();
        break;
    case Subject::Kind::Redirects:
        taken.value = maskedUrl(judged.redirectTarget());
        break;
    case Subject::Kind::Schema:
        break;
    }
    return taken;
}

void Column::takeJson(const JudgedResponse &judged, Extracted *taken) const
{
    QList<QByteArrayView> found;
    if (!m_subject.path.find(judged.body(), &found) || found.isEmpty())
        return;
    if (!m_subject.path.hasWildcard()) {
        if (found.first() == "null")
            return;
        taken->value = jsonText(found.first());
        taken->isJson = !found.first().startsWith('"');
        return;
    }
    taken->isJson = true;
    for (const QByteArrayView value : std::as_const(found))
        taken->value.append(taken->value.isEmpty() ? "[" : ",").append(value);
    taken->value.append(']');
}

} // namespace AsyncFetcher
