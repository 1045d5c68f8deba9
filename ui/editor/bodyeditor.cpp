// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/bodyeditor.h"

#include "ui/base/jsonproblem.h"
#include "ui/base/sourcehighlighter.h"
#include "ui/base/theme.h"
#include "ui/editor/pairtable.h"
#include "ui/editor/partstable.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr int LargestColoured = 500'000; ///< characters; more would hold up the typing

bool isText(RequestBody::Kind kind)
{
    using Kind = RequestBody::Kind;
    return kind == Kind::Data || kind == Kind::Json || kind == Kind::DataObject || kind == Kind::File;
}

bool isJson(RequestBody::Kind kind)
{
    return kind == RequestBody::Kind::Json || kind == RequestBody::Kind::DataObject;
}

} // namespace

BodyEditor::BodyEditor(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_text(new QPlainTextEdit)
    , m_highlighter(new SourceHighlighter(m_text->document()))
    , m_form(new PairTable)
    , m_parts(new PartsTable)
    , m_message(new QLabel)
    , m_choose(new QPushButton(tr("Choose &File…")))
    , m_apply(new QPushButton(tr("&Apply Body")))
{
    addKinds();
    m_kind->setAccessibleName(tr("Kind of body"));
    m_text->setAccessibleName(tr("Body"));
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_form->setAccessibleName(tr("Form fields"));
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_kind);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeFooter());
    connect(m_kind, &QComboBox::activated, this, &BodyEditor::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &BodyEditor::check);
    connect(m_form, &PairTable::edited, this, &BodyEditor::check);
    connect(m_parts, &PartsTable::edited, this, &BodyEditor::check);
    connect(m_choose, &QPushButton::clicked, this, &BodyEditor::chooseFile);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(body()); });
    check();
}

void BodyEditor::addKinds()
{
    const auto add = [this](const QString &text, Kind kind) { m_kind->addItem(text, int(kind)); };
    add(tr("None"), Kind::None);
    add(tr("Text, as it is"), Kind::Data);
    add(tr("JSON"), Kind::Json);
    add(tr("Object: a form, or JSON by Content-Type"), Kind::DataObject);
    add(tr("Form fields"), Kind::Form);
    add(tr("Multipart: fields and files"), Kind::Multipart);
    add(tr("Content of a file"), Kind::File);
}

QWidget *BodyEditor::makeFooter()
{
    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(m_choose);
    layout->addWidget(m_apply);
    return footer;
}

BodyEditor::Kind BodyEditor::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void BodyEditor::setBody(const RequestBody &body, bool mixed)
{
    m_shown = body;
    const QSignalBlocker quiet(m_text);
    const Kind kind = mixed ? Kind::None : body.kind;
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    const QString text = kind == Kind::File ? body.file : QString::fromUtf8(body.bytes);
    if (m_text->toPlainText() != text || !isText(kind))
        m_text->setPlainText(isText(kind) ? text : QString());
    m_form->setPairs(kind == Kind::Form ? body.form : PairTable::Pairs());
    m_parts->setParts(kind == Kind::Multipart ? body.parts : PartsTable::Parts());
    check();
    m_apply->setEnabled(false);
    if (mixed)
        m_message->setText(tr("The bodies of the selected rows differ."));
}

RequestBody BodyEditor::body() const
{
    RequestBody body;
    body.kind = kind();
    if (body.kind == Kind::Form)
        body.form = m_form->pairs();
    else if (body.kind == Kind::Multipart)
        body.parts = m_parts->parts();
    else if (body.kind == Kind::File)
        body.file = m_text->toPlainText().trimmed();
    else if (body.kind != Kind::None)
        body.bytes = m_text->toPlainText().toUtf8();
    return body;
}

QString BodyEditor::checkJson()
{
    const QString text = m_text->toPlainText();
    const auto problem = JsonProblem::of(text.toUtf8());
    if (!problem)
        return {};
    const QTextBlock block = m_text->document()->findBlockByNumber(int(problem->line) - 1);
    const int column = std::clamp(int(problem->column) - 1, 0, std::max(0, block.length() - 2));
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    mark.cursor.setPosition(block.position() + column);
    // At the end of a line there is nothing to underline but what stands before.
    if (mark.cursor.atBlockEnd())
        mark.cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    else
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(tintColor(Tint::Bad, palette()));
    QColor ground = tintColor(Tint::Bad, palette());
    ground.setAlpha(60);
    mark.format.setBackground(ground);
    m_text->setExtraSelections({mark});
    return tr("This is not JSON: %1").arg(problem->sentence());
}

void BodyEditor::check()
{
    m_text->setVisible(isText(kind()));
    m_form->setVisible(kind() == Kind::Form);
    m_parts->setVisible(kind() == Kind::Multipart);
    m_choose->setVisible(kind() == Kind::Multipart || kind() == Kind::File);
    const bool coloured = isJson(kind()) && m_text->document()->characterCount() <= LargestColoured;
    if (m_highlighter->setLanguage(coloured ? SourceLanguage::Json : SourceLanguage::None)) {
        const QSignalBlocker quiet(m_text);
        m_highlighter->rehighlight();
    }
    m_text->setExtraSelections({});
    const QString problem = isJson(kind()) ? checkJson() : QString();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tintColor(Tint::Bad, palette()));
    m_message->setPalette(colors);
    m_message->setText(problem);
    m_apply->setEnabled(problem.isEmpty() && body() != m_shown);
}

void BodyEditor::chooseFile()
{
    const QString fileName = QFileDialog::getOpenFileName(this, tr("Choose a File to Send"));
    if (fileName.isEmpty())
        return;
    if (kind() == Kind::File)
        m_text->setPlainText(fileName);
    else
        m_parts->setCurrentFile(fileName);
}

void BodyEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_highlighter->takeColors();
    const QSignalBlocker quiet(m_text);
    m_highlighter->rehighlight();
    check();
}

} // namespace AsyncFetcher
