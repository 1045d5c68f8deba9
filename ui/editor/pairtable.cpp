// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/pairtable.h"

#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

#include <utility>

namespace AsyncFetcher {

namespace {

enum Column { NameColumn, ValueColumn };

class NameDelegate final : public QStyledItemDelegate
{
public:
    NameDelegate(const QStringList &names, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_names(names)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *line = new QLineEdit(parent);
        auto *completer = new QCompleter(m_names, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
        return line;
    }

private:
    QStringList m_names;
};

} // namespace

PairTable::PairTable(const QStringList &names, QWidget *parent)
    : QTableWidget(0, 2, parent)
{
    setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setEditTriggers(AllEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->resizeSection(NameColumn, fontMetrics().averageCharWidth() * 20);
    if (!names.isEmpty())
        setItemDelegateForColumn(NameColumn, new NameDelegate(names, this));
    connect(this, &QTableWidget::cellChanged, this, &PairTable::take);
    addEmptyLine();
}

void PairTable::addEmptyLine()
{
    const bool wasFilling = std::exchange(m_filling, true);
    const int row = rowCount();
    insertRow(row);
    setItem(row, NameColumn, new QTableWidgetItem);
    setItem(row, ValueColumn, new QTableWidgetItem);
    m_filling = wasFilling;
}

QString PairTable::text(int row, int column) const
{
    return item(row, column)->text();
}

void PairTable::setPairs(const Pairs &pairs)
{
    if (pairs == this->pairs())
        return; // what is being edited stays as it is
    m_filling = true;
    setRowCount(0);
    for (const auto &[name, value] : pairs) {
        addEmptyLine();
        item(rowCount() - 1, NameColumn)->setText(name);
        item(rowCount() - 1, ValueColumn)->setText(value);
    }
    addEmptyLine();
    m_filling = false;
}

PairTable::Pairs PairTable::pairs() const
{
    Pairs pairs;
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = text(row, NameColumn);
        const QString value = text(row, ValueColumn);
        if (!name.isEmpty() || !value.isEmpty())
            pairs.append({name, value});
    }
    return pairs;
}

void PairTable::take(int row)
{
    if (m_filling)
        return;
    const bool isEmpty = text(row, NameColumn).isEmpty() && text(row, ValueColumn).isEmpty();
    const bool isLast = row == rowCount() - 1;
    if (isLast && !isEmpty)
        addEmptyLine();
    Q_EMIT edited();
}

void PairTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    if (event->key() != Qt::Key_Delete || state() == EditingState || row < 0 || row == rowCount() - 1)
        return QTableWidget::keyPressEvent(event);
    removeRow(row);
    Q_EMIT edited();
}

} // namespace AsyncFetcher
