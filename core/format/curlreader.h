// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/cmdlexer.h"
#include "core/format/curlcommand.h"
#include "core/format/shelllexer.h"

namespace AsyncFetcher {

/// Reads one text of command lines: once made, once used.
class CurlReader
{
public:
    CurlReader(InputText &input, const ReadSettings &settings);

    Result<ReadBatch> read();

    /// True where a command calls curl, whatever stands before ("$", "sudo", a path). The words before it are
    /// taken away.
    static bool isCurl(ShellCommand *command);

private:
    template <typename Lexer>
    Result<void> readAll(Lexer lexer);
    void take(ShellCommand command);
    void addBad(const ShellCommand &command, const QString &problem, qsizetype at);
    void takeRunOptions(const CurlCommand &curl);
    void finishRunOptions();

    InputText &m_input;
    const ReadSettings &m_settings;
    ReferencedFiles m_files;
    QByteArrayView m_text;
    ReadBatch m_read;
    Error m_firstError;
    qint64 m_commands = 0;
    QMap<QString, QMap<QString, qint64>> m_run; ///< option, value, commands that have it
    QMap<QByteArray, qint64> m_lost;
    QMap<QByteArray, qint64> m_others; ///< programs that are not curl
};

} // namespace AsyncFetcher
