// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runoptionarguments.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <array>

namespace AsyncFetcher {

namespace {

struct Entry
{
    const char *name;  ///< without the dashes
    const char *value; ///< what it takes; empty: it is a flag
    const char *help;
};

constexpr std::array Entries{
    Entry{"max-concurrent", "N", QT_TRANSLATE_NOOP("RunOption", "Requests at once (50)")},
    Entry{"max-per-host", "N", QT_TRANSLATE_NOOP("RunOption", "Requests at once to one host (6)")},
    Entry{"rate", "N/s", QT_TRANSLATE_NOOP("RunOption", "Starts a second, also N/m and N/h (no limit)")},
    Entry{"rate-per-host", "N/s", QT_TRANSLATE_NOOP("RunOption", "The same for each host (no limit)")},
    Entry{"timeout", "S", QT_TRANSLATE_NOOP("RunOption", "Seconds one attempt may take; 0: any time (10)")},
    Entry{"connect-timeout", "S", QT_TRANSLATE_NOOP("RunOption", "Seconds until a connection stands (10)")},
    Entry{"idle-timeout", "S", QT_TRANSLATE_NOOP("RunOption", "Seconds without a byte (no limit)")},
    Entry{"deadline", "S",
          QT_TRANSLATE_NOOP("RunOption", "Seconds for all attempts of a row together (no limit)")},
    Entry{"max-retries", "N", QT_TRANSLATE_NOOP("RunOption", "Retries after the first attempt (3)")},
    Entry{"retry-base", "S",
          QT_TRANSLATE_NOOP("RunOption", "The first wait before a retry is up to this (0.5)")},
    Entry{"retry-cap", "S", QT_TRANSLATE_NOOP("RunOption", "No wait is longer than this (60)")},
    Entry{"retry-status", "LIST",
          QT_TRANSLATE_NOOP("RunOption",
                            "Statuses to retry, such as 429,500-599 (408,429,500,502-504,522,524)")},
    Entry{"retry-unsafe", "", QT_TRANSLATE_NOOP("RunOption", "Retry POST and PATCH too")},
    Entry{"no-retry-after", "", QT_TRANSLATE_NOOP("RunOption", "Take no notice of Retry-After")},
    Entry{"max-redirects", "N",
          QT_TRANSLATE_NOOP("RunOption", "Redirects to follow; 0: a 3xx is the final response (10)")},
    Entry{"cookies", "", QT_TRANSLATE_NOOP("RunOption", "Keep cookies and send them back")},
    Entry{"proxy", "URL",
          QT_TRANSLATE_NOOP("RunOption", "http://host:port, socks5://host:port, system or none")},
    Entry{"cacert", "F", QT_TRANSLATE_NOOP("RunOption", "Certificate authorities to trust (PEM)")},
    Entry{"cert", "F", QT_TRANSLATE_NOOP("RunOption", "Our client certificate (PEM)")},
    Entry{"key", "F", QT_TRANSLATE_NOOP("RunOption", "The key of it (PEM)")},
    Entry{"insecure", "", QT_TRANSLATE_NOOP("RunOption", "Accept every certificate")},
    Entry{"max-body", "BYTES", QT_TRANSLATE_NOOP("RunOption", "The largest body, also 64K, 10M (no limit)")},
    Entry{"fail-fast", "", QT_TRANSLATE_NOOP("RunOption", "Skip what is left once a row has failed")},
    Entry{"canary", "N",
          QT_TRANSLATE_NOOP("RunOption", "Run N rows first; the others only if those are as they should be")},
    Entry{"brake", "SHARE",
          QT_TRANSLATE_NOOP("RunOption", "End the run when so many of the last rows failed, such as 50%")},
    Entry{"brake-host", "SHARE",
          QT_TRANSLATE_NOOP("RunOption", "Send no more to a host of whose last rows so many failed")},
    Entry{"brake-window", "N", QT_TRANSLATE_NOOP("RunOption", "Brakes look at the last N rows (100)")},
    Entry{"brake-least", "N", QT_TRANSLATE_NOOP("RunOption", "They need N rows to say anything (20)")},
};

} // namespace

RunOptionArguments::RunOptionArguments(CLI::App *command)
{
    for (const Entry &entry : Entries) {
        Argument &argument = m_arguments.emplace_back();
        argument.name = QByteArray(entry.name).replace('-', '_');
        argument.isFlag = *entry.value == '\0';
        const std::string name = std::string("--") + entry.name;
        const std::string help = QCoreApplication::translate("RunOption", entry.help).toStdString();
        if (argument.isFlag)
            argument.option = command->add_flag(name, help);
        else
            argument.option = command->add_option(name, argument.value, help)->type_name(entry.value);
    }
}

RunOptionArguments::~RunOptionArguments() = default;

QList<std::pair<QByteArray, QString>> RunOptionArguments::given() const
{
    QList<std::pair<QByteArray, QString>> given;
    for (const Argument &argument : m_arguments) {
        if (argument.option->count() == 0)
            continue;
        const std::string value = argument.isFlag ? "true" : argument.value;
        given.append({argument.name, value.empty() ? QStringLiteral("") : QString::fromStdString(value)});
    }
    return given;
}

} // namespace AsyncFetcher
