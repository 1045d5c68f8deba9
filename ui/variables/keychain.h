// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/variables/secretstore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace AsyncFetcher {

/// The keychain of the desktop: GNOME's through libsecret, or KWallet. UI thread.
class Keychain final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit Keychain(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    void read(const QString &key, Read read) override;
    void write(const QString &key, const QByteArray &value, Done done) override;
    void remove(const QString &key, Done done) override;

private:
    using Answered = std::function<void(QKeychain::Job *job, const Result<void> &)>;
    void start(QKeychain::Job *job, const QString &key, const Answered &answered);
};

} // namespace AsyncFetcher
