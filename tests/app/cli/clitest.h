// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace AsyncFetcher {

/// The program in a folder of its own.
class CliTest
{
public:
    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;

        QList<QJsonObject> lines() const
        {
            QList<QJsonObject> objects;
            for (const QByteArray &line : out.split('\n'))
                if (!line.isEmpty())
                    objects.append(QJsonDocument::fromJson(line).object());
            return objects;
        }
    };

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject json(const QString &name) const { return QJsonDocument::fromJson(read(name)).object(); }

    void prepare(QProcess *process, const QStringList &arguments) const
    {
        process->setWorkingDirectory(m_folder.path());
        process->setProgram(programFile("asyncfetcher-cli"));
        process->setArguments(arguments);
    }

    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(&process, arguments);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        return end(&process);
    }

    static Outcome end(QProcess *process)
    {
        if (!process->waitForFinished(60'000) || process->exitStatus() != QProcess::NormalExit)
            return {-1, process->readAllStandardOutput(), process->readAllStandardError()};
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace AsyncFetcher
