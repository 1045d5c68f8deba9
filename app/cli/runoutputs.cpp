// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runoutputs.h"

#include "core/format/csvbeside.h"
#include "core/format/inputtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunOutputs)
};

const QString StandardOutput = QStringLiteral("-");

/// The first output that is a file: bodies go beside it.
QString firstFile(const QStringList &names)
{
    const auto isFile = [](const QString &name) {
        const QFileInfo info(name);
        return name != StandardOutput && (!info.exists() || info.isFile());
    };
    const auto found = std::find_if(names.begin(), names.end(), isFile);
    return found == names.end() ? QString() : *found;
}

BodyFiles::Setup bodySetup(const QString &bodies, const QString &file)
{
    if (!bodies.isEmpty() && bodies != "inline"_L1)
        return {.folder = bodies, .all = true};
    if (file.isEmpty())
        return {.folder = QStringLiteral("results.bodies")};
    const QFileInfo info(file);
    return {.folder = QDir(info.path()).filePath(info.completeBaseName() + ".bodies"_L1)};
}

} // namespace

Result<void> RunOutputs::open(const OutputSetup &setup, const FormatRegistry &formats)
{
    QStringList names = setup.names;
    if (names.isEmpty() && setup.writeBack.isEmpty())
        names = {StandardOutput};
    const QString file = firstFile(names);
    if (setup.bodies != "none"_L1)
        m_bodies = std::make_unique<BodyFiles>(bodySetup(setup.bodies, file));
    for (const QString &name : names)
        if (auto opened = openOne(name, setup, formats); !opened)
            return opened;
    if (!setup.writeBack.isEmpty())
        if (auto opened = openBeside(setup, formats); !opened)
            return opened;
    if (!file.isEmpty() && m_bodies)
        m_work =
            std::make_unique<QTemporaryDir>(QDir(QFileInfo(file).path()).filePath(".asyncfetcher-XXXXXX"_L1));
    return {};
}

const Format *RunOutputs::formatOf(const QString &fileName, const OutputSetup &setup,
                                   const FormatRegistry &formats)
{
    if (!setup.format.isEmpty())
        return formats.bySuffix("x."_L1 + setup.format, Format::WritesResults)
                   ? formats.bySuffix("x."_L1 + setup.format, Format::WritesResults)
                   : formats.byId(setup.format);
    // A device has no suffix, and takes what standard output would.
    const QFileInfo info(fileName);
    if (fileName == StandardOutput)
        return formats.byId(u"jsonl");
    const Format *const named = formats.bySuffix(fileName, Format::WritesResults);
    const bool device = info.exists() && !info.isFile() && !info.isDir();
    return !named && device ? formats.byId(u"jsonl") : named;
}

Result<void> RunOutputs::openOne(const QString &fileName, const OutputSetup &setup,
                                 const FormatRegistry &formats)
{
    const Format *const format = formatOf(fileName, setup, formats);
    if (!format || !format->capabilities().testFlag(Format::WritesResults))
        return fail(Error::Code::Usage,
                    Text::tr("%1: results can be written as .json, .jsonl, .csv, .xml (JUnit), .har or .html")
                        .arg(setup.format.isEmpty() ? fileName : setup.format));
    ResultEncoding encoding = setup.encoding;
    encoding.bodyFiles = m_bodies.get();
    auto output = std::make_unique<Output>();
    output->format = format;
    return add(std::move(output), fileName, encoding);
}

Result<void> RunOutputs::openBeside(const OutputSetup &setup, const FormatRegistry &formats)
{
    const auto input = InputText::open(setup.table);
    if (!input)
        return tl::unexpected(input.error());
    if (formats.recognise(**input) != formats.byId(u"csv"))
        return fail(Error::Code::Usage, Text::tr("--write-back: %1 is no CSV.").arg(setup.table));
    auto output = std::make_unique<Output>();
    output->ownFormat = std::make_unique<const CsvBeside>(setup.table, setup.fields);
    output->format = output->ownFormat.get();
    return add(std::move(output), setup.writeBack, setup.encoding);
}

Result<void> RunOutputs::add(std::unique_ptr<Output> output, const QString &fileName, ResultEncoding encoding)
{
    auto file = ResultOutput::create(fileName, *output->format, std::move(encoding));
    if (!file)
        return tl::unexpected(file.error());
    output->file = *std::move(file);
    m_outputs.push_back(std::move(output));
    return {};
}

bool RunOutputs::needsStore() const
{
    return std::any_of(m_outputs.begin(), m_outputs.end(),
                       [](const auto &output) { return output->format->resultsInInputOrder(); });
}

void RunOutputs::check(Output &output, const Result<void> &result)
{
    if (result || output.failed.exchange(true))
        return;
    ++m_failed;
    m_problems.send(result.error().toString());
}

void RunOutputs::rowEnded(const HttpResponse &response)
{
    for (const auto &output : m_outputs)
        if (!output->failed)
            check(*output, output->file->rowEnded(response));
}

void RunOutputs::flush()
{
    for (const auto &output : m_outputs)
        if (!output->failed)
            check(*output, output->file->flush());
}

void RunOutputs::finish(const RunOutcome &outcome)
{
    for (const auto &output : m_outputs)
        if (!output->failed)
            check(*output, output->file->finish(outcome));
}

void RunOutputs::onFailure(std::function<void(const QString &, bool)> tell)
{
    m_problems.listen([this, tell = std::move(tell)] {
        for (const QString &problem : m_problems.take())
            tell(problem, size_t(m_failed) == m_outputs.size());
    });
}

} // namespace AsyncFetcher
