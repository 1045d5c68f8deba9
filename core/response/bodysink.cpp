// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/bodysink.h"

#include <QDir>
#include <QTemporaryFile>

namespace AsyncFetcher {

BodySink::BodySink(QString directory, qint64 inMemoryBytes)
    : m_directory(std::move(directory))
    , m_inMemoryBytes(inMemoryBytes)
{
}

BodySink::~BodySink()
{
    if (m_file)
        m_file->remove();
}

bool BodySink::write(QByteArrayView bytes)
{
    m_size += bytes.size();
    if (!m_file && m_size <= m_inMemoryBytes) {
        m_bytes.append(bytes);
        return true;
    }
    if (!m_file && !moveToFile())
        return false;
    if (m_file->write(bytes.data(), bytes.size()) == bytes.size())
        return true;
    m_error = m_file->errorString();
    return false;
}

bool BodySink::moveToFile()
{
    const QString folder = m_directory.isEmpty() ? QDir::tempPath() : m_directory;
    auto file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/asyncfetcher-body-XXXXXX"));
    file->setAutoRemove(false); // BodyFile takes that over
    if (!file->open() || file->write(m_bytes) != m_bytes.size()) {
        m_error = QStringLiteral("cannot write to %1: %2").arg(folder, file->errorString());
        if (!file->fileName().isEmpty())
            file->remove();
        return false;
    }
    m_file = std::move(file);
    m_bytes = {};
    return true;
}

Body BodySink::finish()
{
    Body body;
    body.size = std::exchange(m_size, 0);
    if (m_file) {
        m_file->close();
        body.file = std::make_shared<BodyFile>(m_file->fileName());
        m_file.reset();
    } else {
        body.bytes = std::exchange(m_bytes, {});
    }
    return body;
}

} // namespace AsyncFetcher
