// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/runvariables.h"

#include "core/log/log.h"

namespace AsyncFetcher {

RunVariables::RunVariables(BatchDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &BatchDocument::aboutToReset, this, [this] { m_secrets.clear(); });
    // Values that a file gives are not written again.
    connect(document, &BatchDocument::wasReset, this, [this] {
        const Variables read = Variables::fromJson(m_document->batch().variables);
        for (const QByteArray &name : read.names())
            if (const Variable *variable = read.find(name); variable && variable->isSecret)
                setSecret(name, variable->value);
    });
}

void RunVariables::setSecret(const QByteArray &name, const QByteArray &value)
{
    if (secret(name) == value)
        return;
    if (value.isEmpty())
        m_secrets.remove(name);
    else
        m_secrets.insert(name, value);
    Q_EMIT secretChanged(name);
}

Variables RunVariables::all() const
{
    Variables variables = Variables::fromJson(m_document->batch().variables);
    for (const QByteArray &name : variables.names())
        if (variables.isSecret(name) && m_secrets.contains(name))
            variables.set(name, m_secrets.value(name), true);
    return variables;
}

void RunVariables::fill(std::shared_ptr<const RequestSource> rows, const QList<qsizetype> &positions,
                        Rows which, Filled filled)
{
    drop();
    FillSetup setup{std::move(rows), all()};
    setup.positions = positions;
    setup.mostProblems = ToldProblems;
    setup.allSecret = which == Rows::OfRun;
    if (setup.allSecret)
        for (auto it = m_secrets.cbegin(); it != m_secrets.cend(); ++it)
            setup.variables.set(it.key(), it.value(), true);
    m_filling.start(
        [setup](TaskProgress &progress) {
            FillSetup own = setup;
            own.goOn = [&progress] { return !progress.isCancelled(); };
            return fillRows(std::move(own));
        },
        [filled = std::move(filled)](Result<FilledRows> result) {
            if (result)
                Log::hide(result->secrets);
            filled(std::move(result));
        });
}

void RunVariables::drop()
{
    m_filling.abandon();
}

} // namespace AsyncFetcher
