// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/log/logline.h"

#include <QAbstractTableModel>
#include <QList>

#include <deque>

namespace AsyncFetcher {

/// The last lines of a log, and those of them that pass the filter. The oldest go when there are too many.
/// Lines come in batches, ten times a second at most, and each batch is one insertion.
/// Thread: the UI's.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, LevelColumn, CategoryColumn, MessageColumn, ColumnCount };
    static constexpr qsizetype DefaultCapacity = 20'000;

    explicit LogModel(qsizetype capacity = DefaultCapacity, QObject *parent = nullptr);

    void append(const QList<QByteArray> &lines);
    void clear();
    /// What is shown: lines of this level and worse that have the text in them, whatever its case.
    /// "request=ID" means the lines of that row and not those of others whose id begins so.
    void setFilter(LogLevel level, const QString &text);

    qsizetype lineCount() const { return qsizetype(m_lines.size()); } ///< shown or not
    QByteArray lineAt(int row) const;
    QString requestAt(int row) const; ///< the row that a line is about; empty: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool passes(const QByteArray &line) const;
    void dropOldest();
    void showLines(qsizetype from);
    static QString levelText(LogLevel level);

    const qsizetype m_capacity;
    std::deque<QByteArray> m_lines;
    qint64 m_firstNumber = 0;   ///< of m_lines.front(), counted over all lines that ever came
    std::deque<qint64> m_shown; ///< numbers of lines that pass
    LogLevel m_level = LogLevel::Debug;
    QString m_text;
    QString m_request; ///< empty: any
};

} // namespace AsyncFetcher
