// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importing.h"

#include "core/format/filledrequest.h"
#include "core/format/runoptionsjson.h"
#include "ui/import/importdialog.h"

#include <QFileDialog>

#include <numeric>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

QList<qsizetype> consecutive(qsizetype first, qsizetype count)
{
    QList<qsizetype> positions(count);
    std::iota(positions.begin(), positions.end(), first);
    return positions;
}

QJsonObject joined(QJsonObject variables, const QJsonObject &others)
{
    for (auto it = others.begin(); it != others.end(); ++it)
        variables.insert(it.key(), it.value());
    return variables;
}

} // namespace

Importing::Importing(BatchDocument *document, const FormatRegistry *formats, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_formats(formats)
    , m_window(window)
{
}

void Importing::chooseAndImport()
{
    const QStringList files = QFileDialog::getOpenFileNames(m_window, tr("Import"));
    if (!files.isEmpty())
        importFiles(files, false);
}

void Importing::importFiles(const QStringList &files, bool replaces)
{
    show({files, {}}, replaces);
}

void Importing::importText(const QString &text)
{
    show({{}, text.toUtf8()}, false);
}

void Importing::show(const ImportSource &source, bool replaces)
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(m_formats, m_window);
        connect(m_dialog, &ImportDialog::accepted, this, &Importing::take);
    }
    m_dialog->show(source, m_document->requests().count(), replaces);
}

JoinedEdit Importing::edits(const Batch &there, const ReadBatch &read, bool replaces, QStringList *warnings)
{
    const RequestList &list = read.batch.requests;
    const qsizetype stay = replaces ? 0 : there.requests.count();
    JoinedEdit joinedEdit;
    if (replaces && there.requests.count() > 0)
        joinedEdit.edits.emplace_back(RequestEdit(RemoveRows{consecutive(0, there.requests.count())}));
    QList<HttpRequest> rows;
    rows.reserve(list.count());
    const bool hasDefaults = list.defaults() != HttpRequest();
    for (qsizetype i = 0; i < list.count(); ++i)
        rows.append(hasDefaults ? filledRequest(list.requestAt(i), list.defaults()) : list.requestAt(i));
    if (!rows.isEmpty())
        joinedEdit.edits.emplace_back(RequestEdit(InsertRows{consecutive(stay, rows.size()), rows, {}}));
    if (!read.batch.variables.isEmpty())
        joinedEdit.edits.emplace_back(VariablesEdit{joined(there.variables, read.batch.variables)});
    if (read.batch.optionsJson.isEmpty())
        return joinedEdit;
    if (stay > 0) {
        warnings->append(tr("Options hold for whole runs, so these of the import were left out: %1.")
                             .arg(read.batch.optionsJson.keys().join(", "_L1)));
        return joinedEdit;
    }
    RunOptions options = there.options;
    QStringList unknown; // told of by the reader
    if (setRunOptions(&options, read.batch.optionsJson, &unknown))
        joinedEdit.edits.emplace_back(options);
    return joinedEdit;
}

void Importing::take(const ReadBatch &read)
{
    const bool replaces = m_dialog->replaces();
    const ImportSource source = m_dialog->source();
    QStringList warnings; // those of the reading have been seen
    m_document->applyAll(edits(m_document->batch(), read, replaces, &warnings),
                         tr("Import %1").arg(source.name()));
    if (replaces)
        m_document->leaveFile();
    Q_EMIT imported(source.files);
    if (!warnings.isEmpty())
        Q_EMIT warned(warnings.join(u'\n'));
}

} // namespace AsyncFetcher
