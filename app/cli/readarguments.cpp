// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/readarguments.h"

#include "core/format/inputtext.h"

#include <unistd.h>

namespace AsyncFetcher {

ReadSettings readSettings(const ReadArguments &arguments, const QStringList &inputs)
{
    ReadSettings settings;
    settings.anyFile = arguments.anyFile;
    settings.bareScheme = arguments.scheme.toLatin1();
    for (const QString &field : arguments.fields)
        settings.fields.insert(field.section(u'=', 0, -2), field.section(u'=', -1));
    settings.variable = [](const QByteArray &name) -> std::optional<QByteArray> {
        if (!qEnvironmentVariableIsSet(name.constData()))
            return std::nullopt;
        return qgetenv(name.constData());
    };
    if (!inputs.contains(QLatin1String("-")) && isatty(STDIN_FILENO) == 0)
        settings.standardInput = []() -> Result<QByteArray> {
            const auto input = InputText::open(QStringLiteral("-"));
            if (!input)
                return tl::unexpected(input.error());
            return (*input)->whole().map([](QByteArrayView bytes) { return bytes.toByteArray(); });
        };
    return settings;
}

} // namespace AsyncFetcher
