// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace AsyncFetcher {

struct Variable
{
    QByteArray value;
    bool isSecret = false; ///< never written anywhere: neither to batch, run, log nor result
    bool hasValue = true;  ///< false: a secret whose value must come from elsewhere

    friend bool operator==(const Variable &, const Variable &) = default;
};

/// Names and values that requests are filled with. What is set later goes before what was set earlier; a name
/// that was once marked secret stays so whatever sets its value.
///
/// Thread: a value; readers may share it while nobody sets.
class Variables
{
public:
    void set(const QByteArray &name, const QByteArray &value, bool isSecret = false);
    void markSecret(const QByteArray &name);
    /// All of the other's over these.
    void setAll(const Variables &others);

    /// Null: unknown, or a secret without a value.
    const Variable *find(const QByteArray &name) const;
    bool isSecret(const QByteArray &name) const; ///< also without a value
    bool isEmpty() const { return m_variables.isEmpty(); }
    QList<QByteArray> names() const; ///< sorted
    QList<QByteArray> secretValues() const;

    /// A batch's "variables": {"host": "example.com", "n": 5, "token": {"secret": true}}.
    static Variables fromJson(const QJsonObject &json);
    QJsonObject toJson() const; ///< secrets without their values

private:
    QHash<QByteArray, Variable> m_variables;
};

/// A file of variables: a JSON object of names and values, an environment that Postman exported, or lines
/// NAME=VALUE. The Error names the file and the line.
Result<Variables> readVariables(const QString &fileName);

} // namespace AsyncFetcher
