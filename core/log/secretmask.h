// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace AsyncFetcher {

/// What stands in the place of a secret.
constexpr char MaskText[] = "***";

/// True for the header fields whose values are secrets: Authorization, Proxy-Authorization, Cookie and
/// Set-Cookie.
bool isSecretHeader(QByteArrayView name);

/// The URL with "***" for its user name and password; shares the text where it has none.
QByteArray maskedUrl(const QByteArray &url);

/// Secret values that are known, to be found wherever they turn up in a text.
/// Values under four bytes are not looked for: they would make the text unreadable without protecting
/// anything.
///
/// Thread: a value; readers may share it while nobody adds.
class SecretMask
{
public:
    void addValue(const QByteArray &secret);
    void addAll(const SecretMask &others);
    bool isEmpty() const { return m_values.isEmpty(); }

    /// The text without any of the values; shares the text where there is nothing to mask.
    QByteArray masked(const QByteArray &text) const;

private:
    QList<QByteArray> m_values; ///< longest first, so that a value within another leaves no rest of it
};

} // namespace AsyncFetcher
