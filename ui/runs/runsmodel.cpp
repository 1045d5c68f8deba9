// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runsmodel.h"

#include "ui/base/words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

RunsModel::RunsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RunsModel::setFolder(const QString &folder)
{
    m_folder = folder;
    refresh();
}

void RunsModel::refresh()
{
    if (m_folder.isEmpty() || m_reading.isRunning()) {
        m_again = m_reading.isRunning();
        return;
    }
    m_reading.start(
        [folder = m_folder, known = m_runs](TaskProgress &progress) { return read(folder, known, progress); },
        [this](QList<Listed> runs) { take(std::move(runs)); });
}

QList<RunsModel::Listed> RunsModel::read(const QString &folder, const QList<Listed> &known,
                                         TaskProgress &progress)
{
    QList<Listed> runs;
    const auto files = QDir(folder).entryInfoList({u"*.afrun"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (progress.isCancelled())
            break;
        const QString name = file.absoluteFilePath();
        const QDateTime modified = std::max(file.lastModified(), QFileInfo(name + "-wal"_L1).lastModified());
        const auto old = std::find_if(known.begin(), known.end(), [&](const Listed &each) {
            return each.brief.fileName == name && each.modified == modified && !each.brief.live;
        });
        runs.append(old != known.end() ? *old : Listed{readRunBrief(name), modified});
    }
    return runs;
}

void RunsModel::take(QList<Listed> runs)
{
    const auto isSame = [](const Listed &a, const Listed &b) { return a.brief.fileName == b.brief.fileName; };
    // Selections stay where only what stands in the rows has changed.
    if (std::equal(runs.begin(), runs.end(), m_runs.begin(), m_runs.end(), isSame)) {
        m_runs = std::move(runs);
        if (!m_runs.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_runs = std::move(runs);
        endResetModel();
    }
    Q_EMIT changed();
    if (std::exchange(m_again, false))
        refresh();
}

QString RunsModel::title(const RunBrief &run)
{
    return run.name.isEmpty() ? QFileInfo(run.fileName).completeBaseName() : run.name;
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunsModel::stateText(const RunBrief &run)
{
    if (!run.problem.isEmpty())
        return tr("Unreadable");
    if (run.live)
        return tr("%1, under way").arg(Words::count(run.left()));
    return run.left() > 0 ? Words::count(run.left()) : QString();
}

QString RunsModel::cell(const RunBrief &run, int column) const
{
    const auto counted = [&run](RowState state) {
        const qint64 count = run.byState.at(size_t(state));
        return count > 0 ? Words::count(count) : QString();
    };
    switch (column) {
    case Name:
        return title(run);
    case Date:
        return run.startedMs > 0
                   ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.startedMs), QLocale::ShortFormat)
                   : QString();
    case Rows:
        return run.problem.isEmpty() ? Words::count(run.rows) : QString();
    case Succeeded:
        return counted(RowState::Succeeded);
    case Failed:
        return counted(RowState::Failed);
    case Left:
        return stateText(run);
    case Size:
        return Words::bytes(run.bytes);
    default:
        return {};
    }
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const RunBrief &run = m_runs.at(index.row()).brief;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cell(run, index.column());
    case Qt::ToolTipRole:
        return run.problem.isEmpty() ? QDir::toNativeSeparators(run.fileName) : run.problem;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() <= Date ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Name"),   tr("Started"), tr("Rows"), tr("Succeeded"),
                            tr("Failed"), tr("Left"),    tr("Size")};
    return names.value(section);
}

Qt::ItemFlags RunsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Name ? usual | Qt::ItemIsEditable : usual;
}

bool RunsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || name == cell(run(index.row()), Name))
        return false;
    m_runs[index.row()].brief.name = name; // shown until the file says otherwise
    Q_EMIT dataChanged(index, index);
    Q_EMIT nameWanted(run(index.row()).fileName, name);
    return true;
}

} // namespace AsyncFetcher
