// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/log/logmodel.h"

#include "ui/base/theme.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView RequestField("request=");

}

LogModel::LogModel(qsizetype capacity, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capacity(capacity)
{
}

bool LogModel::passes(const QByteArray &line) const
{
    if (m_level > LogLevel::Debug && LogLine::parse(line).level < m_level)
        return false;
    if (!m_request.isEmpty())
        return LogLine::parse(line).request() == m_request;
    return m_text.isEmpty() || QString::fromUtf8(line).contains(m_text, Qt::CaseInsensitive);
}

void LogModel::append(const QList<QByteArray> &lines)
{
    const qsizetype from = std::max<qsizetype>(0, lines.size() - m_capacity);
    const qsizetype before = lineCount();
    for (qsizetype i = from; i < lines.size(); ++i)
        m_lines.push_back(lines.at(i));
    showLines(before);
    dropOldest();
}

void LogModel::showLines(qsizetype from)
{
    std::vector<qint64> passing;
    for (qsizetype i = from; i < lineCount(); ++i) {
        if (passes(m_lines[size_t(i)]))
            passing.push_back(m_firstNumber + i);
    }
    if (passing.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(passing.size()) - 1);
    m_shown.insert(m_shown.end(), passing.begin(), passing.end());
    endInsertRows();
}

void LogModel::dropOldest()
{
    const qsizetype excess = lineCount() - m_capacity;
    if (excess <= 0)
        return;
    const qint64 firstKept = m_firstNumber + excess;
    const auto keep = std::lower_bound(m_shown.begin(), m_shown.end(), firstKept);
    const int gone = int(keep - m_shown.begin());
    if (gone > 0)
        beginRemoveRows({}, 0, gone - 1);
    m_shown.erase(m_shown.begin(), keep);
    m_lines.erase(m_lines.begin(), m_lines.begin() + excess);
    m_firstNumber = firstKept;
    if (gone > 0)
        endRemoveRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_firstNumber += lineCount();
    m_lines.clear();
    m_shown.clear();
    endResetModel();
}

void LogModel::setFilter(LogLevel level, const QString &text)
{
    beginResetModel();
    m_level = level;
    m_text = text;
    m_request = text.startsWith(RequestField) ? text.mid(RequestField.size()) : QString();
    m_shown.clear();
    for (qsizetype i = 0; i < lineCount(); ++i) {
        if (passes(m_lines[size_t(i)]))
            m_shown.push_back(m_firstNumber + i);
    }
    endResetModel();
}

QByteArray LogModel::lineAt(int row) const
{
    return m_lines[size_t(m_shown[size_t(row)] - m_firstNumber)];
}

QString LogModel::requestAt(int row) const
{
    return LogLine::parse(m_lines[size_t(m_shown[size_t(row)] - m_firstNumber)]).request();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return tr("Debug");
    case LogLevel::Info:
        return tr("Info");
    case LogLevel::Warning:
        return tr("Warning");
    case LogLevel::Error:
        return tr("Error");
    case LogLevel::Off:
        break;
    }
    return {};
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QByteArray text = lineAt(index.row());
    if (role == Qt::ToolTipRole)
        return QString::fromUtf8(text);
    if (role != Qt::DisplayRole && role != Qt::ForegroundRole)
        return {};
    const LogLine line = LogLine::parse(text);
    if (role == Qt::ForegroundRole) {
        const Tint tint = line.level == LogLevel::Error     ? Tint::Bad
                          : line.level == LogLevel::Warning ? Tint::Wait
                          : index.column() == MessageColumn ? Tint::Text
                                                            : Tint::Quiet;
        return tintColor(tint, QGuiApplication::palette());
    }
    switch (index.column()) {
    case TimeColumn:
        return QString::fromLatin1(line.time).mid(11, 12);
    case LevelColumn:
        return line.time.isEmpty() ? QString() : levelText(line.level);
    case CategoryColumn:
        return QString::fromLatin1(line.category);
    default:
        return line.readable();
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case CategoryColumn:
        return tr("About");
    default:
        return tr("Event");
    }
}

} // namespace AsyncFetcher
