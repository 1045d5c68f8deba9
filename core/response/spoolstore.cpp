// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/spoolstore.h"

#include "core/response/responsecodec.h"

#include <QDir>

namespace AsyncFetcher {

SpoolStore::SpoolStore(QString folder)
    : m_folder(std::move(folder))
{
}

Result<void> SpoolStore::openFile()
{
    m_file.setFileTemplate((m_folder.isEmpty() ? QDir::tempPath() : m_folder) +
                           QStringLiteral("/asyncfetcher-spool-XXXXXX"));
    if (!m_file.open())
        return fail(Error::Code::Io, QStringLiteral("cannot make a temporary file in %1: %2")
                                         .arg(QDir::tempPath(), m_file.errorString()));
    return {};
}

Result<void> SpoolStore::add(const HttpResponse &response)
{
    const QByteArray record = encodeResponse(response);
    const auto size = qint64(record.size());
    const std::lock_guard lock(m_mutex);
    if (!m_file.isOpen())
        if (auto opened = openFile(); !opened)
            return opened;
    // A record that did not fit is overwritten by the next: m_end moves only past whole ones.
    const bool written = m_file.seek(m_end) &&
                         m_file.write(reinterpret_cast<const char *>(&size), sizeof size) == sizeof size &&
                         m_file.write(record) == size && m_file.flush();
    if (!written)
        return fail(Error::Code::Io,
                    QStringLiteral("cannot write %1: %2").arg(m_file.fileName(), m_file.errorString()));
    const quint32 index = indexOf(response.requestId);
    if (index >= m_places.size())
        m_places.resize(index + 1, -1);
    m_places[index] = m_end;
    m_end += qint64(sizeof size) + size;
    if (response.body.file)
        m_bodies[index] = response.body.file;
    else
        m_bodies.erase(index);
    return {};
}

Result<HttpResponse> SpoolStore::response(RequestId id) const
{
    const std::lock_guard lock(m_mutex);
    const quint32 index = indexOf(id);
    if (index >= m_places.size() || m_places[index] < 0)
        return fail(Error::Code::NotFound, QStringLiteral("this row has not ended"));
    const auto record = read(m_places[index]);
    if (!record)
        return tl::unexpected(record.error());
    auto response = decodeResponse(*record);
    if (const auto body = m_bodies.find(index); response && body != m_bodies.end())
        response->body.file = body->second;
    return response;
}

Result<QByteArray> SpoolStore::read(qint64 at) const
{
    qint64 size = 0;
    if (m_file.seek(at) && m_file.read(reinterpret_cast<char *>(&size), sizeof size) == sizeof size) {
        QByteArray record = m_file.read(size);
        if (record.size() == size)
            return record;
    }
    return fail(Error::Code::Io,
                QStringLiteral("cannot read %1: %2").arg(m_file.fileName(), m_file.errorString()));
}

} // namespace AsyncFetcher
