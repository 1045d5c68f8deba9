// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/body.h"

#include <QBuffer>
#include <QFile>

namespace AsyncFetcher {

BodyFile::~BodyFile()
{
    if (m_temporary)
        QFile::remove(m_path);
}

std::shared_ptr<BodyFile> BodyFile::lasting(QString path)
{
    auto file = std::make_shared<BodyFile>(std::move(path));
    file->m_temporary = false;
    return file;
}

bool BodyFile::moveTo(const QString &path)
{
    QFile::remove(path);
    // rename() copies where the two are on different file systems.
    if (!QFile::rename(m_path, path))
        return false;
    m_path = path;
    m_temporary = false;
    return true;
}

std::unique_ptr<QIODevice> Body::open() const
{
    std::unique_ptr<QIODevice> device;
    if (file) {
        device = std::make_unique<QFile>(file->path());
    } else {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        device = std::move(buffer);
    }
    return device->open(QIODevice::ReadOnly) ? std::move(device) : nullptr;
}

} // namespace AsyncFetcher
