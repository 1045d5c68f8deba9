// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/variablearguments.h"

#include "core/base/clock.h"
#include "core/format/secretforms.h"

#include <QRandomGenerator>

namespace AsyncFetcher {

namespace {

constexpr qsizetype ShownProblems = 10;

Result<void> setOne(Variables *variables, const QString &given, bool isSecret)
{
    const qsizetype equals = given.indexOf(u'=');
    const QByteArray name = given.left(equals < 0 ? given.size() : equals).toUtf8();
    if (equals < 0 && !qEnvironmentVariableIsSet(name.constData()))
        return fail(Error::Code::Usage,
                    QStringLiteral("The environment has no variable %1.").arg(QString::fromUtf8(name)));
    variables->set(name, equals < 0 ? qgetenv(name.constData()) : given.sliced(equals + 1).toUtf8(),
                   isSecret);
    return {};
}

Result<void> setAll(Variables *variables, const VariableArguments &arguments)
{
    for (const QString &fileName : arguments.environments) {
        const auto read = readVariables(fileName);
        if (!read)
            return tl::unexpected(read.error());
        variables->setAll(*read);
    }
    Result<void> set;
    for (qsizetype i = 0; set && i < arguments.values.size(); ++i)
        set = setOne(variables, arguments.values[i], false);
    for (qsizetype i = 0; set && i < arguments.secrets.size(); ++i)
        set = setOne(variables, arguments.secrets[i], true);
    return set;
}

} // namespace

Result<FilledRows> fillRows(std::shared_ptr<const RequestSource> rows, Variables variables,
                            const VariableArguments &arguments, SecretMask *mask)
{
    if (auto set = setAll(&variables, arguments); !set)
        return tl::unexpected(set.error());
    const QList<QByteArray> secrets = variables.secretValues();
    for (const QByteArray &secret : secrets) {
        if (secret.size() < ShortestSecret)
            return fail(Error::Code::Usage,
                        QStringLiteral("A secret has fewer than %1 characters: it could not be hidden.")
                            .arg(ShortestSecret));
        addSecretForms(mask, secret);
    }
    QList<DataTable> data;
    for (const QString &fileName : arguments.data) {
        auto table = DataTable::read(fileName);
        if (!table)
            return tl::unexpected(table.error());
        data.append(*std::move(table));
    }
    if (data.isEmpty() && !ExpandedSource::isNeeded(*rows))
        return FilledRows{rows, rows};
    auto filled = ExpandedSource::create({std::move(rows), std::move(variables), std::move(data),
                                          QRandomGenerator::global()->generate64(), SystemClock().wallMs()});
    if (!filled)
        return tl::unexpected(filled.error());
    const QStringList problems = (*filled)->problems(ShownProblems);
    if (!problems.isEmpty())
        return fail(Error::Code::Usage, problems.join(u'\n'));
    return FilledRows{*filled, secrets.isEmpty() ? *filled : (*filled)->withoutSecrets()};
}

} // namespace AsyncFetcher
