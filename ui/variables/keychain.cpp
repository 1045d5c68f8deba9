// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/keychain.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <memory>

namespace AsyncFetcher {

namespace {

/// A person may have to type a password first.
constexpr std::chrono::minutes Patience{2};

QString service()
{
    return QStringLiteral("AsyncFetcher");
}

} // namespace

void Keychain::start(QKeychain::Job *job, const QString &key, const Answered &answered)
{
    // It answers once, or the clock does.
    const auto isOpen = std::make_shared<bool>(true);
    job->setKey(key);
    job->setInsecureFallback(false); // a file that everybody can read is no keychain
    connect(job, &QKeychain::Job::finished, this, [answered, isOpen](QKeychain::Job *done) {
        if (!std::exchange(*isOpen, false))
            return;
        if (done->error() == QKeychain::NoError)
            return answered(done, {});
        const bool isMissing = done->error() == QKeychain::EntryNotFound;
        answered(done, fail(isMissing ? Error::Code::NotFound : Error::Code::Io,
                            isMissing || !done->errorString().isEmpty() ? done->errorString()
                                                                        : tr("no secret service answers")));
    });
    QTimer::singleShot(Patience, this, [answered, isOpen] {
        if (std::exchange(*isOpen, false))
            answered(nullptr, fail(Error::Code::Io, tr("no secret service answers")));
    });
    job->start();
}

void Keychain::read(const QString &key, Read read)
{
    start(new QKeychain::ReadPasswordJob(service()), key,
          [read = std::move(read)](QKeychain::Job *job, const Result<void> &result) {
              if (!result)
                  return read(tl::unexpected(result.error()));
              read(static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData());
          });
}

void Keychain::write(const QString &key, const QByteArray &value, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(value);
    start(job, key, [done = std::move(done)](QKeychain::Job *, const Result<void> &result) { done(result); });
}

void Keychain::remove(const QString &key, Done done)
{
    start(new QKeychain::DeletePasswordJob(service()), key,
          [done = std::move(done)](QKeychain::Job *, const Result<void> &result) {
              const bool isGone = !result && result.error().code == Error::Code::NotFound;
              done(isGone ? Result<void>() : result);
          });
}

} // namespace AsyncFetcher
