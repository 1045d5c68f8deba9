// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/referencedfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace AsyncFetcher {

namespace {

QString folderOf(const InputText &input, const ReadSettings &settings)
{
    if (!settings.folder.isEmpty())
        return settings.folder;
    const QFileInfo file(input.name());
    return file.isFile() ? file.path() : QStringLiteral(".");
}

/// The canonical path of a file, or of the deepest folder above it that there is with what follows.
QString canonical(const QString &path)
{
    const QFileInfo file(QDir::cleanPath(QDir::current().absoluteFilePath(path)));
    if (file.exists() || file.isSymLink())
        return file.canonicalFilePath(); // empty for a link that leads nowhere
    if (file.isRoot())
        return file.absoluteFilePath();
    const QString above = canonical(file.absolutePath());
    return above.isEmpty() ? above : QDir(above).filePath(file.fileName());
}

} // namespace

ReferencedFiles::ReferencedFiles(const InputText &input, const ReadSettings &settings)
    : ReferencedFiles(folderOf(input, settings), settings.anyFile)
{
}

ReferencedFiles::ReferencedFiles(QString folder, bool anyFile)
    : m_folder(std::move(folder))
    , m_anyFile(anyFile)
{
}

Result<QString> ReferencedFiles::path(const QString &reference) const
{
    if (reference.isEmpty() || reference.contains(QChar(u'\0')))
        return fail(Error::Code::Value, QStringLiteral("The name of a file is empty or has a NUL in it."));
    const QString joined = m_folder == QLatin1String(".") ? reference : QDir(m_folder).filePath(reference);
    if (m_anyFile)
        return joined;
    const QString root = canonical(m_folder);
    const QString file = canonical(joined);
    if (!root.isEmpty() && file.startsWith(root == QLatin1String("/") ? root : root + QLatin1Char('/')))
        return joined;
    return fail(
        Error::Code::Usage,
        QStringLiteral("The file \"%1\" lies outside of the folder of what is imported.").arg(reference));
}

Result<QByteArray> ReferencedFiles::read(const QString &reference) const
{
    const auto name = path(reference);
    if (!name)
        return tl::unexpected(name.error());
    QFile file(*name);
    const auto failed = [&reference](const QString &why) {
        return fail(Error::Code::Io,
                    QStringLiteral("The file \"%1\" cannot be read: %2.").arg(reference, why));
    };
    if (QFileInfo(*name).exists() && !QFileInfo(*name).isFile())
        return failed(QStringLiteral("it is not an ordinary file"));
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    if (file.size() > MostBytes)
        return failed(QStringLiteral("it has more than 256 MiB"));
    QByteArray bytes = file.read(MostBytes);
    if (file.error() != QFileDevice::NoError)
        return failed(file.errorString());
    return bytes;
}

} // namespace AsyncFetcher
