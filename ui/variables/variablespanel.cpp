// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/variablespanel.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, ValueColumn, SecretColumn };

bool isSecret(const QTableWidget *table, int row)
{
    return table->item(row, SecretColumn)->checkState() == Qt::Checked;
}

/// Secrets are shown as dots, and not shown at all while another value is typed.
class ValueDelegate final : public QStyledItemDelegate
{
public:
    explicit ValueDelegate(QTableWidget *table)
        : QStyledItemDelegate(table)
        , m_table(table)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *line = new QLineEdit(parent);
        line->setFrame(false);
        if (isSecret(m_table, index.row()))
            line->setEchoMode(QLineEdit::Password);
        return line;
    }

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (isSecret(m_table, index.row()) && !option->text.isEmpty())
            option->text = u"••••••••"_s;
    }

private:
    QTableWidget *m_table;
};

} // namespace

VariablesPanel::VariablesPanel(BatchDocument *document, RunVariables *variables, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_variables(variables)
    , m_table(new QTableWidget(0, 3))
    , m_message(new QLabel)
{
    layOut();
    connect(document, &BatchDocument::variablesChanged, this, &VariablesPanel::show);
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        if (!m_filling)
            take();
    });
    show();
}

void VariablesPanel::layOut()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Secret")});
    m_table->setAccessibleName(tr("Variables"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setItemDelegateForColumn(ValueColumn, new ValueDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(NameColumn, fontMetrics().averageCharWidth() * 20);
    m_message->setText(tr("Values of {{name}} in addresses, headers and bodies. Those of secrets are written "
                          "nowhere: they have to be given again after the next start."));
    m_message->setWordWrap(true);
    auto *add = new QPushButton(tr("Add from &File…"));
    connect(add, &QPushButton::clicked, this, &VariablesPanel::chooseFile);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 0, 8, 6);
    bottom->addWidget(m_message, 1);
    bottom->addWidget(add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
}

void VariablesPanel::addLine(const QByteArray &name, const QString &value, bool secret)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *mark = new QTableWidgetItem;
    mark->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    mark->setCheckState(secret ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, SecretColumn, mark);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(QString::fromUtf8(name)));
    m_table->setItem(row, ValueColumn, new QTableWidgetItem(value));
}

void VariablesPanel::show()
{
    if (m_filling)
        return;
    m_filling = true;
    m_table->setRowCount(0);
    const QJsonObject json = m_document->batch().variables;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QByteArray name = it.key().toUtf8();
        const bool secret = it.value().toObject()["secret"_L1].toBool();
        const Variables one = Variables::fromJson({{it.key(), it.value()}});
        const QByteArray value = secret           ? m_variables->secret(name)
                                 : one.find(name) ? one.find(name)->value
                                                  : "";
        addLine(name, QString::fromUtf8(value), secret);
    }
    addLine({}, {}, false);
    m_filling = false;
}

void VariablesPanel::take()
{
    const QJsonObject before = m_document->batch().variables;
    QJsonObject after;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, NameColumn)->text().trimmed();
        const QByteArray value = m_table->item(row, ValueColumn)->text().toUtf8();
        if (name.isEmpty())
            continue;
        m_variables->setSecret(name.toUtf8(), isSecret(m_table, row) ? value : QByteArray());
        if (isSecret(m_table, row)) {
            after.insert(name, QJsonObject{{u"secret"_s, true}});
            continue;
        }
        // What is not edited stays as it was written, numbers and all.
        const Variables one = Variables::fromJson({{name, before[name]}});
        const Variable *old = before.contains(name) ? one.find(name.toUtf8()) : nullptr;
        after.insert(name, old && !old->isSecret && old->value == value
                               ? before[name]
                               : QJsonValue(QString::fromUtf8(value)));
    }
    m_filling = true; // the line that is being written stays where it is
    m_document->applyVariables(after);
    m_filling = false;
    if (!m_table->item(m_table->rowCount() - 1, NameColumn)->text().isEmpty()) {
        m_filling = true;
        addLine({}, {}, false);
        m_filling = false;
    }
}

Result<void> VariablesPanel::addFile(const QString &file)
{
    const auto read = readVariables(file);
    if (!read)
        return tl::unexpected(read.error());
    Variables variables = Variables::fromJson(m_document->batch().variables);
    variables.setAll(*read);
    for (const QByteArray &name : read->names())
        if (const Variable *variable = read->find(name); variable && variable->isSecret)
            m_variables->setSecret(name, variable->value);
    m_document->applyVariables(variables.toJson());
    show();
    return {};
}

void VariablesPanel::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Add Variables from File"));
    if (file.isEmpty())
        return;
    if (const auto added = addFile(file); !added)
        m_message->setText(added.error().toString());
}

} // namespace AsyncFetcher
