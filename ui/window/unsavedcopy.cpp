// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/unsavedcopy.h"

#include "ui/window/documentfiles.h"

#include <QDir>
#include <QSaveFile>
#include <QUuid>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

UnsavedCopy::UnsavedCopy(const QString &folder, const BatchDocument *document, const FormatRegistry *formats,
                         std::chrono::milliseconds after, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_base(folder + "/unsaved-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_document(document)
    , m_formats(formats)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(after);
    connect(&m_timer, &QTimer::timeout, this, &UnsavedCopy::write);
    connect(document, &BatchDocument::historyChanged, this, [this] {
        if (!m_document->isModified())
            discard();
        else if (!m_timer.isActive())
            m_timer.start();
    });
}

UnsavedCopy::~UnsavedCopy()
{
    discard();
}

void UnsavedCopy::discard()
{
    m_timer.stop();
    m_writing.abandon();
    if (!m_lock)
        return;
    forget({copyFile(), {}});
    m_lock.reset();
}

void UnsavedCopy::forget(const LeftOver &leftOver)
{
    QFile::remove(leftOver.copy);
    QFile::remove(originFile(leftOver.copy));
}

void UnsavedCopy::lock()
{
    if (m_lock)
        return;
    QDir().mkpath(m_folder);
    m_lock = std::make_unique<QLockFile>(copyFile() + ".lock"_L1);
    // Age says nothing: a window may stay open for weeks. Only the end of its process frees a copy.
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

void UnsavedCopy::write()
{
    if (m_writing.isRunning())
        return m_timer.start();
    lock();
    m_writing.start(
        [formats = m_formats, batch = m_document->toWrite(), original = m_document->file(),
         copy = copyFile()](TaskProgress &progress) {
            QSaveFile origin(originFile(copy));
            if (origin.open(QIODevice::WriteOnly)) {
                origin.write(original.toUtf8());
                origin.commit();
            }
            return DocumentFiles::write(*formats, batch, copy, true, progress).kept;
        },
        [](bool) {});
}

std::optional<UnsavedCopy::LeftOver> UnsavedCopy::leftOver()
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"unsaved-*.json"_s}, QDir::Files, QDir::Time)) {
        const QString copy = folder.filePath(name);
        if (copy == copyFile())
            continue;
        QLockFile lock(copy + ".lock"_L1);
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue; // another window has it open
        QFile origin(originFile(copy));
        const QString original =
            origin.open(QIODevice::ReadOnly) ? QString::fromUtf8(origin.readAll()) : QString();
        // From now on it is ours to offer.
        const QString taken = folder.filePath(QString(name).replace("unsaved-"_L1, "recovered-"_L1));
        QFile::remove(originFile(copy));
        if (QFile::rename(copy, taken))
            return LeftOver{taken, original};
    }
    return std::nullopt;
}

} // namespace AsyncFetcher
