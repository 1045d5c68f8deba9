// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/format/mappingguard.h"

#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QString>

#include <functional>
#include <memory>

namespace AsyncFetcher {

/// The text of an input: a file, a pipe, standard input or bytes in memory. Taken line by line it needs the
/// memory of a line, however long the input is; taken whole a file is mapped and not copied.
///
/// What is compressed with gzip is unpacked, in memory, up to 1 GiB. A UTF-8 byte order mark is left out;
/// text in UTF-16 that begins with one is turned into UTF-8, in memory. A file that changes while it is
/// taken whole is told by unchanged(). Thread: one at a time.
class InputText
{
public:
    /// "-" is standard input. Blocks until there is something to read, or the end.
    static Result<std::unique_ptr<InputText>> open(const QString &fileName);
    static std::unique_ptr<InputText> fromBytes(QByteArray bytes, QString name);
    ~InputText();
    InputText(const InputText &) = delete;
    InputText &operator=(const InputText &) = delete;

    const QString &name() const { return m_name; } ///< for messages
    /// The beginning (up to 64 KiB) without taking it.
    QByteArrayView head() const { return QByteArrayView(m_buffer).sliced(m_at); }

    /// Asked now and then with the bytes taken so far; false ends the reading with the error Cancelled.
    void setGoOn(std::function<bool(qint64 bytes)> goOn) { m_goOn = std::move(goOn); }
    qint64 size() const; ///< bytes in all; 0: not known
    /// How many lines there will be if all are as long as those that nextLine() gave; 0: not known. Lists
    /// that make room once need no second copy while they grow.
    qint64 expectedLines() const;
    static constexpr qint64 SampleLines = 1024; ///< enough to ask after

    /// Everything, valid as long as this object lives. Not after nextLine().
    Result<QByteArrayView> whole();
    /// An Error: what whole() gave is not what the file was when it was opened. To be asked after reading.
    Result<void> unchanged() const;
    /// What lies before the offset in whole() is not needed for now: its memory may go. False: the reading
    /// shall end, with readFailure().
    bool release(qsizetype offset);

    struct Line
    {
        QByteArrayView text; ///< without its end (LF or CRLF); valid until the next call
        qint64 number = 0;   ///< 1-based
    };
    static constexpr qsizetype MostLineBytes = 64 * 1024 * 1024; ///< a longer line ends the reading
    /// False at the end, or where reading failed: then readError() says why.
    bool nextLine(Line *line);
    const QString &readError() const { return m_readError; }
    Error readFailure() const;

    /// Which line and column (1-based, in bytes) an offset in whole() is; quick where offsets ascend.
    Error place(qsizetype offset, Error::Code code, QString message);

private:
    InputText(std::unique_ptr<QFile> file, QString name);
    bool readMore(qsizetype wanted);
    bool begin();
    bool readRest();
    bool unpack();
    Error failure(const QString &message) const;
    bool mayGoOn(qint64 bytes);

    std::unique_ptr<QFile> m_file; ///< null: all is in m_buffer
    QString m_name;
    QString m_readError;
    QByteArray m_buffer; ///< what was read and not yet taken, from m_at
    qsizetype m_at = 0;
    qint64 m_lines = 0;
    qint64 m_failedLine = 0; ///< the line that could not be read; 0: none
    bool m_end = false;
    bool m_cancelled = false;
    std::function<bool(qint64)> m_goOn;
    qint64 m_askedAt = 0;
    QByteArrayView m_whole;
    std::unique_ptr<MappingGuard> m_guard; ///< null: nothing is mapped
    qint64 m_mappedBytes = 0;
    QDateTime m_modified; ///< when it was mapped
    bool m_hadMark = false;
    qsizetype m_released = 0;
    qsizetype m_placeAt = 0; ///< where counting of lines has come to
    qsizetype m_placeLineStart = 0;
    qint64 m_placeLine = 1;
};

} // namespace AsyncFetcher
