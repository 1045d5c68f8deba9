// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/variablearguments.h"

#include <utility>

namespace AsyncFetcher {

namespace {

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
                            const VariableArguments &arguments)
{
    if (auto set = setAll(&variables, arguments); !set)
        return tl::unexpected(set.error());
    QList<DataTable> data;
    for (const QString &fileName : arguments.data) {
        auto table = DataTable::read(fileName);
        if (!table)
            return tl::unexpected(table.error());
        data.append(*std::move(table));
    }
    FillSetup setup{std::move(rows), std::move(variables), std::move(data)};
    setup.allSecret = arguments.allSecret;
    auto filled = fillRows(std::move(setup));
    if (!filled || filled->problems.isEmpty())
        return filled;
    QStringList problems;
    for (const QByteArray &name : std::as_const(filled->missing))
        problems.append(QStringLiteral("The secret {{%1}} has no value: give it with --secret %1=VALUE.")
                            .arg(QString::fromUtf8(name)));
    for (const RowProblem &problem : std::as_const(filled->problems))
        problems.append(problem.toString());
    return fail(Error::Code::Usage, problems.join(u'\n'));
}

} // namespace AsyncFetcher
