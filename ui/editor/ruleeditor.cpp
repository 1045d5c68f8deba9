// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/ruleeditor.h"

#include "core/format/requestfields.h"
#include "core/judge/judge.h"
#include "ui/base/theme.h"
#include "ui/base/themeicon.h"
#include "ui/editor/ruletext.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int TryAfterMs = 150; ///< while somebody types

QPlainTextEdit *makeText(RuleText::Kind kind, const QString &name, const QString &example)
{
    auto *text = new RuleText(kind);
    text->setAccessibleName(name);
    text->setPlaceholderText(example);
    return text;
}

QLabel *makeTitle(const QString &text, QWidget *buddy)
{
    auto *title = new QLabel(text);
    title->setBuddy(buddy);
    return title;
}

QString textOf(const HttpRequest &rules, const char *field)
{
    return QString::fromUtf8(requestField(rules, field));
}

void setText(QPlainTextEdit *edit, const QString &text)
{
    const QSignalBlocker quiet(edit);
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

/// Where a line cannot be read, why; in the order of the lines.
QString problemOf(const HttpRequest &rules)
{
    if (const auto judge = Judge::create(rules.expect, rules.extract); !judge)
        return judge.error().message;
    return {};
}

} // namespace

RuleEditor::RuleEditor(QWidget *parent)
    : QWidget(parent)
    , m_expect(makeText(RuleText::Kind::Expectations, tr("Expectations"),
                        u"status == 200..299\ntime < 800ms\njson $.ok == true"_s))
    , m_extract(makeText(RuleText::Kind::Columns, tr("Columns"), u"id=json $.id\nserver=header Server"_s))
    , m_message(new QLabel)
    , m_triedTitle(new QLabel(tr("With the &last response:")))
    , m_tried(new QListWidget)
    , m_apply(new QPushButton(tr("&Apply Checks")))
{
    m_message->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeTitle(tr("&Expected of the response, one a line:"), m_expect));
    layout->addWidget(m_expect, 2);
    layout->addWidget(makeTitle(tr("&Columns taken out of it, name=source a line:"), m_extract));
    layout->addWidget(m_extract, 1);
    layout->addWidget(m_message);
    m_tried->setAccessibleName(tr("Checks of the last response"));
    m_tried->setTextElideMode(Qt::ElideRight);
    m_triedTitle->setBuddy(m_tried);
    layout->addWidget(m_triedTitle);
    layout->addWidget(m_tried, 1);
    m_trySoon.setSingleShot(true);
    m_trySoon.setInterval(TryAfterMs);
    connect(&m_trySoon, &QTimer::timeout, this, &RuleEditor::tryRules);
    layout->addWidget(m_apply, 0, Qt::AlignRight);
    connect(m_expect, &QPlainTextEdit::textChanged, this, &RuleEditor::check);
    connect(m_extract, &QPlainTextEdit::textChanged, this, &RuleEditor::check);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        const HttpRequest typed = rules();
        Q_EMIT applied(typed.expect, typed.extract);
    });
    check();
}

void RuleEditor::setRules(const QByteArrayList &expect, const QList<ColumnRule> &extract, bool mixed)
{
    m_mixed = mixed;
    m_shown = {};
    if (!mixed) {
        m_shown.expect = expect;
        m_shown.extract = extract;
    }
    setText(m_expect, textOf(m_shown, "expect"));
    setText(m_extract, textOf(m_shown, "extract"));
    check();
    if (mixed)
        m_message->setText(tr("The checks of the selected rows differ."));
}

HttpRequest RuleEditor::rules() const
{
    HttpRequest typed;
    (void)setRequestField(&typed, "expect", m_expect->toPlainText().toUtf8());
    (void)setRequestField(&typed, "extract", m_extract->toPlainText().toUtf8());
    return typed;
}

void RuleEditor::check()
{
    HttpRequest typed;
    const auto columns = setRequestField(&typed, "extract", m_extract->toPlainText().toUtf8());
    typed = rules();
    QString problem = problemOf(typed);
    if (problem.isEmpty() && !columns)
        problem = tr("A column %1.").arg(columns.error().message);
    QPalette shown = palette();
    shown.setColor(QPalette::WindowText, tintColor(Tint::Bad, palette()));
    m_message->setPalette(shown);
    m_message->setText(problem);
    const bool isChanged = typed.expect != m_shown.expect || typed.extract != m_shown.extract;
    // What has no name cannot be kept at all.
    m_apply->setEnabled(isChanged && columns.has_value());
    m_trySoon.start();
}

void RuleEditor::setResponse(const std::shared_ptr<const HttpResponse> &response, const QString &folder)
{
    m_response = response;
    m_folder = folder;
    m_trySoon.start();
}

void RuleEditor::tryRules()
{
    if (m_trying.isRunning())
        return m_trySoon.start();
    if (!m_response)
        return showTried({});
    m_trying.start(
        [rules = rules(), response = m_response, folder = m_folder](TaskProgress &) {
            return checkedRules(rules, *response, folder);
        },
        [this](const QList<CheckedRule> &tried) { showTried(m_response ? tried : QList<CheckedRule>()); });
}

void RuleEditor::showTried(const QList<CheckedRule> &tried)
{
    m_tried->clear();
    for (const CheckedRule &rule : tried) {
        switch (rule.kind) {
        case CheckedRule::Kind::Passed:
            new QListWidgetItem(themeIcon("state-succeeded"_L1, Tint::Good),
                                tr("%1: passed (%2)").arg(rule.text, rule.detail), m_tried);
            break;
        case CheckedRule::Kind::Failed:
            new QListWidgetItem(themeIcon("state-failed"_L1, Tint::Bad),
                                tr("%1: failed (%2)").arg(rule.text, rule.detail), m_tried);
            break;
        case CheckedRule::Kind::Broken:
            new QListWidgetItem(themeIcon("warning"_L1, Tint::Bad),
                                tr("%1: column %2").arg(rule.text, rule.detail), m_tried);
            break;
        case CheckedRule::Kind::Column:
            new QListWidgetItem(u"%1 = %2"_s.arg(rule.text, rule.detail), m_tried);
            break;
        }
    }
    m_triedTitle->setVisible(!tried.isEmpty());
    m_tried->setVisible(!tried.isEmpty());
}

} // namespace AsyncFetcher
