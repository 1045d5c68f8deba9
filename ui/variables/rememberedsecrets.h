// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/variables/runvariables.h"
#include "ui/variables/secretstore.h"

class QSettings;

namespace AsyncFetcher {

/// Keeps the secrets of the batches whose user wants that in a store, by the path of the batch and their
/// names, and gives them back when such a batch is opened. Which batches those are is in the settings.
/// Where the store does not answer, that is told once, and secrets stay in memory.
///
/// Thread: the UI's. What it is given outlives it.
class RememberedSecrets final : public QObject
{
    Q_OBJECT
public:
    RememberedSecrets(BatchDocument *document, RunVariables *variables, QSettings *settings,
                      SecretStore *store, QObject *parent = nullptr);

    bool isOn() const; ///< for the batch that is open
    void setOn(bool on);

Q_SIGNALS:
    void changed();
    void failed(const QString &sentence);

private:
    QStringList batches() const;
    void setBatch(const QString &file, bool on);
    QList<QByteArray> secretNames() const;
    void readAll();
    void writeAll();
    void write(const QByteArray &name);
    void follow();
    void tell(const Error &error);

    BatchDocument *m_document;
    RunVariables *m_variables;
    QSettings *m_settings;
    SecretStore *m_store;
    QString m_file;           ///< of the batch that is open
    quint64 m_opened = 0;     ///< documents so far: an answer for an earlier one comes too late
    bool m_isReading = false; ///< what is set comes from the store
    bool m_isTold = false;    ///< that the store does not answer
};

} // namespace AsyncFetcher
