// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/format/inputtext.h"
#include "core/request/batch.h"

#include <QFlags>
#include <QMap>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace AsyncFetcher {

class ResultEncoder;
struct ResultEncoding;
class OutputFile;

/// What whoever reads knows or allows beyond the input itself.
struct ReadSettings
{
    /// How bytes become text where no byte order mark tells it.
    enum class Coding : quint8 { Detected, Utf8, Latin1 };
    /// As a value of fields: the column is left out, whatever its name suggests.
    static constexpr QLatin1StringView LeftOut{"-"};

    /// The value of a variable that a command line names; nothing: it is not set. An empty function: none is.
    std::function<std::optional<QByteArray>(const QByteArray &name)> variable;
    /// What a command that reads standard input finds there; an empty function: that is an error.
    std::function<Result<QByteArray>()> standardInput;
    QString folder;        ///< where relative references to files start; empty: the input's own folder
    bool anyFile = false;  ///< references to files outside of that folder are allowed
    QByteArray bareScheme; ///< "https": for host names without a scheme; empty: those are bad rows
    QMap<QString, QString> fields; ///< of tables: which column (by name, else 1-based number) is which field
    char separator = 0;            ///< of a table's cells; 0: as the text suggests
    std::optional<bool> hasHeader; ///< of a table; nothing: as its first record suggests
    Coding coding = Coding::Detected; ///< of a table
};

/// What a reader made of an input. Rows that could not be understood are among the requests and carry an
/// inputError.
struct ReadBatch
{
    Batch batch;
    QStringList warnings; ///< whole sentences with their place
    qint64 badRows = 0;
};

/// One file format: how it is recognised, and what it can be read as and written from. Has no state.
/// A new format is a file that derives from this and a line in FormatRegistry.
///
/// Thread: any.
class Format
{
public:
    enum Capability {
        ReadsRequests = 1,
        WritesRequests = 2,
        WritesResults = 4,
    };
    Q_DECLARE_FLAGS(Capabilities, Capability)
    enum class Match : quint8 { No, Maybe, Yes };

    virtual ~Format() = default;

    virtual QLatin1StringView id() const = 0; ///< lasting, for --format and settings
    virtual QString name() const = 0;         ///< for people
    virtual QStringList suffixes() const = 0; ///< without dot; the usual one first
    virtual Capabilities capabilities() const = 0;

    /// By content alone; head is the beginning of the input (up to 64 KiB) or all of it.
    virtual Match recognise(QByteArrayView head) const = 0;

    /// An Error: nothing of the input can be used. Code Usage: it could be read, but what it asks for is
    /// wrong.
    virtual Result<ReadBatch> readRequests(InputText &input, const ReadSettings &settings) const;
    /// Whether requests that are written keep HttpRequest::skip.
    virtual bool keepsSkips() const { return false; }
    /// What the format has no place for goes into warnings. Nothing is committed: the caller does.
    virtual Result<void> writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const;

    /// Null: results cannot be written.
    virtual std::unique_ptr<ResultEncoder> resultEncoder(const ResultEncoding &encoding) const;
    /// True: results stand in input order, so they are written when the run has ended.
    virtual bool resultsInInputOrder() const { return false; }
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Format::Capabilities)

} // namespace AsyncFetcher
