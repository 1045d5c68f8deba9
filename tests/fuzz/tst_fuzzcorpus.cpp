// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzzing.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <functional>

using namespace AsyncFetcher;

/// Runs each saved input once. One that does not do what it should ends the program, with its name as the
/// last line.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parser() { replay(QStringLiteral("parser"), fuzzParser); }
    void decoder() { replay(QStringLiteral("decoder"), fuzzDecoder); }
    void rules() { replay(QStringLiteral("rules"), fuzzRules); }
    void formats()
    {
        const QStringList ids = QStringLiteral(FUZZ_FORMATS).split(u',');
        QVERIFY(ids.size() > 3);
        for (const QString &id : ids) {
            const QByteArray name = id.toLatin1();
            replay(id,
                   [&name](const uint8_t *data, size_t size) { fuzzFormat(name.constData(), data, size); });
        }
    }

private:
    static void replay(const QString &folder, const std::function<void(const uint8_t *, size_t)> &target)
    {
        QDirIterator files(QStringLiteral(FUZZ_CORPUS_DIR "/") + folder, QDir::Files);
        QVERIFY(files.hasNext());
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            qDebug("%s", qPrintable(file.fileName()));
            target(reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzzcorpus.moc"
