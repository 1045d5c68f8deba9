// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/runoptions.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace AsyncFetcher {

class OptionGroup;

/// Everything that may be set for the runs of a batch. It only shows options and tells of edits; whoever owns
/// them sets them again. Thread: the UI's.
class OptionsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsPanel(QWidget *parent = nullptr);

    void setOptions(const RunOptions &options);
    /// What cannot be changed while a run is under way is greyed out.
    void setRunning(bool running);

Q_SIGNALS:
    void edited(const AsyncFetcher::RunOptions &options);

private:
    OptionGroup *makeLimits();
    OptionGroup *makeTimes();
    OptionGroup *makeRetries();
    OptionGroup *makeReplies();
    OptionGroup *makeBrakes();
    BrakeOptions collectedBrakes() const;
    OptionGroup *makeConnections();
    void tell();
    RunOptions collected();
    void collectProxy(ProxySetting *proxy);

    RunOptions m_options;
    bool m_setting = false;
    QList<QWidget *> m_fixedWhileRunning;

    QSpinBox *m_maxConcurrent = nullptr;
    QSpinBox *m_maxPerHost = nullptr;
    QDoubleSpinBox *m_rate = nullptr;
    QDoubleSpinBox *m_ratePerHost = nullptr;
    QDoubleSpinBox *m_timeout = nullptr;
    QDoubleSpinBox *m_connectTimeout = nullptr;
    QDoubleSpinBox *m_idleTimeout = nullptr;
    QDoubleSpinBox *m_deadline = nullptr;
    QSpinBox *m_maxRetries = nullptr;
    QDoubleSpinBox *m_retryBase = nullptr;
    QDoubleSpinBox *m_retryCap = nullptr;
    QLineEdit *m_retryStatuses = nullptr;
    QCheckBox *m_retryUnsafe = nullptr;
    QCheckBox *m_retryAfter = nullptr;
    QSpinBox *m_maxRedirects = nullptr;
    QDoubleSpinBox *m_maxBody = nullptr;
    QCheckBox *m_cookies = nullptr;
    QCheckBox *m_failFast = nullptr;
    QSpinBox *m_canary = nullptr;
    QDoubleSpinBox *m_runLine = nullptr;
    QDoubleSpinBox *m_hostLine = nullptr;
    QSpinBox *m_brakeWindow = nullptr;
    QSpinBox *m_brakeLeast = nullptr;
    QComboBox *m_proxyMode = nullptr;
    QLineEdit *m_proxyUrl = nullptr;
    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_certFile = nullptr;
    QLineEdit *m_keyFile = nullptr;
    QCheckBox *m_insecure = nullptr;
};

} // namespace AsyncFetcher
