// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/filterbar.h"

#include "ui/base/theme.h"
#include "ui/base/themeicon.h"
#include "ui/base/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStringListModel>
#include <QToolButton>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds TypingPause{200};
const QString SettingsKey = u"filters/saved"_s;

/// Where the word begins that ends at the cursor.
qsizetype wordBegin(QStringView text, qsizetype cursor)
{
    qsizetype begin = cursor;
    while (begin > 0 && !text[begin - 1].isSpace() && text[begin - 1] != u'(')
        --begin;
    while (begin < cursor && (text[begin] == u'-' || text[begin] == u'!'))
        ++begin;
    return begin;
}

QStringList completionsFor(QStringView word)
{
    QStringList found;
    const qsizetype colon = word.indexOf(u':');
    const auto field = colon > 0 ? filterFieldNamed(word.first(colon)) : std::nullopt;
    if (field) {
        for (const QLatin1StringView value : filterFieldValues(*field))
            found += filterFieldName(*field) + u':' + value;
    } else {
        for (int i = 1; i < FilterFieldCount; ++i)
            found +=
                filterFieldName(static_cast<FilterField>(i)) + (i == int(FilterField::Column) ? u'.' : u':');
    }
    return found;
}

} // namespace

FilterBar::FilterBar(QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_line(new QLineEdit)
    , m_error(new QLabel)
    , m_counts(new QLabel)
    , m_keep(new QToolButton)
    , m_menu(new QMenu(this))
    , m_completer(new QCompleter(this))
    , m_completions(new QStringListModel(this))
{
    m_line->setPlaceholderText(tr("Filter: status:5xx time:>2s host:api.* or any text"));
    m_line->setClearButtonEnabled(true);
    m_line->setAccessibleName(tr("Filter"));
    m_line->setToolTip(help());
    m_line->installEventFilter(this);
    m_error->setWordWrap(true);
    m_error->setAccessibleName(tr("What is wrong with the filter"));
    m_error->hide();
    m_keep->setAutoRaise(true);
    m_keep->setPopupMode(QToolButton::InstantPopup);
    m_keep->setMenu(m_menu);
    m_keep->setToolTip(tr("Saved filters"));
    m_keep->setAccessibleName(tr("Saved filters"));
    m_completer->setModel(m_completions);
    m_completer->setWidget(m_line);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);

    auto *row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_keep);
    row->addWidget(m_counts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_error);
    paintIcons();

    connect(m_line, &QLineEdit::textEdited, this, &FilterBar::complete);
    connect(m_line, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FilterBar::insertCompletion);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
}

QString FilterBar::help()
{
    return tr(
        "<p>Terms that hold together:<br><b>status:</b>5xx, 404,410, &gt;=400, none · <b>time:</b>&gt;2s · "
        "<b>size:</b>&lt;1k · <b>attempts:</b>&gt;1<br><b>state:</b>failed · <b>error:</b>timeout · "
        "<b>wait:</b>back-off<br><b>host:</b>api.* · <b>path:</b>/v1/* · <b>url:</b>/\\d+$/ · "
        "<b>method:</b>POST · <b>name:</b> · <b>id:</b> · <b>tag:</b></p>"
        "<p>A minus sign turns a term round, OR and brackets join terms, quotes keep text as it is.</p>");
}

QString FilterBar::text() const
{
    return m_line->text();
}

QString FilterBar::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void FilterBar::setText(const QString &text)
{
    m_line->setText(text);
    apply();
}

void FilterBar::clear()
{
    setText({});
}

void FilterBar::showCounts(qsizetype shown, qsizetype all)
{
    m_counts->setText(shown == all ? QString() : tr("%1 of %2").arg(Words::count(shown), Words::count(all)));
}

void FilterBar::apply()
{
    m_typing.stop();
    const auto filter = Filter::parse(m_line->text());
    showError(filter ? nullptr : &filter.error());
    // What the table shows stays until there is something that can be understood.
    if (!filter || filter->text() == m_applied)
        return;
    m_applied = filter->text();
    Q_EMIT filterChanged(*filter);
}

void FilterBar::showError(const Error *error)
{
    m_error->setVisible(error);
    QPalette palette = m_line->palette();
    palette.setColor(QPalette::Text,
                     error ? tintColor(Tint::Bad, this->palette()) : this->palette().color(QPalette::Text));
    m_line->setPalette(palette);
    if (!error)
        return m_error->clear();
    palette = m_error->palette();
    palette.setColor(QPalette::WindowText, tintColor(Tint::Bad, this->palette()));
    m_error->setPalette(palette);
    m_error->setText(tr("Column %1: %2").arg(error->column).arg(error->message));
}

void FilterBar::complete()
{
    const qsizetype cursor = m_line->cursorPosition();
    const qsizetype begin = wordBegin(m_line->text(), cursor);
    const QString word = m_line->text().sliced(begin, cursor - begin);
    m_completions->setStringList(word.isEmpty() ? QStringList() : completionsFor(word));
    m_completer->setCompletionPrefix(word);
    const bool isWhole = m_completer->completionCount() == 1 &&
                         m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (word.isEmpty() || m_completer->completionCount() == 0 || isWhole)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterBar::insertCompletion(const QString &completion)
{
    const qsizetype cursor = m_line->cursorPosition();
    const qsizetype begin = wordBegin(m_line->text(), cursor);
    QString text = m_line->text();
    text.replace(begin, cursor - begin, completion);
    m_line->setText(text);
    m_line->setCursorPosition(int(begin + completion.size()));
    if (completion.endsWith(u':'))
        complete();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && !m_completer->popup()->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_line->text().isEmpty()) {
            clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            apply();
            if (error().isEmpty())
                Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcons();
}

void FilterBar::paintIcons()
{
    m_keep->setIcon(themeIcon("search"_L1));
}

QStringList FilterBar::saved() const
{
    return m_settings->value(SettingsKey).toStringList();
}

void FilterBar::save(const QStringList &filters)
{
    m_settings->setValue(SettingsKey, filters);
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const QString now = m_line->text().trimmed();
    const QStringList filters = saved();
    for (const QString &filter : filters)
        connect(m_menu->addAction(QString(filter).replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, filter] { setText(filter); });
    m_menu->addSeparator();
    QAction *keep = m_menu->addAction(tr("&Save This Filter"));
    keep->setEnabled(!now.isEmpty() && error().isEmpty() && !filters.contains(now));
    connect(keep, &QAction::triggered, this, [this, now] { save(saved() + QStringList(now)); });
    QAction *forget = m_menu->addAction(tr("&Forget This Filter"));
    forget->setEnabled(filters.contains(now));
    connect(forget, &QAction::triggered, this, [this, now] {
        QStringList left = saved();
        left.removeAll(now);
        save(left);
    });
}

} // namespace AsyncFetcher
