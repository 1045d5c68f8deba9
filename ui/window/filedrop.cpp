// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace AsyncFetcher {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

FileDrop::FileDrop(QWidget *window)
    : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // a drag that enters is one, too
    const QMimeData &data = *drop->mimeData();
    if (!data.hasUrls() && !data.hasText())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        const QStringList files = localFiles(data);
        if (files.isEmpty())
            Q_EMIT textDropped(data.text());
        else
            Q_EMIT filesDropped(files);
    }
    return true;
}

} // namespace AsyncFetcher
