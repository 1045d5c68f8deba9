// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/options/optionspanel.h"

#include "core/format/optionvalues.h"
#include "ui/options/optiongroup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostConcurrent = 10'000;
constexpr int MostRows = 1'000'000;
constexpr double MegaByte = 1e6;

} // namespace

OptionsPanel::OptionsPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    for (OptionGroup *group :
         {makeLimits(), makeTimes(), makeRetries(), makeBrakes(), makeReplies(), makeConnections()}) {
        connect(group, &OptionGroup::edited, this, &OptionsPanel::tell);
        column->addWidget(group);
    }
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setMinimumWidth(content->minimumSizeHint().width() + 16);
    setOptions({});
}

OptionGroup *OptionsPanel::makeLimits()
{
    auto *group = new OptionGroup(tr("Limits"));
    m_maxConcurrent =
        group->addCount(tr("At once"), 1, MostConcurrent, tr("Requests under way at the same time"));
    m_maxPerHost = group->addCount(tr("Per host"), 1, MostConcurrent,
                                   tr("Requests under way to one host at the same time"));
    m_rate = group->addRate(tr("Rate"), tr("Requests started in a second; 0: no limit"));
    m_ratePerHost =
        group->addRate(tr("Rate per host"), tr("Requests started in a second to one host; 0: no limit"));
    return group;
}

OptionGroup *OptionsPanel::makeTimes()
{
    auto *group = new OptionGroup(tr("Time limits"));
    m_timeout = group->addSeconds(tr("Attempt"), tr("One attempt on the wire, its redirects included"));
    m_connectTimeout = group->addSeconds(tr("Connect"), tr("Until a connection stands, TLS included"));
    m_idleTimeout = group->addSeconds(tr("Silence"), tr("The longest time without a byte"));
    m_deadline = group->addSeconds(tr("Deadline"), tr("All attempts of a row and the waits between them"));
    m_fixedWhileRunning += {m_timeout, m_connectTimeout, m_idleTimeout, m_deadline};
    return group;
}

OptionGroup *OptionsPanel::makeRetries()
{
    auto *group = new OptionGroup(tr("Retries"));
    m_maxRetries = group->addCount(tr("At most"), 0, 1000, tr("Retries after the first attempt"));
    m_retryBase =
        group->addSeconds(tr("First wait"), tr("The longest wait before the first retry; it doubles"));
    m_retryCap = group->addSeconds(tr("Longest wait"), tr("No back-off is longer than this"));
    m_retryStatuses =
        group->addLine(tr("Statuses"), tr("none"), tr("Statuses that are tried again: 429, 500-599"));
    m_retryUnsafe =
        group->addCheck(tr("POST and PATCH, too"), tr("Sends again what may have had an effect already"));
    m_retryAfter = group->addCheck(tr("Honour Retry-After"), tr("A host that asks for a pause gets it"));
    return group;
}

OptionGroup *OptionsPanel::makeBrakes()
{
    auto *group = new OptionGroup(tr("Brakes"));
    m_canary =
        group->addCount(tr("Canary"), 0, MostRows, tr("So many rows go first; the others when you say so"));
    m_canary->setSpecialValueText(tr("none"));
    m_canary->setSuffix(tr(" rows"));
    const auto line = [group](const QString &name, const QString &tip) {
        QDoubleSpinBox *box = group->addRate(name, tip);
        box->setRange(0, 100);
        box->setSpecialValueText(tr("never"));
        box->setSuffix(tr(" % failed"));
        return box;
    };
    m_runLine = line(tr("Pause the run at"),
                     tr("When so many of the rows that ended last have failed, the run pauses"));
    m_hostLine = line(tr("Pause a host at"), tr("The same for each host by itself"));
    m_brakeWindow = group->addCount(tr("Of the last"), 1, MostRows, tr("How many rows a brake looks at"));
    m_brakeWindow->setSuffix(tr(" rows"));
    m_brakeLeast =
        group->addCount(tr("At least"), 1, MostRows, tr("With fewer rows than these nothing brakes"));
    m_brakeLeast->setSuffix(tr(" rows"));
    m_fixedWhileRunning += m_canary;
    return group;
}

BrakeOptions OptionsPanel::collectedBrakes() const
{
    BrakeOptions brakes = m_options.brakes;
    brakes.canary = m_canary->value();
    brakes.runLine = OptionGroup::valueOf(m_runLine, brakes.runLine * 100) / 100;
    brakes.hostLine = OptionGroup::valueOf(m_hostLine, brakes.hostLine * 100) / 100;
    brakes.window = m_brakeWindow->value();
    brakes.least = m_brakeLeast->value();
    return brakes;
}

OptionGroup *OptionsPanel::makeReplies()
{
    auto *group = new OptionGroup(tr("Replies"));
    m_maxRedirects = group->addCount(tr("Redirects"), 0, 100, tr("0: a redirect is the final reply"));
    m_maxBody = group->addRate(tr("Largest body"), tr("Larger bodies fail their row; 0: no limit"));
    m_maxBody->setSuffix(tr(" MB"));
    m_maxBody->setMaximum(1e6);
    m_cookies = group->addCheck(tr("Keep cookies"), tr("Rows send back the cookies that earlier ones got"));
    m_failFast = group->addCheck(tr("Stop at the first failure"), {});
    m_fixedWhileRunning += {m_maxRedirects, m_maxBody, m_cookies, m_failFast};
    return group;
}

OptionGroup *OptionsPanel::makeConnections()
{
    auto *group = new OptionGroup(tr("Proxy and TLS"));
    m_proxyMode = new QComboBox;
    m_proxyMode->addItem(tr("None"), int(ProxySetting::Mode::None));
    m_proxyMode->addItem(tr("The system's"), int(ProxySetting::Mode::System));
    m_proxyMode->addItem(tr("This one:"), int(ProxySetting::Mode::Explicit));
    group->addField(tr("Proxy"), m_proxyMode);
    connect(m_proxyMode, &QComboBox::currentIndexChanged, this, &OptionsPanel::tell);
    m_proxyUrl =
        group->addLine(tr("Proxy URL"), u"http://host:3128"_s, tr("http://host:port or socks5://host:port"));
    m_caFile = group->addLine(tr("Authorities"), tr("the system's"),
                              tr("A PEM file with the certificates of authorities to trust"));
    m_certFile = group->addLine(tr("Certificate"), tr("none"), tr("A PEM file with our own certificate"));
    m_keyFile =
        group->addLine(tr("Key"), tr("in the certificate file"), tr("A PEM file with our private key"));
    m_insecure =
        group->addCheck(tr("Accept any certificate"), tr("Connections can be read and changed by others"));
    m_fixedWhileRunning += {m_proxyMode, m_proxyUrl, m_caFile, m_certFile, m_keyFile, m_insecure};
    return group;
}

void OptionsPanel::setRunning(bool running)
{
    for (QWidget *widget : std::as_const(m_fixedWhileRunning))
        widget->setEnabled(!running);
    if (!running)
        m_proxyUrl->setEnabled(m_options.proxy.mode == ProxySetting::Mode::Explicit);
}

void OptionsPanel::setOptions(const RunOptions &options)
{
    m_setting = true;
    m_options = options;
    m_maxConcurrent->setValue(options.maxConcurrent);
    m_maxPerHost->setValue(options.maxPerHost);
    m_rate->setValue(options.rate);
    m_ratePerHost->setValue(options.ratePerHost);
    m_timeout->setValue(OptionGroup::secondsOf(options.timeout));
    m_connectTimeout->setValue(OptionGroup::secondsOf(options.connectTimeout));
    m_idleTimeout->setValue(OptionGroup::secondsOf(options.idleTimeout));
    m_deadline->setValue(OptionGroup::secondsOf(options.deadline));
    m_maxRetries->setValue(options.maxRetries);
    m_retryBase->setValue(OptionGroup::secondsOf(options.retryBase));
    m_retryCap->setValue(OptionGroup::secondsOf(options.retryCap));
    m_retryStatuses->setText(options.retryStatuses.isEmpty() ? QString()
                                                             : statusesText(options.retryStatuses));
    m_retryUnsafe->setChecked(options.retryUnsafe);
    m_retryAfter->setChecked(options.honourRetryAfter);
    m_maxRedirects->setValue(options.maxRedirects);
    m_maxBody->setValue(double(options.maxBodyBytes) / MegaByte);
    m_cookies->setChecked(options.cookies);
    m_failFast->setChecked(options.failFast);
    m_canary->setValue(options.brakes.canary);
    m_runLine->setValue(options.brakes.runLine * 100);
    m_hostLine->setValue(options.brakes.hostLine * 100);
    m_brakeWindow->setValue(options.brakes.window);
    m_brakeLeast->setValue(options.brakes.least);
    m_proxyMode->setCurrentIndex(m_proxyMode->findData(int(options.proxy.mode)));
    m_proxyUrl->setText(options.proxy.url.toString());
    m_proxyUrl->setEnabled(options.proxy.mode == ProxySetting::Mode::Explicit);
    m_caFile->setText(options.tls.caFile);
    m_certFile->setText(options.tls.certFile);
    m_keyFile->setText(options.tls.keyFile);
    m_insecure->setChecked(options.tls.insecure);
    for (QLineEdit *line : {m_retryStatuses, m_proxyUrl})
        OptionGroup::mark(line, {});
    m_setting = false;
}

RunOptions OptionsPanel::collected()
{
    RunOptions options = m_options;
    options.maxConcurrent = m_maxConcurrent->value();
    options.maxPerHost = m_maxPerHost->value();
    options.rate = OptionGroup::valueOf(m_rate, options.rate);
    options.ratePerHost = OptionGroup::valueOf(m_ratePerHost, options.ratePerHost);
    options.timeout = OptionGroup::spanOf(m_timeout, options.timeout);
    options.connectTimeout = OptionGroup::spanOf(m_connectTimeout, options.connectTimeout);
    options.idleTimeout = OptionGroup::spanOf(m_idleTimeout, options.idleTimeout);
    options.deadline = OptionGroup::spanOf(m_deadline, options.deadline);
    options.maxRetries = m_maxRetries->value();
    options.retryBase = OptionGroup::spanOf(m_retryBase, options.retryBase);
    options.retryCap = OptionGroup::spanOf(m_retryCap, options.retryCap);
    options.retryUnsafe = m_retryUnsafe->isChecked();
    options.honourRetryAfter = m_retryAfter->isChecked();
    options.maxRedirects = m_maxRedirects->value();
    options.maxBodyBytes =
        qRound64(OptionGroup::valueOf(m_maxBody, double(options.maxBodyBytes) / MegaByte) * MegaByte);
    options.cookies = m_cookies->isChecked();
    options.failFast = m_failFast->isChecked();
    options.brakes = collectedBrakes();
    options.tls.caFile = m_caFile->text().trimmed();
    options.tls.certFile = m_certFile->text().trimmed();
    options.tls.keyFile = m_keyFile->text().trimmed();
    options.tls.insecure = m_insecure->isChecked();

    const auto statuses = parseStatuses(m_retryStatuses->text());
    OptionGroup::mark(m_retryStatuses, statuses ? QString() : statuses.error().message);
    if (statuses)
        options.retryStatuses = *statuses;
    collectProxy(&options.proxy);
    return options;
}

void OptionsPanel::collectProxy(ProxySetting *proxy)
{
    const auto mode = static_cast<ProxySetting::Mode>(m_proxyMode->currentData().toInt());
    m_proxyUrl->setEnabled(mode == ProxySetting::Mode::Explicit);
    OptionGroup::mark(m_proxyUrl, {});
    if (mode != ProxySetting::Mode::Explicit) {
        *proxy = {mode, {}};
        return;
    }
    const auto parsed = parseProxy(m_proxyUrl->text().trimmed());
    if (parsed && parsed->mode == mode)
        *proxy = *parsed;
    else
        OptionGroup::mark(m_proxyUrl, parsed ? tr("Type http://host:port or socks5://host:port")
                                             : parsed.error().message);
}

void OptionsPanel::tell()
{
    if (m_setting)
        return;
    const RunOptions now = collected();
    if (now == m_options)
        return;
    m_options = now;
    Q_EMIT edited(now);
}

} // namespace AsyncFetcher
