// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonscan.h"

#include <QByteArray>
#include <QTest>

#include <algorithm>

using namespace AsyncFetcher;

class TestJsonScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Every byte at every place of texts that end before, in and behind a group of eight, and every byte
    /// behind it: what is looked at together must not be taken for each other.
    void stopsWhereAByteNeedsALook()
    {
        for (qsizetype size = 1; size <= 19; ++size) {
            for (qsizetype at = 0; at < size; ++at) {
                for (int c = 0; c < 256; ++c) {
                    QByteArray text(size, 'x');
                    text[at] = char(c);
                    if (at + 1 < size)
                        text[at + 1] = char(255 - c);
                    const auto *const expected = std::find_if(
                        text.cbegin(), text.cend(), [](char each) { return NeedsLook[quint8(each)]; });
                    if (endOfPlainText(text.cbegin(), text.cend()) != expected)
                        QFAIL(qPrintable(QStringLiteral("byte %1 at %2 of %3").arg(c).arg(at).arg(size)));
                }
            }
        }
    }

    void knowsWhatMayStandInAString()
    {
        for (int c = 0; c < 256; ++c)
            QCOMPARE(NeedsLook[size_t(c)], c < 0x20 || c >= 0x80 || c == '"' || c == '\\');
    }

    void goesPastWhatIsNotAscii()
    {
        const QByteArray text("\xc3\xa9\xe2\x82\xac.x");
        QCOMPARE(endOfNonAscii(text.cbegin(), text.cend()) - text.cbegin(), 5);
        QCOMPARE(endOfNonAscii(text.cend(), text.cend()), text.cend());
    }
};

QTEST_APPLESS_MAIN(TestJsonScan)
#include "tst_jsonscan.moc"
