// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

class QFileDevice;

namespace AsyncFetcher {

/// A file that is written from start to end through a buffer of its own. Closing it without commit() leaves
/// what was there before, except where it grows in place.
///
/// The first failure is kept: everything after it fails the same way. Thread: one at a time.
class OutputFile
{
public:
    enum class Mode : quint8 {
        Whole,  ///< appears under its name when it is complete (a temporary file, renamed)
        Growing ///< can be read while it is written
    };

    /// "-" is standard output. Devices and pipes are written in place whatever the mode.
    static Result<std::unique_ptr<OutputFile>> create(const QString &fileName, Mode mode = Mode::Whole);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    const QString &name() const { return m_name; } ///< for messages

    /// Asked at every flush with the bytes written so far; false ends the writing with the error Cancelled.
    void setGoOn(std::function<bool(qint64 bytes)> goOn) { m_goOn = std::move(goOn); }

    /// What is appended here is written by the next flushIfLarge(), flush() or commit().
    QByteArray &buffer() { return m_buffer; }
    Result<void> flushIfLarge() { return m_buffer.size() < FlushBytes ? Result<void>() : flush(); }
    Result<void> flush();
    Result<void> commit(); ///< flushes, and puts the file in its place

private:
    static constexpr qsizetype FlushBytes = 64 * 1024;

    OutputFile(std::unique_ptr<QFileDevice> file, QString name);
    tl::unexpected<Error> failed(const QString &why);

    std::unique_ptr<QFileDevice> m_file;
    QString m_name;
    QByteArray m_buffer;
    QString m_failure;
    std::function<bool(qint64)> m_goOn;
    qint64 m_written = 0;
    bool m_cancelled = false;
};

} // namespace AsyncFetcher
