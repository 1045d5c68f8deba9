// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/runlisting.h"
#include "ui/base/backgroundtask.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace AsyncFetcher {

/// The runs that a folder keeps, latest first. Their files are read in the background, and only those that
/// have changed. Thread: the UI's.
class RunsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Date, Rows, Succeeded, Failed, Left, Size, ColumnCount };

    explicit RunsModel(QObject *parent = nullptr);

    void setFolder(const QString &folder);
    void refresh(); ///< changed() comes when it is done
    const RunBrief &run(int row) const { return m_runs.at(row).brief; }
    static QString title(const RunBrief &run); ///< its name, else that of its file

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void changed();
    void nameWanted(const QString &file, const QString &name);

private:
    struct Listed
    {
        RunBrief brief;
        QDateTime modified;
    };
    static QList<Listed> read(const QString &folder, const QList<Listed> &known, TaskProgress &progress);
    void take(QList<Listed> runs);
    QString cell(const RunBrief &run, int column) const;
    static QString stateText(const RunBrief &run);

    QString m_folder;
    QList<Listed> m_runs;
    bool m_again = false;
    BackgroundTask<QList<Listed>> m_reading;
};

} // namespace AsyncFetcher
