// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/shellcommand.h"

#include <QByteArrayView>

namespace AsyncFetcher {

/// Takes command lines for the Windows prompt apart, as browsers copy them: ^ takes the meaning from the
/// character after it and joins lines, then words are parted as C programs on Windows part them (\" is a
/// quote, backslashes count before a quote only). Variables (%NAME%) stay as they are.
///
/// Thread: one at a time.
class CmdLexer
{
public:
    explicit CmdLexer(QByteArrayView text)
        : m_text(text)
    {
    }

    /// True where carets make sense of the text and a shell's quoting does not.
    static bool isMeant(QByteArrayView text);

    bool next(ShellCommand *command);
    qsizetype offset() const { return m_at; }

private:
    QByteArray unescapedLine();

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace AsyncFetcher
