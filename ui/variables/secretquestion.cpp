// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/secretquestion.h"

#include "core/format/secretforms.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace AsyncFetcher {

SecretQuestion::SecretQuestion(const QList<QByteArray> &names, RunVariables *variables,
                               RememberedSecrets *remembered, QWidget *parent)
    : QDialog(parent)
    , m_variables(variables)
    , m_remembered(remembered)
    , m_remember(new QCheckBox(tr("Remember in the &keychain")))
{
    setWindowTitle(tr("Secrets of the Run"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout;
    for (const QByteArray &name : names) {
        auto *line = new QLineEdit(QString::fromUtf8(variables->secret(name)));
        line->setEchoMode(QLineEdit::Password);
        line->setAccessibleName(QString::fromUtf8(name));
        connect(line, &QLineEdit::textChanged, this, &SecretQuestion::updateButton);
        form->addRow(QString::fromUtf8(name), line);
        m_lines.append({name, line});
    }
    auto *page = new QWidget;
    page->setLayout(form);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *what = new QLabel(tr("Rows of the run need these values. They are written to no file; each has at "
                               "least %1 characters, so that it can be hidden in what comes back.")
                                .arg(ShortestSecret));
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok = buttons->addButton(tr("&Run"), QDialogButtonBox::AcceptRole);
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SecretQuestion::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_remember->setChecked(remembered->isOn());
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(scroll, 1);
    column->addWidget(m_remember);
    column->addWidget(buttons);
    resize(420, 220);
    updateButton();
}

void SecretQuestion::updateButton()
{
    m_ok->setEnabled(std::all_of(m_lines.begin(), m_lines.end(), [](const auto &line) {
        return line.second->text().toUtf8().size() >= ShortestSecret;
    }));
}

void SecretQuestion::take()
{
    for (const auto &[name, line] : std::as_const(m_lines))
        m_variables->setSecret(name, line->text().toUtf8());
    m_remembered->setOn(m_remember->isChecked());
    accept();
}

} // namespace AsyncFetcher
