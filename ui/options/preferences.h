// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/log/log.h"
#include "core/request/runoptions.h"

#include <QObject>

class QSettings;

namespace AsyncFetcher {

/// What the user prefers in all windows and batches, beside the colours (ThemeChoice). Whatever is set is
/// kept at once, and everybody concerned told. UI thread; settings outlives it.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    explicit Preferences(QSettings *settings, QObject *parent = nullptr)
        : QObject(parent)
        , m_settings(settings)
    {
    }

    /// What a new batch begins with: the limits, time-out and retries; the rest is built in.
    RunOptions newBatchOptions() const;
    void setNewBatchOptions(const RunOptions &options);

    int bodyFontSize() const; ///< points; 0: the system's
    void setBodyFontSize(int points);

    LogLevel logLevel() const; ///< of the log file
    void setLogLevel(LogLevel level);

    int checkedRows() const; ///< a run of more rows is checked first; 0: none is
    void setCheckedRows(int rows);

    bool reopensLast() const; ///< what was open comes back at the next start
    void setReopensLast(bool reopens);

    /// "de", "zh_CN", "en"; empty: the system's. Counts from the next start on.
    QString language() const { return language(*m_settings); }
    void setLanguage(const QString &name);
    static QString language(const QSettings &settings);

Q_SIGNALS:
    void changed();

private:
    void set(const QString &key, const QVariant &value);

    QSettings *m_settings;
};

} // namespace AsyncFetcher
