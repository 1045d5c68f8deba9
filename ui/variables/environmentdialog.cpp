// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/environmentdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace AsyncFetcher {

EnvironmentDialog::EnvironmentDialog(const QProcessEnvironment &environment, QWidget *parent)
    : QDialog(parent)
    , m_environment(environment)
    , m_names(new QListWidget)
    , m_secret(new QCheckBox(tr("As &secrets: values are written to no file")))
{
    setWindowTitle(tr("Variables of the Environment"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_names->setAccessibleName(windowTitle());
    QStringList names = environment.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        auto *item = new QListWidgetItem(name, m_names);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_secret->setChecked(true);
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Filter the names"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &EnvironmentDialog::showMatching);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_names, &QListWidget::itemChanged, this, &EnvironmentDialog::updateButton);
    auto *column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(m_names, 1);
    column->addWidget(m_secret);
    column->addWidget(buttons);
    resize(420, 420);
    updateButton();
}

Variables EnvironmentDialog::chosen() const
{
    Variables variables;
    for (int row = 0; row < m_names->count(); ++row) {
        const QListWidgetItem *item = m_names->item(row);
        if (item->checkState() == Qt::Checked)
            variables.set(item->text().toUtf8(), m_environment.value(item->text()).toUtf8(),
                          m_secret->isChecked());
    }
    return variables;
}

void EnvironmentDialog::showMatching(const QString &text)
{
    for (int row = 0; row < m_names->count(); ++row)
        m_names->item(row)->setHidden(!m_names->item(row)->text().contains(text, Qt::CaseInsensitive));
}

void EnvironmentDialog::updateButton()
{
    m_add->setEnabled(!chosen().isEmpty());
}

} // namespace AsyncFetcher
