// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/expectation.h"

#include "core/judge/jsonschema.h"
#include "core/judge/testparser.h"
#include "core/log/secretmask.h"
#include "core/response/httpresponse.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr qsizetype MostShownBytes = 200;

/// As much of a value as a person wants to see; null stays null.
QByteArray shown(QByteArrayView value)
{
    if (value.isNull())
        return {};
    if (value.size() <= MostShownBytes)
        return QByteArray(value.data(), value.size());
    qsizetype end = MostShownBytes;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xc0) == 0x80)
        --end; // between two characters
    return value.first(end).toByteArray() + "...";
}

QByteArray milliseconds(double seconds)
{
    return QByteArray::number(seconds * 1000, 'f', 3) + "ms";
}

} // namespace

Result<Expectation> Expectation::parse(const QByteArray &text, SchemaFiles *files)
{
    RuleScanner scanner(QString::fromUtf8(text));
    auto subject = Subject::parse(scanner);
    if (!subject)
        return tl::unexpected(subject.error());
    auto test = parseTest(*subject, scanner);
    if (!test)
        return tl::unexpected(test.error());
    Expectation expectation;
    if (subject->kind == Subject::Kind::Schema && files) {
        auto schema = files->schema(subject->file);
        if (!schema) {
            const QString message = schema.error().toString();
            return scanner.wrong(message, scanner.at() - 1);
        }
        expectation.m_schema = *std::move(schema);
    }
    expectation.m_text = text.trimmed();
    expectation.m_subject = *std::move(subject);
    expectation.m_test = *std::move(test);
    return expectation;
}

Assert Expectation::check(const JudgedResponse &judged) const
{
    const HttpResponse &response = judged.response();
    Assert assert{m_text, false, {}};
    switch (m_subject.kind) {
    case Subject::Kind::Status:
        checkNumber(response.statusCode, QByteArray::number(response.statusCode), &assert);
        break;
    case Subject::Kind::Time:
        checkNumber(judged.seconds(), milliseconds(judged.seconds()), &assert);
        break;
    case Subject::Kind::Size:
        checkNumber(double(response.body.size), QByteArray::number(response.body.size), &assert);
        break;
    case Subject::Kind::Header:
        checkText(judged.header(m_subject.header), &assert);
        if (isSecretHeader(m_subject.header) && !assert.actual.isNull())
            assert.actual = MaskText;
        break;
    case Subject::Kind::Body:
        checkText(judged.body(), &assert);
        break;
    case Subject::Kind::Json:
        checkJson(judged, &assert);
        break;
    case Subject::Kind::Sha256:
        checkText(judged.sha256(), &assert);
        break;
    case Subject::Kind::Redirects:
        if (m_test.kind == ValueTest::Kind::Ranges)
            checkNumber(judged.redirectCount(), QByteArray::number(judged.redirectCount()), &assert);
        else
            checkText(maskedUrl(judged.redirectTarget()), &assert);
        break;
    case Subject::Kind::Schema:
        checkSchema(judged, &assert);
        break;
    }
    return assert;
}

void Expectation::checkNumber(double number, const QByteArray &text, Assert *assert) const
{
    assert->passed = m_test.holdsFor(std::optional(number));
    assert->actual = text;
}

void Expectation::checkText(QByteArrayView text, Assert *assert) const
{
    assert->passed = m_test.holdsFor(text);
    assert->actual = shown(text);
}

void Expectation::checkSchema(const JudgedResponse &judged, Assert *assert) const
{
    const QByteArray problem =
        m_schema ? m_schema->problemOf(judged.body()) : QByteArray("the schema was not read");
    assert->passed = problem.isEmpty();
    assert->actual = assert->passed ? QByteArray("valid") : shown(problem);
}

/// Of several values each has to be so; of none, nothing is but what is not.
void Expectation::checkJson(const JudgedResponse &judged, Assert *assert) const
{
    QList<QByteArrayView> found;
    if (!m_subject.path.find(judged.body(), &found)) {
        assert->actual = "no JSON";
        return;
    }
    const bool several = m_subject.path.hasWildcard();
    if (m_test.kind == ValueTest::Kind::Count && several)
        return checkNumber(double(found.size()), QByteArray::number(found.size()), assert);
    const bool isExistence = m_test.kind == ValueTest::Kind::Exists;
    if (found.isEmpty() || isExistence)
        assert->passed = (isExistence && !found.isEmpty()) != m_test.negated;
    else
        assert->passed = std::all_of(found.begin(), found.end(),
                                     [this](QByteArrayView value) { return m_test.holdsForJson(value); });
    if (found.isEmpty())
        return;
    // Of several the one to look at.
    const auto first = std::find_if(found.begin(), found.end(),
                                    [this](QByteArrayView value) { return !m_test.holdsForJson(value); });
    const QByteArrayView value = assert->passed || first == found.end() ? found.first() : *first;
    assert->actual = m_test.kind == ValueTest::Kind::Type ? jsonType(value).toLatin1() : shown(value);
    if (const auto count = jsonCount(found.first()); count && m_test.kind == ValueTest::Kind::Count)
        assert->actual = QByteArray::number(qint64(*count));
}

} // namespace AsyncFetcher
