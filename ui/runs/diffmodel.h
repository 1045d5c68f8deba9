// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/rundiff.h"

#include <QAbstractTableModel>

#include <optional>

namespace AsyncFetcher {

/// Rows that differ between two runs, of all kinds or of one. Thread: the UI's.
class DiffModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Show { All, Regressions, Changed, New, Gone };
    enum Column { Kind, Id, Method, Url, Changes, ColumnCount };

    explicit DiffModel(QObject *parent = nullptr)
        : QAbstractTableModel(parent)
    {
    }

    void setRows(QList<DiffRow> rows);
    void show(Show which);
    const DiffRow &row(int shown) const { return m_rows.at(m_shown.at(shown)); }
    QList<DiffRow> shownRows() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static bool isShown(const DiffRow &row, Show which);
    static QString kindText(const DiffRow &row);
    static QString changesText(const DiffRow &row, const QString &separator);
    void select();

    QList<DiffRow> m_rows;
    QList<qsizetype> m_shown;
    Show m_show = Show::All;
};

} // namespace AsyncFetcher
