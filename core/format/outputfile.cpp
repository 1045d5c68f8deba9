// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

#include <cstring>

namespace AsyncFetcher {

OutputFile::OutputFile(std::unique_ptr<QFileDevice> file, QString name)
    : m_file(std::move(file))
    , m_name(std::move(name))
{
}

OutputFile::~OutputFile() = default;

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString &fileName, Mode mode)
{
    const bool standard = fileName == QLatin1String("-");
    const QFileInfo info(fileName);
    // To rename a file over /dev/null or a pipe would take it away from everybody.
    const bool special = info.exists() && !info.isFile();
    const bool inPlace = standard || special || mode == Mode::Growing;

    std::unique_ptr<QFileDevice> device;
    bool open = false;
    if (inPlace) {
        auto file = std::make_unique<QFile>(fileName);
        open = standard ? file->open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
                        : file->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
        device = std::move(file);
    } else {
        device = std::make_unique<QSaveFile>(fileName);
        open = device->open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    std::unique_ptr<OutputFile> output(
        new OutputFile(std::move(device), standard ? QStringLiteral("standard output") : fileName));
    if (!open)
        return output->failed(output->m_file->errorString());
    return output;
}

tl::unexpected<Error> OutputFile::failed(const QString &why)
{
    if (m_failure.isEmpty())
        m_failure = why.isEmpty() ? QStringLiteral("it cannot be written") : why;
    if (m_cancelled)
        return tl::unexpected(Error{Error::Code::Cancelled, m_failure, m_name, 0, 0});
    return tl::unexpected(
        Error{Error::Code::Io, QStringLiteral("cannot be written: %1").arg(m_failure), m_name, 0, 0});
}

Result<void> OutputFile::flush()
{
    if (!m_failure.isEmpty())
        return failed({});
    if (m_goOn && !m_goOn(m_written)) {
        m_cancelled = true;
        return failed(QStringLiteral("writing was cancelled"));
    }
    const char *from = m_buffer.constData();
    qint64 left = m_buffer.size();
    while (left > 0) {
        const qint64 written = m_file->write(from, left);
        if (written < 0)
            return failed(m_file->errorString());
        from += written;
        left -= written;
        m_written += written;
    }
    m_buffer.resize(0); // keeps its memory
    return {};
}

Result<void> OutputFile::commit()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (auto *save = qobject_cast<QSaveFile *>(m_file.get()))
        return save->commit() ? Result<void>() : failed(save->errorString());
    m_file->close();
    return m_file->error() == QFileDevice::NoError ? Result<void>() : failed(m_file->errorString());
}

} // namespace AsyncFetcher
