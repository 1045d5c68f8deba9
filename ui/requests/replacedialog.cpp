// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/replacedialog.h"

#include "ui/base/theme.h"
#include "ui/base/words.h"
#include "ui/requests/requesttableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <numeric>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::milliseconds TypingPause{200};
constexpr QSize UsualSize(720, 480);

} // namespace

ReplaceDialog::ReplaceDialog(const BatchDocument *document, ListEditor *editor, RequestTableView *view,
                             QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_editor(editor)
    , m_view(view)
    , m_find(new QLineEdit)
    , m_with(new QLineEdit)
    , m_regex(new QCheckBox(tr("&Regular expression")))
    , m_matchCase(new QCheckBox(tr("&Match case")))
    , m_column(new QComboBox)
    , m_scope(new QComboBox)
    , m_changes(new QTableWidget(0, 3))
    , m_message(new QLabel)
    , m_replace(new QPushButton(tr("Replace &All")))
{
    setWindowTitle(tr("Find and Replace"));
    resize(UsualSize);
    layOut();
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ReplaceDialog::askForPreview);
    const auto later = qOverload<>(&QTimer::start);
    connect(m_find, &QLineEdit::textChanged, &m_typing, later);
    connect(m_with, &QLineEdit::textChanged, &m_typing, later);
    connect(m_regex, &QCheckBox::toggled, &m_typing, later);
    connect(m_matchCase, &QCheckBox::toggled, &m_typing, later);
    connect(m_column, &QComboBox::currentIndexChanged, &m_typing, later);
    connect(m_scope, &QComboBox::currentIndexChanged, &m_typing, later);
    connect(m_document, &BatchDocument::historyChanged, this, [this] {
        if (isVisible())
            m_typing.start();
    });
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replaceAll);
    connect(m_editor, &ListEditor::changed, this, [this] { m_replace->setEnabled(true); });
}

void ReplaceDialog::layOut()
{
    m_column->addItem(tr("All columns"), -1);
    for (int column = 0; column < columnIndex(FirstLiveColumn); ++column) {
        if (!isEditable(static_cast<RequestColumn>(column)))
            continue;
        m_column->addItem(m_view->model()->headerData(column, Qt::Horizontal).toString(), column);
    }
    m_scope->addItems({tr("All rows"), tr("Rows that are shown"), tr("Selected rows")});
    m_changes->setHorizontalHeaderLabels({tr("Row"), tr("Before"), tr("After")});
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changes->setWordWrap(false);
    m_changes->verticalHeader()->hide();
    m_changes->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_changes->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_changes->setAccessibleName(tr("What changes"));
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    m_replace->setEnabled(false);
    m_replace->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Find:"), m_find);
    form->addRow(tr("Replace &with:"), m_with);
    form->addRow(tr("&In:"), m_column);
    form->addRow(tr("&Of:"), m_scope);
    auto *checks = new QHBoxLayout;
    checks->addWidget(m_regex);
    checks->addWidget(m_matchCase);
    checks->addStretch();
    form->addRow(checks);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_replace, QDialogButtonBox::ApplyRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_changes, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
}

void ReplaceDialog::open()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && m_column->findData(current.column()) >= 0)
        m_column->setCurrentIndex(m_column->findData(current.column()));
    m_scope->setCurrentIndex(rowCount(m_view->selectedRanges()) > 1 ? SelectedRows
                             : m_view->rows().isWholeList()         ? AllRows
                                                                    : ShownRows);
    show();
    raise();
    activateWindow();
    m_find->setFocus();
    m_find->selectAll();
    askForPreview();
}

CellReplacement::Setup ReplaceDialog::setup() const
{
    CellReplacement::Setup setup;
    setup.find = m_find->text();
    setup.with = m_with->text();
    setup.regex = m_regex->isChecked();
    setup.matchCase = m_matchCase->isChecked();
    const int chosen = m_column->currentData().toInt();
    for (int column = 0; column < columnIndex(FirstLiveColumn); ++column) {
        if (isEditable(static_cast<RequestColumn>(column)) && (chosen < 0 || chosen == column))
            setup.columns.append(static_cast<RequestColumn>(column));
    }
    return setup;
}

QList<qsizetype> ReplaceDialog::positions() const
{
    if (m_scope->currentIndex() == SelectedRows)
        return m_view->selectedPositions();
    const RowOrder &rows = m_view->rows();
    const bool all = m_scope->currentIndex() == AllRows;
    QList<qsizetype> positions(all ? rows.listCount() : rows.count());
    std::iota(positions.begin(), positions.end(), 0);
    if (!all && !rows.isWholeList()) {
        for (qsizetype &position : positions)
            position = rows.positionAt(position);
        std::sort(positions.begin(), positions.end());
    }
    return positions;
}

void ReplaceDialog::askForPreview()
{
    m_typing.stop();
    const auto replacement = CellReplacement::make(setup());
    m_changes->setRowCount(0);
    m_replace->setEnabled(false);
    if (!replacement)
        return showMessage(replacement.error().message, !m_find->text().isEmpty());
    if (m_preview.isRunning()) {
        m_outdated = true;
        return m_preview.cancel();
    }
    m_outdated = false;
    showMessage(tr("Looking…"), false);
    m_preview.start([list = m_document->requests(), positions = positions(), replacement = *replacement](
                        TaskProgress &progress) { return replacement.preview(list, positions, progress); },
                    [this](const CellReplacement::Preview &preview) {
                        if (m_outdated)
                            askForPreview();
                        else
                            showPreview(preview);
                    });
}

void ReplaceDialog::showPreview(const CellReplacement::Preview &preview)
{
    m_changes->setRowCount(int(preview.first.size()));
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        const CellReplacement::Change &change = preview.first.at(row);
        m_changes->setItem(row, 0, new QTableWidgetItem(Words::count(change.position + 1)));
        m_changes->setItem(row, 1, new QTableWidgetItem(change.before));
        m_changes->setItem(row, 2, new QTableWidgetItem(change.after));
        m_changes->item(row, 1)->setToolTip(change.before);
        m_changes->item(row, 2)->setToolTip(change.after);
    }
    m_replace->setEnabled(preview.rows > 0 && !m_editor->isBusy());
    if (preview.rows == 0)
        showMessage(tr("Nothing is found."), false);
    else
        showMessage(tr("%1 rows change.").arg(Words::count(preview.rows)), false);
}

void ReplaceDialog::showMessage(const QString &text, bool isError)
{
    QPalette shown = palette();
    if (isError)
        shown.setColor(QPalette::WindowText, tintColor(Tint::Bad, palette()));
    m_message->setPalette(shown);
    m_message->setText(text);
}

void ReplaceDialog::replaceAll()
{
    const auto replacement = CellReplacement::make(setup());
    if (!replacement)
        return;
    m_replace->setEnabled(false);
    m_editor->change(tr("Replace “%1”").arg(m_find->text()), positions(),
                     [replacement = *replacement](const HttpRequest &row, qsizetype) {
                         return replacement.replaced(row);
                     });
}

} // namespace AsyncFetcher
