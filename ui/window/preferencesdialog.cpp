// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/preferencesdialog.h"

#include "ui/options/optiongroup.h"
#include "ui/window/languages.h"
#include "ui/window/themechoice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace AsyncFetcher {

PreferencesDialog::PreferencesDialog(Preferences *preferences, ThemeChoice *themes, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_themes(themes)
    , m_search(new QLineEdit)
    , m_nothing(new QLabel(tr("No preference has these words.")))
{
    setWindowTitle(tr("Preferences"));
    m_search->setPlaceholderText(tr("Search the preferences"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_nothing->hide();
    m_groups = {makeLooks(), makeBatches(), makeRuns(), makeStart(), makeLog()};
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    for (OptionGroup *group : std::as_const(m_groups))
        column->addWidget(group);
    column->addWidget(m_nothing);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesDialog::search);
    resize(520, 560);
}

QComboBox *PreferencesDialog::addChoice(OptionGroup *group, const QString &name, const QString &tip)
{
    auto *box = new QComboBox;
    box->setToolTip(tip);
    group->addField(name, box);
    return box;
}

OptionGroup *PreferencesDialog::makeLooks()
{
    auto *group = new OptionGroup(tr("Appearance"));
    QComboBox *theme = addChoice(group, tr("Colours"), tr("Light or dark; the system's follows the desktop"));
    for (const QAction *action : m_themes->actions())
        theme->addItem(action->text().remove(u'&'));
    const auto showTheme = [this, theme] {
        theme->setCurrentIndex(int(m_themes->actions().indexOf(m_themes->checkedAction())));
    };
    showTheme();
    connect(m_themes, &QActionGroup::triggered, theme, showTheme);
    connect(theme, &QComboBox::activated, this,
            [this](int index) { m_themes->actions().at(index)->trigger(); });

    QComboBox *language = addChoice(group, tr("Language"), tr("Counts from the next start on"));
    language->addItem(tr("As the system"), QString());
    for (const auto &[name, text] : Languages::all())
        language->addItem(text, name);
    language->setCurrentIndex(std::max(0, language->findData(m_preferences->language())));
    connect(language, &QComboBox::activated, this,
            [this, language] { m_preferences->setLanguage(language->currentData().toString()); });

    QSpinBox *size = group->addCount(tr("Font size of bodies"), 0, 72, tr("Of the text of responses"));
    size->setSpecialValueText(tr("as the system"));
    size->setSuffix(tr(" pt"));
    size->setValue(m_preferences->bodyFontSize());
    connect(size, &QSpinBox::valueChanged, m_preferences, &Preferences::setBodyFontSize);
    return group;
}

OptionGroup *PreferencesDialog::makeBatches()
{
    auto *group = new OptionGroup(tr("New Batches"));
    const QString tip = tr("Batches that you begin from now on; the Options panel has those of this one");
    QSpinBox *concurrent = group->addCount(tr("Requests at once"), 1, 100'000, tip);
    QSpinBox *perHost = group->addCount(tr("Requests at once per host"), 1, 100'000, tip);
    QDoubleSpinBox *rate = group->addRate(tr("Rate"), tip);
    QDoubleSpinBox *ratePerHost = group->addRate(tr("Rate per host"), tip);
    QDoubleSpinBox *timeout = group->addSeconds(tr("Time-out"), tip);
    QSpinBox *retries = group->addCount(tr("Retries"), 0, 1000, tip);
    const RunOptions options = m_preferences->newBatchOptions();
    concurrent->setValue(options.maxConcurrent);
    perHost->setValue(options.maxPerHost);
    rate->setValue(options.rate);
    ratePerHost->setValue(options.ratePerHost);
    timeout->setValue(OptionGroup::secondsOf(options.timeout));
    retries->setValue(options.maxRetries);
    connect(group, &OptionGroup::edited, m_preferences, [=, preferences = m_preferences] {
        RunOptions edited = preferences->newBatchOptions();
        edited.maxConcurrent = concurrent->value();
        edited.maxPerHost = perHost->value();
        edited.rate = OptionGroup::valueOf(rate, edited.rate);
        edited.ratePerHost = OptionGroup::valueOf(ratePerHost, edited.ratePerHost);
        edited.timeout = OptionGroup::spanOf(timeout, edited.timeout);
        edited.maxRetries = retries->value();
        preferences->setNewBatchOptions(edited);
    });
    return group;
}

OptionGroup *PreferencesDialog::makeRuns()
{
    auto *group = new OptionGroup(tr("Runs"));
    QSpinBox *rows = group->addCount(tr("Check before a run of more rows than"), 0, 100'000'000,
                                     tr("Counts hosts, invalid rows and duplicates before anything is sent"));
    rows->setSpecialValueText(tr("never"));
    rows->setGroupSeparatorShown(true);
    rows->setValue(m_preferences->checkedRows());
    connect(rows, &QSpinBox::valueChanged, m_preferences, &Preferences::setCheckedRows);
    return group;
}

OptionGroup *PreferencesDialog::makeStart()
{
    auto *group = new OptionGroup(tr("Start"));
    QCheckBox *reopen = group->addCheck(tr("Open what was open last"),
                                        tr("The file and the filter of the last session come back"));
    reopen->setChecked(m_preferences->reopensLast());
    connect(reopen, &QCheckBox::toggled, m_preferences, &Preferences::setReopensLast);
    return group;
}

OptionGroup *PreferencesDialog::makeLog()
{
    auto *group = new OptionGroup(tr("Log"));
    QComboBox *level =
        addChoice(group, tr("Log level"), tr("What the log file has; Debug has a line for each success"));
    level->addItem(tr("Debug"), int(LogLevel::Debug));
    level->addItem(tr("Info and worse"), int(LogLevel::Info));
    level->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    level->addItem(tr("Errors"), int(LogLevel::Error));
    level->setCurrentIndex(level->findData(int(m_preferences->logLevel())));
    connect(level, &QComboBox::activated, m_preferences, [preferences = m_preferences, level] {
        preferences->setLogLevel(static_cast<LogLevel>(level->currentData().toInt()));
    });
    return group;
}

void PreferencesDialog::search(const QString &text)
{
    bool found = false;
    for (OptionGroup *group : std::as_const(m_groups))
        found = group->showMatching(text) || found;
    m_nothing->setVisible(!found);
}

} // namespace AsyncFetcher
