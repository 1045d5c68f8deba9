// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/csvformat.h"
#include "core/format/formatregistry.h"
#include "ui/base/backgroundtask.h"

#include <QCoreApplication>
#include <QMap>

namespace AsyncFetcher {

/// Requests that somebody has, in whatever form: files, or text from a clipboard.
struct ImportSource
{
    QStringList files;
    QByteArray text; ///< where there are no files; UTF-8

    QString name() const; ///< for people: of the first file
};

/// What the user says about how a source is read, where what it shows by itself is not enough.
struct ImportChoices
{
    QByteArray format;                      ///< its id; empty: as recognised
    ReadSettings settings;                  ///< without functions
    QMap<QByteArray, QByteArray> variables; ///< of command lines; others are not set
    QString environment;                    ///< a file of variables for the batch; empty: none
};

/// A column of a table, or a member of a program's objects.
struct ImportColumn
{
    QString name; ///< as the fields of ReadSettings call it
    QString title;
    QString sample;   ///< its first value
    QByteArray field; ///< what it is to a request; empty: nothing
};

/// What came of reading.
struct ImportOutcome
{
    Result<ReadBatch> read;
    QByteArray format;             ///< the id of the first file's; empty: of no known format
    CsvLayout layout;              ///< of a table
    QList<ImportColumn> columns;   ///< of a table or an array of objects; empty: there is nothing to map
    QList<QByteArray> missing;     ///< variables of command lines that are not set
    QList<QByteArray> environment; ///< names that the environment file gave
};

/// Reads what is to become rows of a batch. Thread: any but the UI's; it reads the disk.
class BatchReading
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::BatchReading)
public:
    /// Several files become one batch: the first with the rows of the others behind its own.
    static ImportOutcome read(const FormatRegistry &formats, const ImportSource &source,
                              const ImportChoices &choices, TaskProgress &progress);

    /// The formats that the files turn out to have; an empty id: it cannot be read, or is of none.
    static QList<QByteArray> recognise(const FormatRegistry &formats, const QStringList &files);

    /// True: rows of it say all there is to say, so nobody has to be asked how it is meant.
    static bool isOwn(const QByteArray &format);
    /// True: what was read of a file of ours, or of plain text, would be better read otherwise.
    static bool needsChoices(const ImportOutcome &outcome);
    /// True: nothing has to be asked or told about what was read.
    static bool isClear(const ImportOutcome &outcome);
};

} // namespace AsyncFetcher
