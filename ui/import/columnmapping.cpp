// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/columnmapping.h"

#include "core/format/requestfields.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

enum Shown { Title, Sample, Field };
constexpr int CharsWide = 22;

QStringList tableFields()
{
    return {u"url"_s,      u"method"_s,    u"name"_s,    u"id"_s,     u"tags"_s,        u"data"_s,
            u"json"_s,     u"body_file"_s, u"timeout"_s, u"user"_s,   u"max_retries"_s, u"max_redirects"_s,
            u"password"_s, u"bearer"_s,    u"expect"_s,  u"extract"_s};
}

} // namespace

ColumnMapping::ColumnMapping(QWidget *parent)
    : QTableWidget(0, 3, parent)
{
    setHorizontalHeaderLabels({tr("Column"), tr("First value"), tr("Is the field")});
    setAccessibleName(tr("What the columns are"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    const int charWidth = fontMetrics().averageCharWidth();
    horizontalHeader()->resizeSection(Title, charWidth * CharsWide);
    horizontalHeader()->setSectionResizeMode(Sample, QHeaderView::Stretch);
    horizontalHeader()->resizeSection(Field, charWidth * (CharsWide + 6));
}

void ColumnMapping::setColumns(const QList<ImportColumn> &columns)
{
    setRowCount(0); // the choices of before with it
    setRowCount(int(columns.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const ImportColumn &column = columns.at(row);
        setItem(row, Title, new QTableWidgetItem(column.title));
        setItem(row, Sample, new QTableWidgetItem(column.sample));
        auto *choice = new QComboBox;
        choice->setAccessibleName(tr("What %1 is").arg(column.title));
        choice->addItem(tr("Leave out"), QString(ReadSettings::LeftOut));
        QStringList fields = tableFields();
        const QString field = QString::fromUtf8(column.field);
        for (const QString &own : {u"header "_s + column.title, field})
            if (!own.isEmpty() && !fields.contains(own))
                fields.append(own);
        for (const QString &name : std::as_const(fields))
            choice->addItem(name, name);
        choice->setCurrentIndex(field.isEmpty() ? 0 : choice->findData(field));
        connect(choice, &QComboBox::activated, this,
                [this, choice, name = column.name] { choose(name, choice->currentData().toString()); });
        setCellWidget(row, Field, choice);
    }
}

void ColumnMapping::choose(const QString &column, const QString &field)
{
    m_fields.insert(column, field);
    Q_EMIT edited();
}

bool ColumnMapping::takeSuggestions(const QList<ImportColumn> &columns)
{
    const auto isUrl = [](const ImportColumn &column) { return column.field == "url"; };
    if (!m_fields.isEmpty() || std::any_of(columns.begin(), columns.end(), isUrl))
        return false;
    QList<QByteArray> taken;
    for (const ImportColumn &column : columns) {
        const QByteArray field = fieldForName(column.name.toUtf8());
        if (field.isEmpty() || !column.field.isEmpty() || taken.contains(field))
            continue;
        taken.append(field);
        m_fields.insert(column.name, QString::fromUtf8(field));
    }
    return !m_fields.isEmpty();
}

} // namespace AsyncFetcher
