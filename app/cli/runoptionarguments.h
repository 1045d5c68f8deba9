// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/runoptionsjson.h"

#include <QList>
#include <QString>

#include <list>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace AsyncFetcher {

/// The command line's options that are options of a run: one table, from which the help is made as well.
class RunOptionArguments
{
public:
    explicit RunOptionArguments(CLI::App *command); ///< adds them
    ~RunOptionArguments();

    /// Those that were given, by the names of setRunOption(), with their text.
    QList<std::pair<QByteArray, QString>> given() const;

private:
    struct Argument
    {
        QByteArray name;
        std::string value;
        CLI::Option *option = nullptr;
        bool isFlag = false;
    };
    std::list<Argument> m_arguments; ///< stays where it is: the parser writes into it
};

} // namespace AsyncFetcher
