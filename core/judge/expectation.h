// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judge/schemafiles.h"
#include "core/judge/subject.h"
#include "core/judge/valuetest.h"
#include "core/response/judgement.h"

namespace AsyncFetcher {

/// One thing that a response has to be:
///
///   status == 200..299,304        status < 500       (== != < <= > >=; ranges; 2xx)
///   time < 800ms                  size >= 1k
///   header Content-Type ~ json    header X-Id exists
///   body contains "x"             body matches /re/i
///   json $.path == value          json $.items count > 0      json $.id type string,null
///   sha256 HEX                    redirects to https://example.com/*
///   schema users.schema.json
///
/// "~" is a part without case, or a text with wildcards, or /a regular expression/; "!=", "!~" and "not" ask
/// for the opposite. docs/formats.md has all of it. A value. Thread: one at a time, copies are independent.
class Expectation
{
public:
    /// An Error names the column (1-based, in characters).
    /// Schemas are taken from files; null: they are not read, and check() is not for them.
    static Result<Expectation> parse(const QByteArray &text, SchemaFiles *files = nullptr);

    Assert check(const JudgedResponse &judged) const;

    Subject::Kind kind() const { return m_subject.kind; }
    /// Of Status: whether that one is as it has to be.
    bool acceptsStatus(int status) const { return m_test.holdsFor(std::optional(double(status))); }

private:
    void checkJson(const JudgedResponse &judged, Assert *assert) const;
    void checkNumber(double number, const QByteArray &text, Assert *assert) const;
    void checkSchema(const JudgedResponse &judged, Assert *assert) const;
    void checkText(QByteArrayView text, Assert *assert) const;

    QByteArray m_text;
    Subject m_subject;
    ValueTest m_test;
    std::shared_ptr<const JsonSchema> m_schema; ///< of Schema
};

} // namespace AsyncFetcher
