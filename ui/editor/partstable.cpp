// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/partstable.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>

#include <utility>

namespace AsyncFetcher {

namespace {

constexpr int BytesRole = Qt::UserRole; ///< of the value, as they came

}

PartsTable::PartsTable(QWidget *parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("File"), tr("File name"), tr("Content type")});
    setAccessibleName(tr("Parts of the body"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setAlternatingRowColors(true);
    // Not as soon as a cell is current: Delete means the part.
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 14);
    connect(this, &QTableWidget::cellChanged, this, &PartsTable::take);
    setParts({});
}

void PartsTable::addLine(const MultipartPart &part)
{
    const bool wasFilling = std::exchange(m_filling, true);
    const int row = rowCount();
    insertRow(row);
    const QString texts[ColumnCount] = {part.name, QString::fromUtf8(part.value), part.file, part.fileName,
                                        QString::fromUtf8(part.contentType)};
    for (int column = 0; column < ColumnCount; ++column)
        setItem(row, column, new QTableWidgetItem(texts[column]));
    item(row, ValueColumn)->setData(BytesRole, part.value);
    m_filling = wasFilling;
}

void PartsTable::setParts(const Parts &parts)
{
    if (rowCount() > 0 && parts == this->parts())
        return; // what is being edited stays as it is
    setRowCount(0);
    for (const MultipartPart &part : parts)
        addLine(part);
    addLine({});
}

QString PartsTable::text(int row, int column) const
{
    return item(row, column)->text();
}

MultipartPart PartsTable::partAt(int row) const
{
    MultipartPart part;
    part.name = text(row, NameColumn);
    const QByteArray bytes = item(row, ValueColumn)->data(BytesRole).toByteArray();
    const QString value = text(row, ValueColumn);
    part.value = value == QString::fromUtf8(bytes) ? bytes : value.toUtf8();
    part.file = text(row, FileColumn);
    part.fileName = text(row, FileNameColumn);
    part.contentType = text(row, TypeColumn).toUtf8();
    return part;
}

PartsTable::Parts PartsTable::parts() const
{
    Parts parts;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isEmpty(row))
            parts.append(partAt(row));
    }
    return parts;
}

bool PartsTable::isEmpty(int row) const
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (!text(row, column).isEmpty())
            return false;
    }
    return true;
}

void PartsTable::take(int row)
{
    if (m_filling)
        return;
    if (row == rowCount() - 1 && !isEmpty(row))
        addLine({});
    Q_EMIT edited();
}

void PartsTable::setCurrentFile(const QString &fileName)
{
    const int row = currentRow() < 0 ? rowCount() - 1 : currentRow();
    m_filling = true;
    if (text(row, NameColumn).isEmpty())
        item(row, NameColumn)->setText(QFileInfo(fileName).completeBaseName());
    item(row, ValueColumn)->setText({});
    m_filling = false;
    item(row, FileColumn)->setText(fileName);
    setCurrentCell(row, FileColumn);
}

void PartsTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    if (event->key() != Qt::Key_Delete || state() == EditingState || row < 0 || row == rowCount() - 1)
        return QTableWidget::keyPressEvent(event);
    removeRow(row);
    Q_EMIT edited();
}

} // namespace AsyncFetcher
