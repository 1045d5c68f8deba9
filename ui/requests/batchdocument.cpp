// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/batchdocument.h"

#include "ui/options/writtenoptions.h"

#include <QFileInfo>

#include <limits>
#include <utility>

namespace AsyncFetcher {

DocumentEdit BatchDocument::perform(const DocumentEdit &edit)
{
    if (const auto *joined = std::get_if<JoinedEdit>(&edit)) {
        JoinedEdit inverse;
        for (const auto &part : joined->edits)
            inverse.edits.insert(
                inverse.edits.begin(),
                std::visit([this](const auto &one) -> DocumentStep { return performOne(one); }, part));
        return inverse;
    }
    if (const auto *rows = std::get_if<RequestEdit>(&edit))
        return performOne(*rows);
    if (const auto *options = std::get_if<RunOptions>(&edit))
        return performOne(*options);
    return performOne(std::get<VariablesEdit>(edit));
}

RequestEdit BatchDocument::performOne(const RequestEdit &rows)
{
    Q_EMIT aboutToEdit(rows);
    RequestEdit inverse = m_batch.requests.apply(rows);
    Q_EMIT edited(rows);
    return inverse;
}

RunOptions BatchDocument::performOne(const RunOptions &options)
{
    RunOptions inverse = std::exchange(m_batch.options, options);
    Q_EMIT optionsChanged();
    return inverse;
}

VariablesEdit BatchDocument::performOne(const VariablesEdit &edit)
{
    VariablesEdit inverse{std::exchange(m_batch.variables, edit.variables)};
    Q_EMIT variablesChanged();
    return inverse;
}

QString BatchDocument::folder() const
{
    return m_file.isEmpty() ? QStringLiteral(".") : QFileInfo(m_file).path();
}

void BatchDocument::apply(RequestEdit edit, const QString &name)
{
    m_history.push(name, perform(std::move(edit)));
    Q_EMIT historyChanged();
}

void BatchDocument::adopt(RequestList changed, ReplaceRows inverse, const QString &name)
{
    const RequestEdit edit = ReplaceRows{inverse.positions, {}, {}};
    Q_EMIT aboutToEdit(edit);
    m_batch.requests = std::move(changed);
    Q_EMIT edited(edit);
    m_history.push(name, RequestEdit(std::move(inverse)));
    Q_EMIT historyChanged();
}

void BatchDocument::applyOptions(const RunOptions &options)
{
    if (options == m_batch.options)
        return;
    m_history.push(tr("Change Options"), perform(options), true);
    Q_EMIT historyChanged();
}

void BatchDocument::applyVariables(const QJsonObject &variables)
{
    if (variables == m_batch.variables)
        return;
    m_history.push(tr("Change Variables"), perform(VariablesEdit{variables}), true);
    Q_EMIT historyChanged();
}

void BatchDocument::applyAll(const JoinedEdit &edits, const QString &name)
{
    m_history.push(name, perform(edits));
    Q_EMIT historyChanged();
}

void BatchDocument::undo()
{
    if (const auto step = m_history.takeUndo()) {
        m_history.undone(step->name, perform(step->edit));
        Q_EMIT historyChanged();
    }
}

void BatchDocument::redo()
{
    if (const auto step = m_history.takeRedo()) {
        m_history.redone(step->name, perform(step->edit));
        Q_EMIT historyChanged();
    }
}

void BatchDocument::replace(Batch batch, const QString &file)
{
    Q_EMIT aboutToReset();
    m_batch = std::move(batch);
    m_readOptions = m_batch.options;
    m_history.clear();
    m_file = file;
    m_savedRevision = m_history.revision();
    Q_EMIT wasReset();
    Q_EMIT optionsChanged();
    Q_EMIT variablesChanged();
    Q_EMIT historyChanged();
}

void BatchDocument::begin(const RunOptions &options)
{
    replace({}, {});
    m_batch.options = options;
    Q_EMIT optionsChanged();
}

Batch BatchDocument::toWrite() const
{
    Batch batch = m_batch;
    batch.optionsJson = writtenOptions(m_batch.optionsJson, m_readOptions, m_batch.options);
    return batch;
}

void BatchDocument::markSaved(const QString &file, quint64 revision)
{
    m_file = file;
    m_savedRevision = revision;
    Q_EMIT historyChanged();
}

void BatchDocument::leaveFile()
{
    m_file.clear();
    markUnsaved();
}

void BatchDocument::markUnsaved()
{
    m_savedRevision = std::numeric_limits<quint64>::max();
    Q_EMIT historyChanged();
}

} // namespace AsyncFetcher
