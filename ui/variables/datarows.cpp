// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/datarows.h"

#include "core/expand/generatedrows.h"
#include "ui/base/words.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace AsyncFetcher {

DataRows::DataRows(BatchDocument *document, Selection selection, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(std::move(selection))
    , m_window(window)
{
}

void DataRows::chooseAndMake()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        m_window, tr("Rows from Data"), {}, tr("Tables (*.csv *.tsv *.json *.jsonl);;All Files (*)"));
    if (!files.isEmpty())
        make(files);
}

void DataRows::make(const QStringList &files)
{
    if (m_reading.isRunning() || m_making.isRunning())
        return;
    m_reading.start(
        [files](TaskProgress &) -> Result<QList<DataTable>> {
            QList<DataTable> tables;
            for (const QString &file : files) {
                auto table = DataTable::read(file);
                if (!table)
                    return tl::unexpected(table.error());
                tables.append(*std::move(table));
            }
            return tables;
        },
        [this](Result<QList<DataTable>> tables) {
            if (!tables)
                return Q_EMIT failed(tables.error().toString());
            ask(*tables);
        });
}

void DataRows::ask(const QList<DataTable> &tables)
{
    const QList<qsizetype> positions = m_selection();
    const auto records = recordsOf(tables);
    const Variables variables = Variables::fromJson(m_document->batch().variables);
    for (const DataTable &table : tables)
        for (const QByteArray &column : table.columns())
            if (variables.isSecret(column))
                return Q_EMIT failed(
                    tr("The column %1 has the name of a secret: its values would stand in the rows.")
                        .arg(QString::fromUtf8(column)));
    if (!records || *records == 0 || positions.isEmpty())
        return Q_EMIT failed(tr("No rows can be made: select rows, and a table with records."));
    if (positions.size() > MostRows / *records)
        return Q_EMIT failed(
            tr("The data make more than %1 rows. The command line sends them without keeping "
               "them: asyncfetcher-cli run --data.")
                .arg(Words::count(MostRows)));
    auto *box = new QMessageBox(QMessageBox::Question, tr("Rows from Data"),
                                tr("Rows that are selected: %1. Records of the data: %2. In the place of the "
                                   "selected rows there will "
                                   "be %3.")
                                    .arg(Words::count(positions.size()), Words::count(*records),
                                         Words::count(positions.size() * *records)),
                                QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Make Rows"), QMessageBox::AcceptRole);
    box->setDefaultButton(yes);
    m_revision = m_document->history().revision();
    connect(yes, &QPushButton::clicked, this, [this, tables, positions] { generate(tables, positions); });
    box->open();
}

void DataRows::generate(const QList<DataTable> &tables, const QList<qsizetype> &positions)
{
    m_making.start(
        [tables, positions, list = m_document->requests()](TaskProgress &progress) {
            return generatedRows(list, positions, tables, MostRows,
                                 [&progress] { return !progress.isCancelled(); });
        },
        [this, positions](Result<QList<HttpRequest>> rows) {
            Q_EMIT busyChanged({}, nullptr);
            if (rows)
                put(*rows, positions);
            else if (rows.error().code != Error::Code::Cancelled)
                Q_EMIT failed(rows.error().toString());
        });
    Q_EMIT busyChanged(tr("Making rows"), m_making.progress());
}

void DataRows::put(const QList<HttpRequest> &rows, const QList<qsizetype> &positions)
{
    if (m_revision != m_document->history().revision())
        return Q_EMIT failed(tr("No rows were made: the list was edited meanwhile."));
    const qsizetype each = rows.size() / positions.size();
    QList<qsizetype> places;
    places.reserve(rows.size());
    for (qsizetype i = 0; i < positions.size(); ++i)
        for (qsizetype record = 0; record < each; ++record)
            places.append(positions[i] + i * (each - 1) + record);
    JoinedEdit edits;
    edits.edits.emplace_back(RequestEdit(RemoveRows{positions}));
    edits.edits.emplace_back(RequestEdit(InsertRows{places, rows, {}}));
    m_document->applyAll(edits, tr("Rows from Data"));
}

} // namespace AsyncFetcher
