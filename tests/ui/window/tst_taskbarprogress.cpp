// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/window/taskbarprogress.h"

#include <QDBusConnection>
#include <QProcess>

#include <algorithm>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using Phase = FetchRun::Phase;

namespace {

Statistics statisticsOf(qint64 total, qint64 succeeded)
{
    Statistics statistics;
    statistics.total = total;
    statistics.byState[size_t(RowState::Succeeded)] = succeeded;
    return statistics;
}

} // namespace

class TestTaskBarProgress : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void take(const QString &application, const QVariantMap &properties)
    {
        QCOMPARE(application, u"application://org.asyncfetcher.AsyncFetcher.desktop"_s);
        m_told.append(properties);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // A bus of our own: the user's docks have nothing to do with tests.
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead(5000))
            QSKIP("there is no dbus-daemon");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        QVERIFY(QDBusConnection::sessionBus().connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s,
                                                      u"Update"_s, this, SLOT(take(QString, QVariantMap))));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QDBusConnection::sessionBus().name());
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void tellsEachPerCentOnce()
    {
        TaskBarProgress progress;
        progress.showRun(Phase::Idle, {});
        for (int ended = 0; ended <= 1000; ++ended)
            progress.showRun(Phase::Running, statisticsOf(1000, ended));
        progress.showRun(Phase::Finished, statisticsOf(1000, 1000));
        QTRY_COMPARE(m_told.size(), 102);
        // In whatever order the bus brings them.
        QList<double> shown;
        for (const QVariantMap &told : std::as_const(m_told))
            if (told.value(u"progress-visible"_s).toBool())
                shown.append(told.value(u"progress"_s).toDouble());
        std::sort(shown.begin(), shown.end());
        QCOMPARE(shown.size(), 101);
        QCOMPARE(shown.first(), 0.0);
        QCOMPARE(shown.at(50), 0.5);
        QCOMPARE(shown.last(), 1.0);
    }

    void aRunOfNothingShowsNothing()
    {
        QCOMPARE(TaskBarProgress::properties(Phase::Running, {}),
                 TaskBarProgress::properties(Phase::Idle, {}));
    }

private:
    QProcess m_bus;
    QList<QVariantMap> m_told;
};

UI_TEST_MAIN(TestTaskBarProgress)
#include "tst_taskbarprogress.moc"
