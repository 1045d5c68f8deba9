// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runlock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace AsyncFetcher {

namespace {

QByteArray lockPath(const QString &runFile)
{
    return QFile::encodeName(runFile + QStringLiteral(".lock"));
}

/// Who had it may have removed it between our opening and our locking.
bool isStillThere(const QByteArray &path, int descriptor)
{
    struct stat ours = {};
    struct stat named = {};
    return fstat(descriptor, &ours) == 0 && stat(path.constData(), &named) == 0 &&
           ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

} // namespace

Result<std::unique_ptr<RunLock>> RunLock::take(const QString &runFile)
{
    const QByteArray path = lockPath(runFile);
    const auto failed = [&runFile](Error::Code code, const QString &why) {
        return tl::unexpected(Error{code, why, runFile, 0, 0});
    };
    for (;;) {
        const int descriptor = open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return failed(
                Error::Code::Io,
                QStringLiteral("The run file cannot be locked for writing: %1.").arg(qt_error_string(errno)));
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            close(descriptor);
            return failed(Error::Code::Busy,
                          QStringLiteral("The run is under way in another process. It can be looked at and "
                                         "exported meanwhile."));
        }
        if (isStillThere(path, descriptor))
            return std::unique_ptr<RunLock>(new RunLock(path, descriptor));
        close(descriptor);
    }
}

bool RunLock::isTaken(const QString &runFile)
{
    const int descriptor = open(lockPath(runFile).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool taken = flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(descriptor);
    return taken;
}

RunLock::~RunLock()
{
    unlink(m_path.constData());
    close(m_descriptor);
}

} // namespace AsyncFetcher
