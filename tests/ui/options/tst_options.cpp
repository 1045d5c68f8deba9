// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/runoptionsjson.h"
#include "tests/ui/uitest.h"
#include "ui/options/optionspanel.h"
#include "ui/options/writtenoptions.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename Field>
Field *field(const QWidget &panel, const QString &name)
{
    for (Field *found : panel.findChildren<Field *>()) {
        if (found->accessibleName() == name)
            return found;
    }
    return nullptr;
}

RunOptions unusual()
{
    RunOptions options;
    options.maxConcurrent = 123;
    options.maxPerHost = 17;
    options.rate = 0.333;
    options.timeout = 1234ms;
    options.deadline = 90s;
    options.retryStatuses = {429, 503};
    options.honourRetryAfter = false;
    options.maxBodyBytes = 12'345;
    options.brakes = {20, 0.333333, 0.5, 50, 7};
    options.proxy = {ProxySetting::Mode::Explicit, QUrl(u"http://me:secret@proxy:3128"_s)};
    options.tls.caFile = u"ca.pem"_s;
    return options;
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editingOneThingLeavesTheOthersExactlyAsTheyAre()
    {
        OptionsPanel panel;
        QSignalSpy edited(&panel, &OptionsPanel::edited);
        panel.setOptions(unusual());
        QCOMPARE(edited.size(), 0);
        field<QSpinBox>(panel, u"Per host"_s)->setValue(3);
        RunOptions expected = unusual();
        expected.maxPerHost = 3;
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.first().first().value<RunOptions>(), expected);
    }

    void fieldsTakeWhatIsTyped()
    {
        OptionsPanel panel;
        panel.show();
        QSignalSpy edited(&panel, &OptionsPanel::edited);
        auto *timeout = field<QDoubleSpinBox>(panel, u"Attempt"_s);
        QCOMPARE(timeout->text(), u"10 s"_s);
        timeout->setValue(2.5);
        auto *statuses = field<QLineEdit>(panel, u"Statuses"_s);
        statuses->setText(u"500-502"_s);
        Q_EMIT statuses->editingFinished();
        const auto options = edited.last().first().value<RunOptions>();
        QCOMPARE(options.timeout, 2500ms);
        QCOMPARE(options.retryStatuses, (QList<int>{500, 501, 502}));

        const auto edits = edited.size();
        statuses->setText(u"many"_s);
        Q_EMIT statuses->editingFinished();
        QCOMPARE(edited.size(), edits);
        QVERIFY(!statuses->toolTip().isEmpty());
    }

    void whatARunCannotTakeIsGreyWhileItGoes()
    {
        OptionsPanel panel;
        panel.setRunning(true);
        QVERIFY(field<QSpinBox>(panel, u"At once"_s)->isEnabled());
        QVERIFY(!field<QDoubleSpinBox>(panel, u"Attempt"_s)->isEnabled());
        panel.setRunning(false);
        QVERIFY(field<QDoubleSpinBox>(panel, u"Attempt"_s)->isEnabled());
        QVERIFY(!field<QLineEdit>(panel, u"Proxy URL"_s)->isEnabled());
    }

    void onlyWhatChangedIsWritten()
    {
        const QJsonObject written{{u"timeout"_s, 5}, {u"future"_s, u"x"_s}};
        RunOptions read;
        QStringList unknown;
        QVERIFY(setRunOptions(&read, written, &unknown));
        QCOMPARE(writtenOptions(written, read, read), written);
        RunOptions now = read;
        now.maxPerHost = 9;
        now.proxy = unusual().proxy;
        const QJsonObject after = writtenOptions(written, read, now);
        QCOMPARE(after.keys(), (QStringList{u"future"_s, u"max_per_host"_s, u"proxy"_s, u"timeout"_s}));
        QCOMPARE(after["proxy"_L1].toString(), u"http://me:secret@proxy:3128"_s);
        // What is written reads back the same.
        RunOptions again;
        QVERIFY(setRunOptions(&again, after, &unknown));
        QCOMPARE(again, now);
    }

    void everyOptionReadsBack()
    {
        const RunOptions now = unusual();
        RunOptions again;
        QStringList unknown;
        const auto read = setRunOptions(&again, writtenOptions({}, {}, now), &unknown);
        QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
        QCOMPARE(again, now);
    }
};

UI_TEST_MAIN(TestOptions)
#include "tst_options.moc"
