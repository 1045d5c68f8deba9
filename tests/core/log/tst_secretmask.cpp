// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/secretmask.h"

#include <QTest>

using namespace AsyncFetcher;

class TestSecretMask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheHeadersThatHoldSecrets()
    {
        for (const char *name :
             {"Authorization", "authorization", "PROXY-Authorization", "cookie", "Set-Cookie"})
            QVERIFY2(isSecretHeader(name), name);
        for (const char *name :
             {"", "Cookies", "Accept", "WWW-Authenticate", "X-Authorization-Id", "Set-Cookie2"})
            QVERIFY2(!isSecretHeader(name), name);
    }

    void masksUserAndPasswordOfUrls_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char *url, const char *masked) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(masked);
        };
        row("https://u:p@h/x", "https://***@h/x");
        row("https://token@h", "https://***@h");
        row("https://u:p@ss@h/x?q=a@b", "https://***@h/x?q=a@b");
        row("http://h/a@b", "http://h/a@b");
        row("http://h?u=a:b@c", "http://h?u=a:b@c");
        row("http://h#a@b", "http://h#a@b");
        row("no url at all @", "no url at all @");
        row("", "");
    }
    void masksUserAndPasswordOfUrls()
    {
        QFETCH(QByteArray, url);
        QTEST(maskedUrl(url), "masked");
    }

    void findsKnownValuesAnywhere()
    {
        SecretMask mask;
        mask.addValue("hunter2");
        mask.addValue("hunter2-long");
        mask.addValue("ab"); // too short to be looked for
        QCOMPARE(mask.masked("x hunter2-long y hunter2 ab"), "x *** y *** ab");
        QCOMPARE(mask.masked("nothing"), "nothing");
    }
};

QTEST_GUILESS_MAIN(TestSecretMask)
#include "tst_secretmask.moc"
