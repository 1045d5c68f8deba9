// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/query.h"

#include "core/store/runsalvage.h"

#include <sqlite3.h>

namespace AsyncFetcher {

namespace {

const QString DamagedText =
    QStringLiteral("The run file is damaged; what can be read of it can be saved into a new one (salvage).");

}

bool isDamagedRun(const Error &error)
{
    return error.message == DamagedText;
}

Query &Query::begin()
{
    m_statement.reset();
    m_statement.clearBindings();
    m_kept.clear();
    return *this;
}

Query &Query::bind(int index, qint64 value)
{
    m_statement.bind(index, int64_t(value));
    return *this;
}

Query &Query::bindText(int index, const QByteArray &text)
{
    if (text.isNull())
        return *this;
    // SQLite takes the length of a text from its end; bytes with a zero among them can only be a blob.
    if (text.contains('\0'))
        return bindBlob(index, text);
    m_statement.bindNoCopy(index, text.constData());
    return *this;
}

Query &Query::bindText(int index, const QString &text)
{
    return text.isEmpty() ? *this : bindKept(index, text.toUtf8());
}

Query &Query::bindName(int index, QLatin1StringView name)
{
    if (!name.isEmpty())
        m_statement.bindNoCopy(index, name.data());
    return *this;
}

Query &Query::bindKept(int index, const QByteArray &text)
{
    return bindText(index, m_kept.emplaceBack(text.isNull() ? QByteArray("") : text));
}

Query &Query::bindBlob(int index, QByteArrayView bytes)
{
    // A null pointer would be NULL, and an empty body is not none.
    m_statement.bindNoCopy(index, bytes.isEmpty() ? "" : bytes.data(), int(bytes.size()));
    return *this;
}

Query &Query::bindValue(int index, Query &from, int column)
{
    const SQLite::Column value = from.m_statement.getColumn(column);
    if (value.isInteger())
        m_statement.bind(index, value.getInt64());
    else if (value.isFloat())
        m_statement.bind(index, value.getDouble());
    else if (value.isText())
        m_statement.bind(index, value.getString());
    else if (value.isBlob())
        m_statement.bind(index, value.getBlob(), value.getBytes());
    return *this;
}

void Query::run()
{
    while (m_statement.executeStep()) {
    }
    m_statement.reset();
}

qint64 Query::integer(int column)
{
    return m_statement.getColumn(column).getInt64();
}

QByteArrayView Query::view(int column)
{
    const SQLite::Column value = m_statement.getColumn(column);
    const void *const data = value.getBlob(); // before its size: it may be turned into text
    return {static_cast<const char *>(data), value.getBytes()};
}

QByteArray Query::bytes(int column)
{
    if (isNull(column))
        return {};
    const QByteArrayView value = view(column);
    return value.isEmpty() ? QByteArray("") : value.toByteArray();
}

Error storeError(const QString &fileName, const SQLite::Exception &exception)
{
    const auto error = [&fileName](Error::Code code, const QString &message) {
        return Error{code, message, fileName, 0, 0};
    };
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        return error(Error::Code::Io, QStringLiteral("The run file cannot grow: the disk is full."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return error(Error::Code::Io, QStringLiteral("The run file cannot be written: it is read-only."));
    case SQLITE_CANTOPEN:
        return error(Error::Code::Io, QStringLiteral("The run file cannot be opened or made."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(Error::Code::Busy, QStringLiteral("The run file is in use by another program."));
    case SQLITE_NOTADB:
        return error(Error::Code::Unsupported, QStringLiteral("This is no run file."));
    case SQLITE_CORRUPT:
        return error(Error::Code::Io, DamagedText);
    default:
        return error(
            Error::Code::Io,
            QStringLiteral("The run file cannot be used: %1.").arg(QString::fromUtf8(exception.what())));
    }
}

} // namespace AsyncFetcher
