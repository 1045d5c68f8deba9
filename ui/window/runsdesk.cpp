// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runsdesk.h"

#include "ui/base/words.h"
#include "ui/requests/requesttableview.h"
#include "ui/runs/comparedialog.h"
#include "ui/runs/runexport.h"
#include "ui/runs/runspanel.h"
#include "ui/window/documentcontrol.h"
#include "ui/window/messagebar.h"
#include "ui/window/resultexport.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QSettings>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr auto FolderKey = "runs/folder"_L1;
constexpr auto DaysKey = "runs/days"_L1;
constexpr int UsualDays = 90;
constexpr int MostDays = 3650;

} // namespace

RunsDesk::RunsDesk(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    RunsPanel *panel = parts.panel;
    connect(panel, &RunsPanel::openWanted, this,
            [this](const QString &file) { m_parts.files->open({file}); });
    connect(panel, &RunsPanel::compareWanted, this, &RunsDesk::compare);
    connect(panel, &RunsPanel::exportWanted, this, &RunsDesk::chooseAndExport);
    connect(panel, &RunsPanel::cleanUpWanted, this, &RunsDesk::askForAge);
    connect(panel, &RunsPanel::folderWanted, this, &RunsDesk::askForFolder);
    connect(panel, &RunsPanel::failed, this,
            [this](const QString &sentence) { m_parts.messages->tell(MessageBar::Kind::Error, sentence); });
    if (parts.keeper->folder().isEmpty())
        return;
    const QString chosen = parts.settings->value(FolderKey).toString();
    if (!chosen.isEmpty())
        parts.keeper->setFolder(chosen);
    connect(parts.keeper, &RunKeeper::changed, panel, &RunsPanel::refresh);
    connect(panel->model(), &RunsModel::changed, this, &RunsDesk::offerCleaning, Qt::SingleShotConnection);
    panel->setFolder(parts.keeper->folder());
}

void RunsDesk::compare(const QString &before, const QString &after)
{
    auto *dialog = new CompareDialog(before, after, m_parts.window);
    connect(dialog, &CompareDialog::rowChosen, this, &RunsDesk::showRow);
    dialog->show();
}

void RunsDesk::showRow(const QString &runFile, qint64 position)
{
    if (m_parts.document->file() == runFile && goToRow(position))
        return;
    connect(
        m_parts.runs, &RunControl::shown, this, [this, position] { goToRow(position); },
        Qt::SingleShotConnection);
    m_parts.files->open({runFile});
}

/// Rows of a run have their position in it as their id.
bool RunsDesk::goToRow(qint64 position)
{
    const RequestList &list = m_parts.document->requests();
    for (qsizetype at = std::min<qsizetype>(position, list.count() - 1); at >= 0; --at)
        if (indexOf(list.idAt(at)) == quint32(position))
            return m_parts.table->goToPosition(at);
    return false;
}

void RunsDesk::chooseAndExport(const QString &runFile)
{
    const QString file =
        askForResultFile(*m_parts.formats, m_parts.window, {}, QFileInfo(runFile).completeBaseName());
    if (!file.isEmpty())
        exportTo(runFile, file);
}

void RunsDesk::exportTo(const QString &runFile, const QString &file)
{
    if (isBusy())
        return;
    m_writing.start(
        [formats = m_parts.formats, runFile, file, filter = m_parts.filter()](TaskProgress &progress) {
            return exportRun(*formats, runFile, filter, file, progress);
        },
        [this, file](const Result<void> &written) {
            using Kind = MessageBar::Kind;
            Q_EMIT busyChanged({}, nullptr);
            if (written)
                m_parts.messages->tell(Kind::Info,
                                       tr("The results are in %1.").arg(QDir::toNativeSeparators(file)));
            else if (written.error().code == Error::Code::Cancelled)
                m_parts.messages->tell(Kind::Info, tr("The export was cancelled."));
            else
                m_parts.messages->tell(
                    Kind::Error, tr("The results could not be exported: %1").arg(written.error().toString()));
        });
    Q_EMIT busyChanged(tr("Exporting %1").arg(QFileInfo(file).fileName()), m_writing.progress());
}

void RunsDesk::askForAge()
{
    bool accepted = false;
    const int days =
        QInputDialog::getInt(m_parts.window, tr("Clean Up Runs"),
                             tr("Keep the runs of the last days (you are asked before any go):"),
                             m_parts.settings->value(DaysKey, UsualDays).toInt(), 1, MostDays, 1, &accepted);
    if (!accepted)
        return;
    m_parts.settings->setValue(DaysKey, days);
    m_parts.panel->cleanUp(oldestMs());
}

void RunsDesk::askForFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(m_parts.window, tr("Keep Runs In"), m_parts.keeper->folder());
    if (folder.isEmpty())
        return;
    m_parts.settings->setValue(FolderKey, folder);
    m_parts.keeper->setFolder(folder);
    m_parts.panel->setFolder(folder);
}

qint64 RunsDesk::oldestMs() const
{
    const int days = m_parts.settings->value(DaysKey, 0).toInt();
    return days > 0 ? QDateTime::currentDateTime().addDays(-days).toMSecsSinceEpoch() : 0;
}

void RunsDesk::offerCleaning()
{
    const qint64 before = oldestMs();
    const int old = m_parts.panel->countBefore(before);
    if (old == 0 || !m_parts.messages->text().isEmpty())
        return;
    m_parts.messages->offer(
        MessageBar::Kind::Info,
        old == 1 ? tr("1 run is older than you wanted runs to be kept.")
                 : tr("%n runs are older than you wanted runs to be kept.", nullptr, old),
        {{tr("Delete…"), [this, before] { m_parts.panel->cleanUp(before); }}, {tr("Keep"), {}}});
}

} // namespace AsyncFetcher
