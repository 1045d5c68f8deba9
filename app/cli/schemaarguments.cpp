// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/schemaarguments.h"

#include "core/format/referencedfiles.h"
#include "core/judge/subject.h"

#include <QDir>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// The file of "schema FILE"; empty: it is something else.
QString schemaFile(const QByteArray &expectation)
{
    RuleScanner scanner(QString::fromUtf8(expectation));
    const auto subject = Subject::parse(scanner);
    return subject && subject->kind == Subject::Kind::Schema ? subject->file : QString();
}

QByteArray schemaText(QString file)
{
    for (const QChar c : {u'\\', u'"'})
        file.replace(c, u'\\' + QString(c));
    return "schema \"" + file.toUtf8() + '"';
}

void anchor(QByteArray *expectation, const ReferencedFiles &own, SchemaFiles *files)
{
    const QString file = schemaFile(*expectation);
    const auto path = own.path(file);
    if (file.isEmpty() || !path)
        return;
    const QString whole = QFileInfo(*path).absoluteFilePath();
    files->allow(whole);
    *expectation = schemaText(whole);
}

} // namespace

QString folderOfInput(const QString &input)
{
    const QFileInfo file(input);
    return input != "-"_L1 && file.isFile() ? file.path() : u"."_s;
}

void anchorSchemas(RequestList *rows, const QString &folder, bool anyFile, SchemaFiles *files)
{
    if (QDir(folder) == QDir(files->folder()))
        return;
    const ReferencedFiles own(folder, anyFile);
    const auto anchored = [&](HttpRequest row) {
        for (QByteArray &expectation : row.expect)
            anchor(&expectation, own, files);
        return row;
    };
    rows->setDefaults(anchored(rows->defaults()));
    RowGroups groups = rows->groups();
    for (RowGroup &group : groups)
        group.defaults = anchored(group.defaults);
    rows->setGroups(std::move(groups));
    ReplaceRows changed;
    for (qsizetype position = 0; position < rows->count(); ++position) {
        if (rows->isPlainAt(position))
            continue;
        const HttpRequest before = rows->requestAt(position);
        HttpRequest row = anchored(before);
        if (row == before)
            continue;
        changed.positions.append(position);
        changed.requests.append(std::move(row));
    }
    if (!changed.positions.isEmpty())
        rows->apply(std::move(changed));
}

void anchorArguments(QByteArrayList *expect, SchemaFiles *files)
{
    for (QByteArray &expectation : *expect) {
        const QString file = schemaFile(expectation);
        if (file.isEmpty())
            continue;
        const bool isSame = QDir(files->folder()) == QDir::current();
        const QString name = isSame ? file : QFileInfo(file).absoluteFilePath();
        files->allow(name);
        if (!isSame)
            expectation = schemaText(name);
    }
}

} // namespace AsyncFetcher
