// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/readingoptions.h"

#include "ui/editor/pairtable.h"
#include "ui/import/columnmapping.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int LinesShown = 6; ///< of the mapping and of variables, the header among them

void keepLow(QWidget *table)
{
    table->setMaximumHeight((table->fontMetrics().height() + 12) * LinesShown);
}

} // namespace

ReadingOptions::ReadingOptions(const FormatRegistry *formats, QWidget *parent)
    : QWidget(parent)
    , m_format(new QComboBox)
    , m_separator(new QComboBox)
    , m_header(new QComboBox)
    , m_coding(new QComboBox)
    , m_scheme(new QComboBox)
    , m_environment(new QLineEdit)
    , m_environmentRow(new QWidget)
    , m_tableRow(new QWidget)
    , m_variablesLabel(new QLabel(tr("The commands use variables that are not set. A value may be a {{name}} "
                                     "of the batch, too.")))
    , m_variables(new PairTable)
    , m_mappingLabel(new QLabel(tr("&Columns:")))
    , m_mapping(new ColumnMapping)
    , m_form(new QFormLayout)
{
    addFormats(*formats);
    layOut();
    for (QComboBox *box : {m_separator, m_header, m_coding, m_scheme})
        connect(box, &QComboBox::activated, this, &ReadingOptions::edited);
    connect(m_format, &QComboBox::activated, this, [this] {
        m_mapping->clearFields();
        Q_EMIT edited();
    });
    connect(m_mapping, &ColumnMapping::edited, this, &ReadingOptions::edited);
    connect(m_variables, &PairTable::edited, this, &ReadingOptions::edited);
    connect(m_environment, &QLineEdit::editingFinished, this, &ReadingOptions::edited);
    reset();
}

void ReadingOptions::addFormats(const FormatRegistry &formats)
{
    m_format->addItem(QString(), QByteArray());
    for (const Format *format : formats.formats(Format::ReadsRequests))
        m_format->addItem(format->name(), QByteArray(format->id().data(), format->id().size()));
    m_separator->addItem(tr("Separator: as found"), 0);
    m_separator->addItem(tr("Comma"), ',');
    m_separator->addItem(tr("Semicolon"), ';');
    m_separator->addItem(tr("Tab"), '\t');
    m_separator->addItem(tr("Vertical bar"), '|');
    m_header->addItem(tr("Header: as found"), -1);
    m_header->addItem(tr("The first line is a header"), 1);
    m_header->addItem(tr("The first line is a row"), 0);
    m_coding->addItem(tr("Encoding: as found"), int(ReadSettings::Coding::Detected));
    m_coding->addItem(tr("UTF-8"), int(ReadSettings::Coding::Utf8));
    m_coding->addItem(tr("Latin-1"), int(ReadSettings::Coding::Latin1));
    m_scheme->addItem(tr("cannot be read"), QByteArray());
    m_scheme->addItem(tr("get https://"), QByteArray("https"));
    m_scheme->addItem(tr("get http://"), QByteArray("http"));
}

void ReadingOptions::layOut()
{
    const auto inRow = [](QWidget *row, const QList<QWidget *> &widgets) {
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        for (QWidget *widget : widgets)
            layout->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
        if (!qobject_cast<QLineEdit *>(widgets.first()))
            layout->addStretch();
    };
    m_separator->setAccessibleName(tr("Separator"));
    m_header->setAccessibleName(tr("Header"));
    m_coding->setAccessibleName(tr("Encoding"));
    inRow(m_tableRow, {m_separator, m_header, m_coding});
    m_environment->setPlaceholderText(tr("None"));
    m_environment->setClearButtonEnabled(true);
    m_environment->setAccessibleName(tr("Environment file"));
    auto *choose = new QPushButton(tr("C&hoose…"));
    connect(choose, &QPushButton::clicked, this, &ReadingOptions::chooseEnvironment);
    inRow(m_environmentRow, {m_environment, choose});
    m_mappingLabel->setBuddy(m_mapping);
    m_variablesLabel->setBuddy(m_variables);
    m_variables->setAccessibleName(tr("Variables of the commands"));
    m_variablesLabel->setWordWrap(true);
    keepLow(m_mapping);
    keepLow(m_variables);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(tr("&Format:"), m_format);
    m_form->addRow(tr("&Table:"), m_tableRow);
    m_form->addRow(tr("&Host names without a scheme:"), m_scheme);
    m_form->addRow(tr("&Environment file:"), m_environmentRow);
    m_form->addRow(m_variablesLabel);
    m_form->addRow(m_variables);
    m_form->addRow(m_mappingLabel);
    m_form->addRow(m_mapping);
    setLayout(m_form);
}

void ReadingOptions::reset()
{
    m_format->setItemText(0, tr("As found"));
    for (QComboBox *box : {m_format, m_separator, m_header, m_coding, m_scheme})
        box->setCurrentIndex(0);
    m_environment->clear();
    m_variables->setPairs({});
    m_mapping->clearFields();
    m_mapping->setColumns({});
    for (QWidget *row : QList<QWidget *>{m_tableRow, m_scheme, m_environmentRow, m_variables,
                                         m_variablesLabel, m_mapping, m_mappingLabel})
        m_form->setRowVisible(row, false);
}

ImportChoices ReadingOptions::choices() const
{
    ImportChoices choices;
    choices.format = m_format->currentData().toByteArray();
    ReadSettings &settings = choices.settings;
    settings.separator = char(m_separator->currentData().toInt());
    if (m_header->currentIndex() > 0)
        settings.hasHeader = m_header->currentData().toInt() == 1;
    settings.coding = static_cast<ReadSettings::Coding>(m_coding->currentData().toInt());
    settings.bareScheme = m_scheme->currentData().toByteArray();
    settings.fields = m_mapping->fields();
    choices.environment = m_environment->text();
    for (const auto &[name, value] : m_variables->pairs())
        if (!value.isEmpty())
            choices.variables.insert(name.toUtf8(), value.toUtf8());
    return choices;
}

bool ReadingOptions::show(const ImportOutcome &outcome)
{
    static const QList<QByteArray> withBareHosts{"urls", "csv", "sitemap"};
    static const QList<QByteArray> withEnvironments{"postman", "insomnia", "bruno", "http"};
    const int found = m_format->findData(outcome.format);
    if (m_format->currentIndex() == 0)
        m_format->setItemText(0, found > 0 ? tr("%1 (as found)").arg(m_format->itemText(found))
                                           : tr("None that is known"));
    m_form->setRowVisible(m_tableRow, outcome.format == "csv");
    m_form->setRowVisible(m_scheme, withBareHosts.contains(outcome.format));
    m_form->setRowVisible(m_environmentRow, withEnvironments.contains(outcome.format));
    m_mapping->setColumns(outcome.columns);
    m_form->setRowVisible(m_mapping, !outcome.columns.isEmpty());
    m_form->setRowVisible(m_mappingLabel, !outcome.columns.isEmpty());
    showMissing(outcome.missing);
    const bool isObjects = outcome.format == "json" || outcome.format == "jsonl";
    return isObjects && !outcome.columns.isEmpty() && m_mapping->takeSuggestions(outcome.columns);
}

void ReadingOptions::showMissing(const QList<QByteArray> &names)
{
    PairTable::Pairs pairs = m_variables->pairs();
    const qsizetype before = pairs.size();
    for (const QByteArray &name : names) {
        const QString shown = QString::fromUtf8(name);
        const bool isThere = std::any_of(pairs.begin(), pairs.end(),
                                         [&shown](const auto &pair) { return pair.first == shown; });
        if (!isThere)
            pairs.append({shown, {}});
    }
    if (pairs.size() > before)
        m_variables->setPairs(pairs);
    m_form->setRowVisible(m_variables, !pairs.isEmpty());
    m_form->setRowVisible(m_variablesLabel, !pairs.isEmpty());
}

void ReadingOptions::chooseEnvironment()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Environment File"));
    if (file.isEmpty())
        return;
    m_environment->setText(file);
    Q_EMIT edited();
}

} // namespace AsyncFetcher
