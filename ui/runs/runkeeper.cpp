// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/runkeeper.h"

#include "core/base/clock.h"
#include "core/store/runlisting.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 60;
constexpr int MostTries = 100;

/// For a file name on any file system.
QString simplified(const QString &name)
{
    QString simple;
    for (const QChar c : name.left(LongestName))
        simple += c.isLetterOrNumber() ? c : u'-';
    return simple;
}

QString baseName(const RunKeeper::Wanted &wanted, qint64 nowMs)
{
    const QString base = QDateTime::fromMSecsSinceEpoch(nowMs).toString(u"yyyy-MM-dd HH-mm-ss"_s);
    const QString name = simplified(QFileInfo(wanted.name).completeBaseName());
    return name.isEmpty() ? base : base + u' ' + name;
}

/// Under a name that nobody else has, nor takes at the same time.
Result<std::unique_ptr<RunStore>> createNew(RunStore::Creation *creation, const QString &base)
{
    for (int number = 1;; ++number) {
        creation->fileName = base + (number == 1 ? QString() : u' ' + QString::number(number)) + ".afrun"_L1;
        auto store = RunStore::create(*creation);
        const bool taken =
            !store && (store.error().code == Error::Code::Usage || store.error().code == Error::Code::Busy);
        if (!taken || number == MostTries)
            return store;
    }
}

Result<std::shared_ptr<RunStore>> makeRun(const QString &folder, const RunKeeper::Wanted &wanted,
                                          TaskProgress &progress)
{
    // Requests hold credentials.
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return tl::unexpected(
            Error{Error::Code::Io, QStringLiteral("The folder cannot be made."), folder, 0, 0});
    if (isNew)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    RunStore::Creation creation;
    creation.facts.startedMs = SystemClock().wallMs();
    creation.facts.options = wanted.options;
    creation.facts.name = wanted.name;
    creation.source = wanted.source;
    creation.positions = wanted.positions;
    creation.goOn = [&progress] { return !progress.isCancelled(); };
    auto store = createNew(&creation, QDir(folder).filePath(baseName(wanted, creation.facts.startedMs)));
    if (!store)
        return tl::unexpected(store.error());
    if (!progress.isCancelled())
        return std::shared_ptr<RunStore>(*std::move(store));
    store->reset();
    (void)removeRun(creation.fileName); // nothing was sent
    return fail(Error::Code::Cancelled, {});
}

} // namespace

RunKeeper::RunKeeper(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

RunKeeper::~RunKeeper() = default;

bool RunKeeper::isRunFile(const QString &fileName)
{
    return fileName.endsWith(".afrun"_L1, Qt::CaseInsensitive);
}

void RunKeeper::done()
{
    Q_EMIT changed();
    // Not in the task's own callback.
    QMetaObject::invokeMethod(
        this, [this] { m_tasks.remove_if([](const Task &task) { return !task.isRunning(); }); },
        Qt::QueuedConnection);
}

void RunKeeper::make(const Wanted &wanted, Made made)
{
    Task &task = m_tasks.emplace_back();
    m_making = &task;
    task.start(
        [folder = m_folder, wanted](TaskProgress &progress) { return makeRun(folder, wanted, progress); },
        [this, &task, made = std::move(made)](Result<std::shared_ptr<RunStore>> result) {
            if (m_making == &task) {
                m_making = nullptr;
                made(std::move(result));
            } else if (result && *result) {
                discard(*std::move(result)); // it was dropped after it had been made
            }
            done();
        });
}

void RunKeeper::discard(std::shared_ptr<RunStore> store)
{
    m_tasks.emplace_back().start(
        [store = std::move(store)](TaskProgress &) mutable -> Result<std::shared_ptr<RunStore>> {
            const QString fileName = store->fileName();
            store.reset();
            (void)removeRun(fileName); // nothing was sent
            return nullptr;
        },
        [this](const Result<std::shared_ptr<RunStore>> &) { done(); });
}

void RunKeeper::dropMaking()
{
    if (Task *task = std::exchange(m_making, nullptr))
        task->cancel();
}

void RunKeeper::finish(std::shared_ptr<RunStore> store)
{
    m_tasks.emplace_back().start(
        [store = std::move(store)](TaskProgress &) mutable -> Result<std::shared_ptr<RunStore>> {
            const auto finished = store->finish();
            store.reset(); // not in the UI's thread, where nobody else has it
            if (!finished)
                return tl::unexpected(finished.error());
            return nullptr;
        },
        [this](const Result<std::shared_ptr<RunStore>> &result) {
            if (!result)
                Q_EMIT failed(result.error().toString());
            done();
        });
}

} // namespace AsyncFetcher
