// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/documentcontrol.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype WarningsShown = 3;

QString filterOf(const Format &format)
{
    QStringList patterns;
    for (const QString &suffix : format.suffixes())
        patterns += u"*."_s + suffix;
    return format.name() + u" ("_s + patterns.join(u' ') + u')';
}

} // namespace

DocumentControl::DocumentControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_document(parts.document)
{
    connect(parts.recent, &RecentFiles::chosen, this, [this](const QString &file) { open({file}); });
}

void DocumentControl::newDocument()
{
    whenSafe([this] {
        m_document->begin(m_parts.preferences->newBatchOptions());
        Q_EMIT opened();
    });
}

void DocumentControl::showDemo(Batch batch)
{
    m_document->replace(std::move(batch), {});
    m_parts.runs->setResultsDisposable();
    Q_EMIT opened();
}

void DocumentControl::chooseAndOpen()
{
    if (isBusy())
        return;
    const QStringList files = QFileDialog::getOpenFileNames(m_parts.window, tr("Open Batch or Run"));
    if (!files.isEmpty())
        open(files);
}

void DocumentControl::open(const QStringList &files)
{
    if (isBusy() || files.isEmpty())
        return;
    const auto run = std::find_if(files.begin(), files.end(), &RunKeeper::isRunFile);
    if (run != files.end() && files.size() > 1) {
        Q_EMIT failed(tr("A run is opened by itself: %1 was left out.").arg(QFileInfo(*run).fileName()));
        QStringList others = files;
        others.removeIf(&RunKeeper::isRunFile);
        return open(others);
    }
    if (run != files.end())
        return whenSafe([this, file = *run] { Q_EMIT runChosen(QFileInfo(file).absoluteFilePath()); });
    m_looking.start([formats = m_parts.formats,
                     files](TaskProgress &) { return BatchReading::recognise(*formats, files); },
                    [this, files](const QList<QByteArray> &formats) {
                        if (std::all_of(formats.begin(), formats.end(), &BatchReading::isOwn))
                            openOwn(files);
                        else
                            Q_EMIT importWanted(files);
                    });
}

void DocumentControl::openOwn(const QStringList &files)
{
    whenSafe([this, files] {
        read(files, [this, files](ImportOutcome outcome) { take(std::move(outcome), files); });
    });
}

void DocumentControl::recover(const QString &copy, const QString &original)
{
    whenSafe([this, copy, original] {
        read({copy}, [this, copy, original](ImportOutcome outcome) {
            if (!outcome.read)
                return;
            m_document->replace(std::move(outcome.read->batch), original);
            m_document->markUnsaved();
            QFile::remove(copy);
            Q_EMIT opened();
        });
    });
}

void DocumentControl::read(const QStringList &files, std::function<void(ImportOutcome)> then)
{
    if (isBusy())
        return;
    const QString name = QFileInfo(files.first()).fileName();
    m_reading.start(
        [formats = m_parts.formats, files](TaskProgress &progress) {
            return BatchReading::read(*formats, {files, {}}, {}, progress);
        },
        [this, name, then = std::move(then)](ImportOutcome outcome) {
            Q_EMIT busyChanged({}, nullptr);
            if (outcome.read || BatchReading::needsChoices(outcome))
                then(std::move(outcome));
            else if (outcome.read.error().code == Error::Code::Cancelled)
                Q_EMIT told(tr("%1 was not opened.").arg(name));
            else
                Q_EMIT failed(outcome.read.error().toString());
        });
    Q_EMIT busyChanged(tr("Opening %1").arg(name), m_reading.progress());
}

void DocumentControl::take(ImportOutcome outcome, const QStringList &files)
{
    if (BatchReading::needsChoices(outcome)) {
        Q_EMIT importWanted(files);
        return;
    }
    const bool one = files.size() == 1;
    const ReadBatch told{{}, outcome.read->warnings, outcome.read->badRows};
    m_document->replace(std::move(outcome.read->batch),
                        one ? QFileInfo(files.first()).absoluteFilePath() : QString());
    if (!one)
        m_document->markUnsaved();
    for (const QString &file : files)
        m_parts.recent->add(file);
    Q_EMIT opened();
    tellWarnings(told);
}

void DocumentControl::tellWarnings(const ReadBatch &read)
{
    QStringList lines;
    if (read.badRows > 0)
        lines += read.badRows == 1 ? tr("1 row could not be understood; it is marked with the reason.")
                                   : tr("%n rows could not be understood; they are marked with the reason.",
                                        nullptr, int(read.badRows));
    lines += read.warnings.first(std::min(read.warnings.size(), WarningsShown));
    if (read.warnings.size() > WarningsShown)
        lines += tr("And %n more.", nullptr, int(read.warnings.size() - WarningsShown));
    if (!lines.isEmpty())
        Q_EMIT warned(lines.join(u'\n'));
}

void DocumentControl::save()
{
    saveThen({});
}

void DocumentControl::saveAs()
{
    if (isBusy())
        return;
    const QString file = askForName();
    if (!file.isEmpty())
        write(file, false, {});
}

void DocumentControl::saveThen(const std::function<void()> &then)
{
    if (isBusy())
        return;
    const bool hasFile = !m_document->file().isEmpty() &&
                         m_parts.formats->bySuffix(m_document->file(), Format::WritesRequests);
    const QString file = hasFile ? m_document->file() : askForName();
    if (!file.isEmpty())
        write(file, false, then);
}

QString DocumentControl::askForName()
{
    QStringList filters;
    for (const Format *format : m_parts.formats->formats(Format::WritesRequests))
        filters += filterOf(*format);
    QFileDialog dialog(m_parts.window, tr("Save Batch"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(u"json"_s);
    const QFileInfo old(m_document->file());
    if (!m_document->file().isEmpty() && !RunKeeper::isRunFile(m_document->file()))
        dialog.setDirectory(old.absolutePath());
    dialog.selectFile(m_document->file().isEmpty() ? tr("requests.json")
                                                   : old.completeBaseName() + u".json"_s);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void DocumentControl::write(const QString &file, bool allowLosses, std::function<void()> then)
{
    if (isBusy())
        return;
    const quint64 revision = m_document->history().revision();
    m_writing.start(
        [formats = m_parts.formats, batch = m_document->toWrite(), file,
         allowLosses](TaskProgress &progress) {
            return DocumentFiles::write(*formats, batch, file, allowLosses, progress);
        },
        [this, file, revision, then = std::move(then)](const DocumentFiles::Written &written) {
            Q_EMIT busyChanged({}, nullptr);
            afterWriting(written, file, revision, then);
        });
    Q_EMIT busyChanged(tr("Saving %1").arg(QFileInfo(file).fileName()), m_writing.progress());
}

void DocumentControl::afterWriting(const DocumentFiles::Written &written, const QString &file,
                                   quint64 revision, const std::function<void()> &then)
{
    if (!written.result) {
        if (written.result.error().code == Error::Code::Cancelled)
            Q_EMIT told(tr("Nothing was saved; the file is as it was."));
        else
            Q_EMIT failed(written.result.error().toString());
        return;
    }
    if (!written.kept)
        return askAboutLosses(written.losses, file, then);
    m_document->markSaved(QFileInfo(file).absoluteFilePath(), revision);
    m_parts.recent->add(file);
    if (then)
        then();
}

void DocumentControl::askAboutLosses(const QStringList &losses, const QString &file,
                                     const std::function<void()> &then)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Save Batch"),
                        tr("%1 cannot hold everything in this batch.").arg(QFileInfo(file).fileName()),
                        QMessageBox::NoButton, m_parts.window);
    box->setInformativeText(losses.join(u'\n'));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *other = box->addButton(tr("Save as JSON…"), QMessageBox::AcceptRole);
    QPushButton *anyway = box->addButton(tr("Save Anyway"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(other);
    connect(box, &QMessageBox::finished, this, [this, box, other, anyway, file, then] {
        if (box->clickedButton() == anyway) {
            write(file, true, then);
        } else if (box->clickedButton() == other) {
            const QString name = askForName();
            if (!name.isEmpty())
                write(name, false, then);
        }
    });
    box->open();
}

bool DocumentControl::isAtRisk() const
{
    return m_document->isModified() || m_parts.runs->isActive() || m_parts.runs->hasUnsavedResults();
}

QString DocumentControl::riskText() const
{
    QStringList risks;
    if (m_document->isModified()) {
        const QString name = QFileInfo(m_document->file()).fileName();
        risks += name.isEmpty() ? tr("These requests have not been saved.")
                                : tr("The changes in %1 have not been saved.").arg(name);
    }
    if (m_parts.runs->isActive())
        risks += tr("A run is under way and would be stopped.");
    else if (m_parts.runs->hasUnsavedResults())
        risks += tr("The results of the last run have not been exported and would be lost.");
    return risks.join(u' ');
}

void DocumentControl::whenSafe(std::function<void()> then)
{
    if (!isAtRisk())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("AsyncFetcher"), riskText(), QMessageBox::NoButton,
                                m_parts.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (m_document->isModified())
        box->setDefaultButton(box->addButton(QMessageBox::Save));
    else if (m_parts.runs->hasUnsavedResults() && !m_parts.runs->isActive())
        box->addButton(tr("Export Results…"), QMessageBox::AcceptRole);
    box->addButton(m_document->isModified() ? tr("Don't Save") : tr("Go On"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, then = std::move(then)] { answered(box, then); });
    box->open();
}

void DocumentControl::answered(QMessageBox *box, const std::function<void()> &then)
{
    QAbstractButton *button = box->clickedButton();
    switch (box->buttonRole(button)) {
    case QMessageBox::DestructiveRole:
        then();
        break;
    case QMessageBox::AcceptRole:
        if (box->standardButton(button) == QMessageBox::Save)
            saveThen(then);
        else
            Q_EMIT exportWanted();
        break;
    default:
        break;
    }
}

} // namespace AsyncFetcher
