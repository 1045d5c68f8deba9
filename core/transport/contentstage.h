// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <span>

namespace AsyncFetcher {

/// Undoes one content coding, a piece at a time. Bounded memory: the coding's own window.
/// Thread: one at a time.
class ContentStage
{
public:
    virtual ~ContentStage() = default;
    ContentStage(const ContentStage &) = delete;
    ContentStage &operator=(const ContentStage &) = delete;

    /// Null: we do not know that coding. name: lower case, as in RFC 9110 section 8.4.1.
    static std::unique_ptr<ContentStage> create(QByteArrayView name);

    /// Takes from the front of input and fills output as far as it goes. Returns the bytes written; an
    /// error() stands after them. There may be more to come, without input, exactly where output came back
    /// full.
    virtual qsizetype decode(QByteArrayView &input, std::span<char> output) = 0;

    /// All that was fed made a whole stream (or nothing was fed at all).
    virtual bool isComplete() const = 0;

    const QString &error() const { return m_error; } ///< empty: none
    const QString &name() const { return m_name; }

protected:
    explicit ContentStage(QString name)
        : m_name(std::move(name))
    {
    }
    void fail(const char *reason);
    void failTrailing(); ///< something stands after the end of the stream

private:
    QString m_name;
    QString m_error;
};

} // namespace AsyncFetcher
