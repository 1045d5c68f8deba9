// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/format/jsonpath.h"
#include "core/judge/rulescanner.h"

#include <optional>

class QFile;

namespace AsyncFetcher {

struct HttpResponse;

/// What a rule looks at in a response.
struct Subject
{
    enum class Kind : quint8 { Status, Time, Size, Header, Body, Json, Sha256, Redirects, Schema };

    Kind kind = Kind::Status;
    QByteArray header; ///< Header
    JsonPath path;     ///< Json
    QString file;      ///< Schema

    /// Reads "status", "header NAME", "json $.path" and so on.
    static Result<Subject> parse(RuleScanner &scanner);
};

/// A whole response with its body within reach: large ones are mapped and not read. The response outlives it.
/// Thread: one at a time.
class JudgedResponse
{
public:
    explicit JudgedResponse(const HttpResponse &response);
    ~JudgedResponse();

    const HttpResponse &response() const { return m_response; }
    /// Null where it cannot be read.
    QByteArrayView body() const { return m_body; }

    /// The values of a field, joined as RFC 9110 section 5.3 has it; null: there is no such field.
    QByteArray header(QByteArrayView name) const;
    /// Where redirects led, those that were not followed too; null: nowhere.
    QByteArray redirectTarget() const;
    int redirectCount() const;
    QByteArray sha256() const; ///< in lower-case hexadecimal
    double seconds() const;

private:
    const HttpResponse &m_response;
    std::unique_ptr<QFile> m_file;
    QByteArrayView m_body;
};

/// JSON as text: a string without its quotes and escapes, all else as it stands.
QByteArray jsonText(QByteArrayView value);

} // namespace AsyncFetcher
