// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace AsyncFetcher {

/// One header field. Bytes as they go on the wire: names in the case the user wrote, values without the line
/// end.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};
using HttpHeaders = QList<HttpHeader>;

/// Field names are compared without case (RFC 9110 section 5.1); their lengths tell most apart.
inline bool isSameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

/// CR, LF or NUL, which no address and no field value may have (RFC 9110 section 5.5).
inline bool hasLineBreak(QByteArrayView text)
{
    return text.contains('\n') || text.contains('\r') || text.contains('\0');
}

/// The first value of a field; null: no such field.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);
bool hasHeader(const HttpHeaders &headers, QByteArrayView name);
void removeHeader(HttpHeaders &headers, QByteArrayView name);

/// One part of a multipart/form-data body (RFC 7578).
struct MultipartPart
{
    QString name;
    QByteArray value; ///< used where file is empty
    QString file;     ///< path of a file to send
    QString fileName; ///< empty: the file's own name
    QByteArray contentType;

    friend bool operator==(const MultipartPart &, const MultipartPart &) = default;
};

/// What a request sends, as the user gave it: it is turned into bytes when it is sent.
struct RequestBody
{
    enum class Kind : quint8 {
        None,
        Data,       ///< "data": a string, sent as it is
        DataObject, ///< "data": an object, sent as a form, or as JSON where Content-Type says JSON
        Json,       ///< "json": any JSON value
        Form,       ///< "form": name and value pairs
        Multipart,  ///< "multipart": parts
        File,       ///< "body_file": a path
    };

    Kind kind = Kind::None;
    QByteArray bytes;                        ///< Data: the string; Json, DataObject: the JSON text as given
    QList<std::pair<QString, QString>> form; ///< Form
    QList<MultipartPart> parts;              ///< Multipart
    QString file;                            ///< File

    bool isEmpty() const { return kind == Kind::None; }
    friend bool operator==(const RequestBody &, const RequestBody &) = default;
};

/// A column that is filled from responses: its name, and what is taken ("json $.id"), UTF-8. With the word
/// "secret" before it the value is for later rows, and written nowhere.
struct ColumnRule
{
    QByteArray name;
    QByteArray source;

    bool isSecret() const { return source.simplified().left(7).toLower() == "secret "; }
    friend bool operator==(const ColumnRule &, const ColumnRule &) = default;
};

/// A row of a batch, as the user wrote it. A field without a value takes the batch's default, then the
/// built-in one. Nothing here is checked or encoded: an invalid row can be kept, shown, saved and reported.
struct HttpRequest
{
    QByteArray url;    ///< UTF-8, as typed
    QByteArray method; ///< empty: the batch's default, else GET
    HttpHeaders headers;
    RequestBody body;
    std::optional<std::chrono::milliseconds> timeout; ///< of one attempt on the wire; 0: none
    std::optional<int> maxRetries;                    ///< retries after the first attempt
    std::optional<bool> retryUnsafe;                  ///< true: a POST or PATCH may be sent again
    std::optional<int> maxRedirects;                  ///< 0: a 3xx is the final response
    QString id;                                       ///< empty: the row's 1-based position in the input
    QString name;
    QString group; ///< empty: none
    QStringList tags;
    QByteArray user, password; ///< basic authentication; both empty: none
    QByteArray bearer;         ///< bearer token; empty: none
    QByteArrayList expect;     ///< expectations as written ("status == 200"), UTF-8
    QList<ColumnRule> extract; ///< what is taken out of the response
    /// The row stays in the list and is not sent: it ends as skipped. Of rows alone, not of defaults.
    bool skip = false;
    /// Why a row of the input could not be understood (with its place). Such a row is kept and fails with
    /// this text.
    QString inputError;

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// What is said of a row that is marked to be skipped, instead of an error.
QString skippedText();

/// A row's expectations, then those of the defaults about what the row says nothing of: its status, its time,
/// the header of the same name, the JSON path that is spelt the same.
QByteArrayList joinedExpectations(const QByteArrayList &own, const QByteArrayList &defaults);
/// A row's columns, then those of the defaults with other names.
QList<ColumnRule> joinedColumns(const QList<ColumnRule> &own, const QList<ColumnRule> &defaults);

} // namespace AsyncFetcher
