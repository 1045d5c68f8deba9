// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/rowarguments.h"

#include "app/cli/argumenttexts.h"
#include "core/format/optionvalues.h"
#include "core/format/requestfields.h"
#include "core/judge/judge.h"

#include <QCoreApplication>

namespace AsyncFetcher {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void require(bool condition, const QString &otherwise)
{
    if (!condition)
        throw UsageError(otherwise);
}

} // namespace

RowArguments::RowArguments(CLI::App *command)
{
    repeatable(command->add_option("--header", m_headers,
                                   Text::tr("A header field for rows that do not have it").toStdString()))
        ->type_name("'N: V'");
    command->add_option("--method", m_method, Text::tr("The method of rows without one (GET)").toStdString())
        ->type_name("M");
    command->add_option("--auth", m_auth, Text::tr("Basic authentication for rows without any").toStdString())
        ->type_name("USER:PASS");
    repeatable(
        command->add_option(
            "--expect", m_expect,
            Text::tr("What responses have to be, such as 'status == 200..299', 'time < 800ms', 'json $.ok "
                     "== true'; a row that says something else about the same goes before it")
                .toStdString()))
        ->type_name("EXPECTATION");
    repeatable(command->add_option("--extract", m_extract,
                                   Text::tr("A column of the results that is taken out of responses, such as "
                                            "'id=json $.id' or 'server=header Server'")
                                       .toStdString()))
        ->type_name("NAME=SOURCE");
}

bool RowArguments::isAnyGiven() const
{
    return !m_headers.empty() || !m_method.empty() || !m_auth.empty() || !m_expect.empty() ||
           !m_extract.empty();
}

void RowArguments::putInto(RunArguments *arguments) const
{
    for (const std::string &text : m_headers) {
        const QString header = QString::fromStdString(text);
        const auto parsed = parseHeader(header);
        require(parsed.has_value(),
                parsed ? QString() : QStringLiteral("--header %1").arg(parsed.error().message));
        arguments->headers.append(header);
    }
    arguments->method = QString::fromStdString(m_method);
    arguments->auth = QString::fromStdString(m_auth);
    require(m_auth.empty() || arguments->auth.contains(u':'), Text::tr("--auth must be USER:PASS"));
    HttpRequest rules;
    for (const std::string &text : m_expect)
        rules.expect.append(QByteArray::fromStdString(text).trimmed());
    for (const std::string &text : m_extract) {
        const auto set = setRequestField(&rules, "extract", QByteArray::fromStdString(text));
        require(set.has_value(), set ? QString() : QStringLiteral("--extract %1").arg(set.error().message));
    }
    const auto judge = Judge::create(rules.expect, rules.extract);
    require(judge.has_value(), judge ? QString() : QStringLiteral("--%1").arg(judge.error().message));
    arguments->expect = rules.expect;
    arguments->extract = rules.extract;
}

} // namespace AsyncFetcher
