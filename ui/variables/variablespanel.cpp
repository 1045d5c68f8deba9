// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/variablespanel.h"

#include "ui/variables/environmentdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, ValueColumn, SecretColumn };

constexpr int NameRole = Qt::UserRole; ///< before it was edited

const QString Dots = u"••••••••"_s; ///< in the place of a value; typing over them gives another

bool isSecret(const QTableWidget *table, int row)
{
    const QTableWidgetItem *mark = table->item(row, SecretColumn);
    return mark && mark->checkState() == Qt::Checked;
}

/// Of secrets neither the old value nor the typed one is seen.
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

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        // An editor that is left as it was opened is no edit.
        if (static_cast<QLineEdit *>(editor)->isModified())
            QStyledItemDelegate::setModelData(editor, model, index);
    }

private:
    QTableWidget *m_table;
};

} // namespace

VariablesPanel::VariablesPanel(BatchDocument *document, RunVariables *variables,
                               RememberedSecrets *remembered, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_variables(variables)
    , m_remembered(remembered)
    , m_table(new QTableWidget(0, 3))
    , m_message(new QLabel)
    , m_remove(new QPushButton(tr("&Remove")))
    , m_remember(new QCheckBox(tr("Remember secrets in the &keychain")))
{
    layOut();
    connect(document, &BatchDocument::variablesChanged, this, &VariablesPanel::showVariables);
    connect(variables, &RunVariables::secretChanged, this, &VariablesPanel::showVariables);
    connect(remembered, &RememberedSecrets::changed, this, &VariablesPanel::showRemembered);
    connect(m_remember, &QCheckBox::clicked, remembered, &RememberedSecrets::setOn);
    connect(m_table, &QTableWidget::cellChanged, this, &VariablesPanel::take);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &VariablesPanel::updateButtons);
    showVariables();
    showRemembered();
}

void VariablesPanel::showRemembered()
{
    m_remember->setChecked(m_remembered->isOn());
}

void VariablesPanel::layOut()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Secret")});
    m_table->setAccessibleName(tr("Variables"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(ValueColumn, new ValueDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(NameColumn, fontMetrics().averageCharWidth() * 20);
    m_table->horizontalHeader()->resizeSection(SecretColumn, fontMetrics().averageCharWidth() * 10);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(8, 0, 8, 0);
    m_message->setText(tr("Values of {{name}} in addresses, headers and bodies. Those of secrets are written "
                          "to no file."));
    m_remember->setToolTip(
        tr("Where it is not set, values of secrets are forgotten at the end of the program"));
    auto *add = new QPushButton(tr("Add from &File…"));
    connect(add, &QPushButton::clicked, this, &VariablesPanel::chooseFile);
    auto *environment = new QPushButton(tr("Add from &Environment…"));
    connect(environment, &QPushButton::clicked, this, &VariablesPanel::chooseFromEnvironment);
    connect(m_remove, &QPushButton::clicked, this, &VariablesPanel::remove);
    auto *removal = new QAction(m_table);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(removal);
    connect(removal, &QAction::triggered, this, &VariablesPanel::remove);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 0, 8, 6);
    bottom->addWidget(add);
    bottom->addWidget(environment);
    bottom->addWidget(m_remove);
    bottom->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(m_remember);
    column->addLayout(bottom);
}

void VariablesPanel::addLine(const QString &name, const QString &value, bool secret)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *mark = new QTableWidgetItem;
    mark->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    mark->setCheckState(secret ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, SecretColumn, mark);
    auto *nameItem = new QTableWidgetItem(name);
    nameItem->setData(NameRole, name);
    m_table->setItem(row, NameColumn, nameItem);
    m_table->setItem(row, ValueColumn, new QTableWidgetItem(value));
}

void VariablesPanel::showVariables()
{
    if (m_filling)
        return;
    const QScopedValueRollback filling(m_filling, true);
    const int row = m_table->currentRow();
    const int column = m_table->currentColumn();
    m_table->setRowCount(0);
    const Variables variables = m_variables->all();
    for (const QByteArray &name : variables.names()) {
        const Variable *variable = variables.find(name);
        const bool secret = variables.isSecret(name);
        const QString value = !variable ? QString() : secret ? Dots : QString::fromUtf8(variable->value);
        addLine(QString::fromUtf8(name), value, secret);
    }
    addLine({}, {}, false); // to write the next one in
    m_table->setCurrentCell(qMin(row, m_table->rowCount() - 1), column);
    updateButtons();
}

/// What the lines say, as the batch has it. What is not edited stays as it was written, numbers and all.
QJsonObject VariablesPanel::shown()
{
    const QJsonObject before = m_document->batch().variables;
    const Variables old = Variables::fromJson(before);
    QJsonObject json;
    QString twice;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, NameColumn)->text().trimmed();
        const QString value = m_table->item(row, ValueColumn)->text();
        if (name.isEmpty())
            continue;
        if (json.contains(name))
            twice = name;
        const Variable *variable = old.find(name.toUtf8());
        const bool isUnchanged = variable && !variable->isSecret && variable->value == value.toUtf8();
        if (isSecret(m_table, row))
            json.insert(name, QJsonObject{{u"secret"_s, true}});
        else
            json.insert(name, isUnchanged ? before[name] : QJsonValue(value));
    }
    if (!twice.isEmpty())
        m_message->setText(tr("The name %1 is there twice: the lower line counts.").arg(twice));
    return json;
}

void VariablesPanel::take(int row, int column)
{
    if (m_filling)
        return;
    const QScopedValueRollback filling(m_filling, true); // the line that is being written stays where it is
    m_message->clear();
    QTableWidgetItem *nameItem = m_table->item(row, NameColumn);
    const QByteArray oldName = nameItem->data(NameRole).toString().toUtf8();
    const QByteArray name = nameItem->text().trimmed().toUtf8();
    nameItem->setData(NameRole, QString::fromUtf8(name));
    if (!name.isEmpty())
        takeValue(row, column, oldName, name);
    m_document->applyVariables(shown());
    if (!m_table->item(m_table->rowCount() - 1, NameColumn)->text().isEmpty())
        addLine({}, {}, false);
    updateButtons();
}

void VariablesPanel::takeValue(int row, int column, const QByteArray &oldName, const QByteArray &name)
{
    QTableWidgetItem *value = m_table->item(row, ValueColumn);
    if (!isSecret(m_table, row)) {
        if (column != SecretColumn)
            return;
        value->setText({}); // no click shows a secret, or writes it to the batch
        m_variables->setSecret(name, {});
        return;
    }
    if (value->text() != Dots)
        m_variables->setSecret(name, value->text().toUtf8());
    else if (name != oldName)
        m_variables->setSecret(name, m_variables->secret(oldName));
    if (name != oldName)
        m_variables->setSecret(oldName, {});
    if (!value->text().isEmpty())
        value->setText(Dots);
}

void VariablesPanel::remove()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    {
        const QScopedValueRollback filling(m_filling, true);
        for (const QModelIndex &index : selected) {
            QTableWidgetItem *name = m_table->item(index.row(), NameColumn);
            if (isSecret(m_table, index.row()))
                m_variables->setSecret(name->text().trimmed().toUtf8(), {});
            name->setText({});
        }
        m_document->applyVariables(shown());
    }
    showVariables();
}

void VariablesPanel::updateButtons()
{
    m_remove->setEnabled(m_table->selectionModel()->hasSelection() && m_table->rowCount() > 1);
}

void VariablesPanel::addAll(const Variables &variables)
{
    Variables all = Variables::fromJson(m_document->batch().variables);
    all.setAll(variables);
    for (const QByteArray &name : variables.names())
        if (const Variable *variable = variables.find(name); variable && all.isSecret(name))
            m_variables->setSecret(name, variable->value);
    m_document->applyVariables(all.toJson());
    showVariables();
}

void VariablesPanel::addFile(const QString &file)
{
    if (m_reading.isRunning())
        return;
    m_reading.start([file](TaskProgress &) { return readVariables(file); },
                    [this](Result<Variables> read) {
                        if (!read)
                            return m_message->setText(read.error().toString());
                        m_message->setText(tr("Variables of the file: %1.").arg(read->names().size()));
                        addAll(*read);
                    });
}

void VariablesPanel::chooseFromEnvironment()
{
    auto *dialog = new EnvironmentDialog(QProcessEnvironment::systemEnvironment(), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { addAll(dialog->chosen()); });
    dialog->open();
}

void VariablesPanel::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Add Variables from File"));
    if (!file.isEmpty())
        addFile(file);
}

} // namespace AsyncFetcher
