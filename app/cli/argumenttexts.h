// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <QString>
#include <QStringList>

namespace AsyncFetcher {

/// What is wrong with arguments that CLI11 takes.
struct UsageError : CLI::ValidationError
{
    explicit UsageError(const QString &text)
        : CLI::ValidationError(text.toStdString())
    {
    }
};

inline QString fromText(const std::string &text)
{
    return QString::fromStdString(text);
}

inline QStringList fromTexts(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list.append(fromText(text));
    return list;
}

/// Every use of it takes one value, and all count.
inline CLI::Option *repeatable(CLI::Option *option)
{
    return option->expected(1)->allow_extra_args(false)->take_all();
}

} // namespace AsyncFetcher
