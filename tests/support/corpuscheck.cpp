// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/corpuscheck.h"

#include "tests/support/exceptions.h"
#include "tests/support/testpaths.h"

namespace AsyncFetcher {

QString complaintsOfCorpus(const Corpus &corpus, const char *exceptionsFile,
                           const std::function<QString(const QString &path, const QJsonObject &row)> &check)
{
    Exceptions exceptions(testData(exceptionsFile));
    const QList<QJsonObject> rows = corpus.lines(QStringLiteral("expected.jsonl"));
    for (const QJsonObject &row : rows) {
        const QString file = row[QLatin1String("file")].toString();
        const QString wrong = check(corpus.path(file), row);
        if (!exceptions.accept(file, wrong.isEmpty()))
            qWarning("%s: %s", qPrintable(file), qPrintable(wrong));
    }
    qInfo("%d documents, %lld exceptions", exceptions.cases(), qlonglong(exceptions.exceptions()));
    QString complaints = exceptions.complaints();
    if (exceptions.exceptions() * 50 > exceptions.cases())
        complaints += QStringLiteral("There are too many exceptions.");
    return complaints;
}

} // namespace AsyncFetcher
