// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runfile.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace AsyncFetcher {

namespace {

tl::unexpected<Error> notMade(const QString &fileName, int error)
{
    return tl::unexpected(
        Error{Error::Code::Io, QStringLiteral("The run file cannot be made: %1.").arg(qt_error_string(error)),
              fileName, 0, 0});
}

bool syncToDisk(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && fsync(file) == 0;
    if (file >= 0)
        close(file);
    return synced;
}

} // namespace

QString freshName(const QString &runFile)
{
    return runFile + QStringLiteral(".new");
}

Result<void> makePrivateFile(const QString &path, const QString &runFile)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return notMade(runFile, errno);
    close(file);
    return {};
}

Result<void> makePrivateFolder(const QString &path)
{
    if (mkdir(QFile::encodeName(path).constData(), 0700) == 0 || QFileInfo(path).isDir())
        return {};
    return tl::unexpected(Error{Error::Code::Io,
                                QStringLiteral("The folder cannot be made: %1.").arg(qt_error_string(errno)),
                                path, 0, 0});
}

Result<void> putInPlace(const QString &fresh, const QString &runFile)
{
    const bool placed =
        syncToDisk(fresh) && QFile::rename(fresh, runFile) && syncToDisk(QFileInfo(runFile).absolutePath());
    return placed ? Result<void>() : notMade(runFile, errno);
}

} // namespace AsyncFetcher
