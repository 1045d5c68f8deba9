// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runinput.h"

#include "app/cli/counted.h"
#include "app/cli/schemaarguments.h"
#include "core/format/filledrequest.h"
#include "core/format/optionvalues.h"
#include "core/format/runoptionsjson.h"
#include "core/judge/judge.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

bool isGiven(const RunArguments &arguments, QByteArrayView option)
{
    return std::any_of(arguments.options.begin(), arguments.options.end(),
                       [option](const auto &given) { return given.first == option; });
}

/// An input's defaults, as far as the command line leaves them.
HttpRequest overridden(HttpRequest defaults, const RunArguments &arguments)
{
    if (!arguments.method.isEmpty())
        defaults.method = arguments.method.toUtf8();
    HttpHeaders headers;
    for (const QString &text : arguments.headers)
        headers.append(*parseHeader(text));
    for (const HttpHeader &header : std::as_const(headers))
        removeHeader(defaults.headers, header.name);
    defaults.headers += headers;
    if (!arguments.auth.isEmpty()) {
        const QByteArray auth = arguments.auth.toUtf8();
        const qsizetype colon = auth.indexOf(':');
        defaults.user = auth.left(colon);
        defaults.password = auth.sliced(colon + 1);
        defaults.bearer.clear();
        if (!hasHeader(headers, "Authorization"))
            removeHeader(defaults.headers, "Authorization");
    }
    defaults.expect = joinedExpectations(arguments.expect, defaults.expect);
    defaults.extract = joinedColumns(arguments.extract, defaults.extract);
    // The run's options are asked where the defaults say nothing.
    if (isGiven(arguments, "timeout"))
        defaults.timeout.reset();
    if (isGiven(arguments, "max_retries"))
        defaults.maxRetries.reset();
    if (isGiven(arguments, "retry_unsafe"))
        defaults.retryUnsafe.reset();
    if (isGiven(arguments, "max_redirects"))
        defaults.maxRedirects.reset();
    return defaults;
}

void addSecrets(SecretMask *secrets, const HttpRequest &request)
{
    secrets->addValue(request.password);
    secrets->addValue(request.bearer);
    if (!request.user.isEmpty() || !request.password.isEmpty())
        secrets->addValue((request.user + ':' + request.password).toBase64());
    for (const HttpHeader &header : request.headers)
        if (isSecretHeader(header.name))
            secrets->addValue(header.value);
}

/// One list of several, with the rows' positions counted through all of them.
RequestList joined(std::vector<Batch> &batches)
{
    if (batches.size() == 1)
        return batches.front().requests;
    RequestList all;
    const HttpRequest &first = batches.front().requests.defaults();
    const bool sameDefaults = std::all_of(batches.begin(), batches.end(), [&first](const Batch &batch) {
        return batch.requests.defaults() == first;
    });
    if (sameDefaults)
        all.setDefaults(first);
    RowGroups groups;
    for (const Batch &batch : batches)
        for (const RowGroup &group : batch.requests.groups())
            if (!groups.contains(group))
                groups.append(group);
    all.setGroups(groups);
    for (const Batch &batch : batches) {
        const HttpRequest defaults = sameDefaults ? HttpRequest() : batch.requests.defaults();
        for (qsizetype i = 0; i < batch.requests.count(); ++i)
            all.append(filledRequest(batch.requests.requestAt(i), defaults));
    }
    return all;
}

/// What is expected has to be clear before anything is sent. Rows of which it is not fail by themselves; an
/// Error (Usage): the defaults are not clear.
Result<void> checkRules(const RequestSource &source, std::shared_ptr<SchemaFiles> schemas,
                        QStringList *warnings)
{
    constexpr qsizetype mostTold = 20;
    constexpr qsizetype mostChecked = 100'000; // generated rows may be many more
    Judges judges(std::move(schemas));
    if (const auto judge = judges.judgeOf({}, source.defaults()); !judge)
        return fail(Error::Code::Usage, u"defaults: "_s + judge.error().message);
    QStringList told;
    QHash<QString, qsizetype> more; ///< rows of which the same is to be said
    qsizetype wrong = 0;
    qsizetype checked = 0;
    for (qsizetype position = 0; position < source.count() && checked < mostChecked; ++position) {
        if (source.isPlainAt(position))
            continue;
        ++checked;
        const HttpRequest row = source.requestAt(position);
        const auto judge = judges.judgeOf(row, source.defaults());
        if (judge)
            continue;
        const QString &message = judge.error().message;
        if (more.contains(message)) {
            ++more[message];
        } else if (told.size() < mostTold) {
            more.insert(message, 0);
            told += message;
            warnings->append(QCoreApplication::translate("RunInput", "row %1: %2")
                                 .arg(row.id.isEmpty() ? QString::number(position + 1) : row.id, message));
        } else {
            ++wrong;
        }
    }
    for (const QString &message : std::as_const(told))
        wrong += more[message];
    if (wrong > 0)
        warnings->append(QCoreApplication::translate("RunInput", "expecting what cannot be read, too: %1")
                             .arg(counted(wrong, "row"_L1, "rows"_L1)));
    return {};
}

} // namespace

Result<RunInput> readRunInput(const RunArguments &arguments, const FormatRegistry &formats)
{
    RunInput input;
    std::vector<Batch> batches;
    Variables variables;
    RunArguments given = arguments;
    const ReadSettings settings = readSettings(arguments.read, arguments.inputs);
    for (const QString &fileName : arguments.inputs) {
        auto read = formats.readRequests(fileName, settings);
        if (!read)
            return tl::unexpected(read.error());
        input.badRows += read->badRows;
        input.warnings += read->warnings;
        Batch &batch = read->batch;
        QStringList unknown; // told of by the reader
        if (auto set = setRunOptions(&input.options, batch.optionsJson, &unknown); !set)
            return tl::unexpected(set.error());
        input.bodies = batch.optionsJson["bodies"_L1].toString(input.bodies);
        input.withSecrets = batch.optionsJson["with_secrets"_L1].toBool(input.withSecrets);
        const QString folder = folderOfInput(fileName);
        if (!input.schemas) {
            input.schemas = std::make_shared<SchemaFiles>(folder, arguments.read.anyFile);
            anchorArguments(&given.expect, input.schemas.get());
        }
        anchorSchemas(&batch.requests, folder, arguments.read.anyFile, input.schemas.get());
        batch.requests.setDefaults(overridden(batch.requests.defaults(), given));
        addSecrets(&input.secrets, batch.requests.defaults());
        variables.setAll(Variables::fromJson(batch.variables));
        batches.push_back(std::move(batch));
    }
    for (const auto &[name, value] : arguments.options)
        if (auto set = setRunOption(&input.options, name, value); !set)
            return tl::unexpected(set.error());
    if (!arguments.bodies.isEmpty())
        input.bodies = arguments.bodies;
    input.withSecrets |= arguments.withSecrets;
    input.secrets.addValue(input.options.proxy.url.password().toUtf8());
    const bool empty = std::all_of(batches.begin(), batches.end(),
                                   [](const Batch &batch) { return batch.requests.count() == 0; });
    if (empty)
        input.warnings.append(QCoreApplication::translate("RunInput", "there are no requests to send"));
    const auto source = std::make_shared<const RequestList>(joined(batches));
    if (auto checked = checkGroups(*source); !checked)
        return tl::unexpected(checked.error());
    auto filled = fillRows(source, std::move(variables), arguments.variables);
    if (!filled) {
        Error error = filled.error();
        error.code = Error::Code::Usage;
        return tl::unexpected(error);
    }
    input.variables = filled->secrets;
    input.secrets.addAll(input.variables);
    input.requests = filled->sent;
    input.written = filled->written;
    for (const RowGroup &group : source->groups())
        addSecrets(&input.secrets, group.defaults);
    if (auto checked = checkRules(*input.written, input.schemas, &input.warnings); !checked)
        return tl::unexpected(checked.error());
    if (arguments.shard) {
        input.positions = shardPositions(*input.requests, *arguments.shard);
        input.noRows = input.positions.isEmpty();
    }
    return input;
}

Result<RunInput> resumedRunInput(const RunArguments &arguments, RunStore &store)
{
    RunOptions asked;
    for (const auto &[name, value] : arguments.options)
        if (auto set = setRunOption(&asked, name, value); !set)
            return tl::unexpected(set.error());
    auto progress = store.resume(asked.retryUnsafe);
    if (!progress)
        return tl::unexpected(progress.error());
    RunInput input;
    input.schemas = std::make_shared<SchemaFiles>(u"."_s, arguments.read.anyFile);
    // Of a run's rows only secrets are left to be filled in, however their values are given now.
    VariableArguments given = arguments.variables;
    given.allSecret = true;
    auto filled = fillRows(progress->requests, {}, given);
    if (!filled)
        return tl::unexpected(filled.error());
    input.variables = filled->secrets;
    input.secrets.addAll(input.variables);
    input.requests = filled->sent;
    input.written = filled->written;
    input.positions = progress->positions;
    input.options = progress->facts.options;
    input.options.brakes.canary = 0; // to go on is the answer
    for (const auto &[name, value] : arguments.options)
        (void)setRunOption(&input.options, name, value); // checked above
    input.bodies = arguments.bodies.isEmpty() ? progress->facts.bodies : arguments.bodies;
    input.withSecrets = arguments.withSecrets || progress->facts.withSecrets;
    addSecrets(&input.secrets, input.requests->defaults());
    input.secrets.addValue(input.options.proxy.url.password().toUtf8());
    input.earlier = *std::move(progress);
    return input;
}

} // namespace AsyncFetcher
