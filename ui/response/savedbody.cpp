// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/savedbody.h"

#include <QFileInfo>
#include <QIODevice>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QUrl>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PieceBytes = 256 * 1024;

} // namespace

Result<void> SavedBody::save(const Body &body, const QString &fileName, TaskProgress &progress)
{
    const std::unique_ptr<QIODevice> from = body.open();
    if (!from)
        return fail(Error::Code::NotFound, tr("The file with this body is no longer there."));
    QSaveFile to(fileName);
    if (!to.open(QIODevice::WriteOnly))
        return fail(Error::Code::Io, to.errorString());
    qint64 done = 0;
    while (done < body.size) {
        if (progress.isCancelled())
            return fail(Error::Code::Cancelled, {});
        const QByteArray piece = from->read(PieceBytes);
        if (piece.isEmpty())
            return fail(Error::Code::Io, from->errorString());
        if (to.write(piece) != piece.size())
            return fail(Error::Code::Io, to.errorString());
        done += piece.size();
        progress.set(done, body.size);
    }
    if (!to.commit())
        return fail(Error::Code::Io, to.errorString());
    return {};
}

QString SavedBody::suggestedName(const HttpResponse &response)
{
    const QByteArray &address = response.finalUrl.isEmpty() ? response.url : response.finalUrl;
    const QString last = QFileInfo(QUrl::fromEncoded(address).path()).fileName();
    const QByteArray type = headerValue(response.headers, "Content-Type");
    const QString mime = QString::fromLatin1(type.split(';').first().trimmed());
    const QString suffix = QMimeDatabase().mimeTypeForName(mime).preferredSuffix();
    QString name = last.isEmpty() ? u"body"_s : last;
    if (suffix.isEmpty() || name.endsWith(u'.' + suffix, Qt::CaseInsensitive))
        return name;
    return QFileInfo(name).completeBaseName() + u'.' + suffix;
}

QString SavedBody::nameToOpen(const HttpResponse &response, BodyKind kind)
{
    const QString base = QFileInfo(suggestedName(response)).completeBaseName();
    switch (kind) {
    case BodyKind::Json:
        return base + ".json"_L1;
    case BodyKind::Xml:
        return base + ".xml"_L1;
    case BodyKind::Html:
        return base + ".html"_L1;
    case BodyKind::Text:
        return base + ".txt"_L1;
    default:
        break;
    }
    const std::unique_ptr<QIODevice> device = response.body.open();
    const QMimeType type = device ? QMimeDatabase().mimeTypeForData(device.get()) : QMimeType();
    for (const QLatin1StringView program :
         {"application/x-executable"_L1, "application/x-sharedlib"_L1, "application/x-ms-dos-executable"_L1,
          "application/x-msdownload"_L1, "application/x-msi"_L1, "application/java-archive"_L1}) {
        if (type.isValid() && type.inherits(program))
            return {};
    }
    const QString suffix = type.preferredSuffix();
    return base + u'.' + (suffix.isEmpty() ? u"bin"_s : suffix);
}

} // namespace AsyncFetcher
