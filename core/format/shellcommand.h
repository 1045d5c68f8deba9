// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace AsyncFetcher {

/// One simple command of a command line, as a shell would hand it to the program.
struct ShellCommand
{
    QList<QByteArray> words;         ///< the name of the program first
    std::optional<QByteArray> input; ///< here-document or here-string
    QByteArray inputFile;            ///< "< file"; empty: none
    bool isPiped = false;            ///< its input is what another command prints
    bool startsLine = true;          ///< false: ; or & or | stands before it
    qsizetype from = 0, to = 0;      ///< where it stands in the text
    QString problem;                 ///< why it cannot be understood; empty: it can
    qsizetype problemAt = 0;

    bool isEmpty() const { return words.isEmpty() && problem.isEmpty(); }
};

} // namespace AsyncFetcher
