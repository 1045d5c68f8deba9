// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/curlreader.h"

#include "core/format/batchjsonreader.h"
#include "core/format/runoptionsjson.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// A line that was torn off its command when it was copied: the backslash before the line end is lost.
bool goesOn(const ShellCommand &command, const ShellCommand &next)
{
    if (command.words.isEmpty() || !command.problem.isEmpty() || !next.problem.isEmpty() ||
        !next.startsLine || next.words.isEmpty())
        return false;
    const QByteArray first = next.words.first();
    return (first.size() > 1 && first.startsWith('-')) || first.startsWith("http://") ||
           first.startsWith("https://");
}

} // namespace

CurlReader::CurlReader(InputText &input, const ReadSettings &settings)
    : m_input(input)
    , m_settings(settings)
    , m_files(input, settings)
{
}

Result<ReadBatch> CurlReader::read()
{
    const auto text = m_input.whole();
    if (!text)
        return tl::unexpected(text.error());
    m_text = *text;
    const auto done = CmdLexer::isMeant(m_text) ? readAll(CmdLexer(m_text))
                                                : readAll(ShellLexer(m_text, m_settings.variable));
    if (!done)
        return tl::unexpected(done.error());
    if (m_read.badRows > 0 && m_read.badRows == m_read.batch.requests.count())
        return tl::unexpected(m_firstError);
    if (m_commands == 0)
        return tl::unexpected(
            m_input.place(0, Error::Code::Syntax, QStringLiteral("There is no curl command.")));
    finishRunOptions();
    for (auto it = m_lost.cbegin(); it != m_lost.cend(); ++it)
        m_read.warnings.append(QStringLiteral("%1: The option %2 cannot be kept and is left out (%3 times).")
                                   .arg(m_input.name(), QString::fromUtf8(it.key()))
                                   .arg(it.value()));
    for (auto it = m_others.cbegin(); it != m_others.cend(); ++it)
        m_read.warnings.append(
            QStringLiteral("%1: The command \"%2\" is not curl and is left out (%3 times).")
                .arg(m_input.name(), QString::fromUtf8(it.key()))
                .arg(it.value()));
    return std::move(m_read);
}

template <typename Lexer>
Result<void> CurlReader::readAll(Lexer lexer)
{
    ShellCommand command;
    ShellCommand next;
    for (bool isMore = lexer.next(&command); isMore;) {
        isMore = lexer.next(&next);
        while (isMore && goesOn(command, next)) {
            command.words += next.words;
            command.to = next.to;
            if (next.input)
                command.input = next.input;
            if (!next.inputFile.isEmpty())
                command.inputFile = next.inputFile;
            isMore = lexer.next(&next);
        }
        // A shell that does not understand the end of a line runs nothing of it.
        if (isMore && !next.startsLine && !next.problem.isEmpty() && command.problem.isEmpty()) {
            command.problem = next.problem;
            command.problemAt = next.problemAt;
            command.to = next.to;
            isMore = lexer.next(&next);
        }
        take(std::exchange(command, next));
        if (!m_input.release(command.from))
            return tl::unexpected(m_input.readFailure());
    }
    return {};
}

bool CurlReader::isCurl(ShellCommand *command)
{
    static const QList<QByteArray> before{"$", "%", ">", "sudo", "time", "command", "exec", "nohup"};
    qsizetype at = 0;
    while (at < command->words.size() && before.contains(command->words[at]))
        ++at;
    if (at == command->words.size())
        return false;
    QByteArray program = command->words[at].toLower();
    program = program.sliced(std::max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    if (program != "curl" && program != "curl.exe")
        return false;
    command->words.remove(0, at);
    return true;
}

void CurlReader::take(ShellCommand command)
{
    if (!command.problem.isEmpty()) {
        ++m_commands;
        addBad(command, command.problem, command.problemAt);
        return;
    }
    if (!isCurl(&command)) {
        ++m_others[command.words.first().left(60)];
        return;
    }
    ++m_commands;
    CurlCommand curl(m_files, m_settings, command);
    curl.parse();
    if (!curl.problem().isEmpty()) {
        addBad(command, curl.problem(), command.from);
        return;
    }
    for (const HttpRequest &request : curl.requests())
        m_read.batch.requests.append(request);
    for (const QByteArray &option : curl.lostOptions())
        ++m_lost[option];
    takeRunOptions(curl);
}

void CurlReader::addBad(const ShellCommand &command, const QString &problem, qsizetype at)
{
    const Error error = m_input.place(at, Error::Code::Syntax, problem);
    HttpRequest request;
    request.url = shownRow(m_text.sliced(command.from, std::max(command.to, command.from) - command.from));
    request.inputError = error.toString();
    if (m_read.badRows++ == 0)
        m_firstError = error;
    m_read.batch.requests.append(request);
}

void CurlReader::takeRunOptions(const CurlCommand &curl)
{
    for (auto it = curl.runOptions().cbegin(); it != curl.runOptions().cend(); ++it)
        ++m_run[it.key()][it.value()];
}

/// A run has one value for all rows: it is taken where every command has the same.
void CurlReader::finishRunOptions()
{
    for (auto it = m_run.cbegin(); it != m_run.cend(); ++it) {
        const bool shared = it->size() == 1 && it->first() + m_read.badRows >= m_commands;
        const auto set = setRunOption(&m_read.batch.options, it.key().toLatin1(), it->firstKey());
        if (shared && set) {
            m_read.batch.optionsJson.insert(it.key(), it->firstKey());
            continue;
        }
        m_read.warnings.append(
            set ? QStringLiteral(
                      "%1: The option %2 holds for whole runs; not all commands have the same, so it is left "
                      "out.")
                      .arg(m_input.name(), it.key())
                : QStringLiteral("%1: The option %2 %3; it is left out.")
                      .arg(m_input.name(), it.key(), set.error().message));
    }
    m_read.batch.options = {};
    QStringList unknown;
    (void)setRunOptions(&m_read.batch.options, m_read.batch.optionsJson, &unknown);
}

} // namespace AsyncFetcher
