// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/requestpanel.h"

#include "ui/base/words.h"
#include "ui/editor/bodyeditor.h"
#include "ui/editor/ruleeditor.h"
#include "ui/editor/urlquery.h"
#include "ui/requests/listeditor.h"
#include "ui/requests/requestcells.h"
#include "ui/requests/requesttableview.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostCompared = 1000; ///< selected rows that are looked at for values that differ

const QStringList &standardHeaders()
{
    static const QStringList names{u"Accept"_s,          u"Accept-Encoding"_s,
                                   u"Accept-Language"_s, u"Authorization"_s,
                                   u"Cache-Control"_s,   u"Content-Type"_s,
                                   u"Cookie"_s,          u"If-Match"_s,
                                   u"If-None-Match"_s,   u"If-Modified-Since"_s,
                                   u"Idempotency-Key"_s, u"Origin"_s,
                                   u"Prefer"_s,          u"Range"_s,
                                   u"Referer"_s,         u"User-Agent"_s,
                                   u"X-Api-Key"_s,       u"X-Forwarded-For"_s,
                                   u"X-Request-Id"_s,    u"X-Requested-With"_s};
    return names;
}

PairTable::Pairs pairsOf(const HttpHeaders &headers)
{
    PairTable::Pairs pairs;
    for (const HttpHeader &header : headers)
        pairs.append({QString::fromUtf8(header.name), QString::fromUtf8(header.value)});
    return pairs;
}

} // namespace

RequestPanel::RequestPanel(const BatchDocument *document, ListEditor *editor, RequestTableView *view,
                           QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_editor(editor)
    , m_view(view)
    , m_tabs(new QTabWidget)
    , m_title(new QLabel)
    , m_skip(new QCheckBox(tr("S&kip")))
    , m_query(new PairTable)
    , m_headers(new PairTable(standardHeaders()))
    , m_body(new BodyEditor)
    , m_rules(new RuleEditor)
{
    m_title->setMargin(6);
    m_skip->setToolTip(tr("The row stays in the list and is not sent"));
    m_headers->setAccessibleName(tr("Request headers"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the request"));
    m_tabs->addTab(makeAddress(), tr("Address"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_body, tr("Body"));
    m_tabs->addTab(m_rules, tr("Checks"));
    m_tabs->addTab(makeMore(), tr("More"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 6, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_skip);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(0); // many selections in one turn of the loop are one
    connect(&m_loadSoon, &QTimer::timeout, this, &RequestPanel::load);
    const auto loadSoon = [this] {
        if (isVisible())
            m_loadSoon.start();
    };
    connect(view, &RequestTableView::selectionEdited, this, loadSoon);
    connect(document, &BatchDocument::historyChanged, this, loadSoon);
    connect(m_skip, &QCheckBox::clicked, this, &RequestPanel::skipWanted);
    connect(m_headers, &PairTable::edited, this, &RequestPanel::commitHeaders);
    connect(m_query, &PairTable::edited, this, &RequestPanel::commitQuery);
    connect(m_body, &BodyEditor::applied, this, &RequestPanel::commitBody);
    connect(m_rules, &RuleEditor::applied, this, &RequestPanel::commitRules);
}

void RequestPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

QLineEdit *RequestPanel::makeLine(Field field, const QString &name)
{
    auto *line = new QLineEdit;
    line->setAccessibleName(name);
    m_lines[field] = line;
    connect(line, &QLineEdit::editingFinished, this, [this, field, line] { commitLine(field, line); });
    return line;
}

QWidget *RequestPanel::makeAddress()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout;
    form->addRow(tr("&Method:"), makeLine(Method, tr("Method")));
    form->addRow(tr("&URL:"), makeLine(Url, tr("URL")));
    form->addRow(tr("&Name:"), makeLine(Name, tr("Name")));
    auto *queryTitle = new QLabel(tr("&Query:"));
    queryTitle->setBuddy(m_query);
    m_query->setAccessibleName(tr("Query of the URL"));
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(form);
    layout->addWidget(queryTitle);
    layout->addWidget(m_query, 1);
    return page;
}

QWidget *RequestPanel::makeMore()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->addRow(tr("&Timeout:"), makeLine(Timeout, tr("Timeout")));
    form->addRow(tr("&Retries:"), makeLine(Retries, tr("Retries")));
    form->addRow(tr("T&ags:"), makeLine(Tags, tr("Tags")));
    form->addRow(tr("&User:"), makeLine(User, tr("User")));
    form->addRow(tr("&Password:"), makeLine(Password, tr("Password")));
    form->addRow(tr("&Bearer token:"), makeLine(Bearer, tr("Bearer token")));
    m_lines[Password]->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_lines[Bearer]->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    return page;
}

bool RequestPanel::differs(Field field, const HttpRequest &a, const HttpRequest &b)
{
    switch (field) {
    case Method:
        return a.method != b.method;
    case Url:
        return a.url != b.url;
    case Name:
        return a.name != b.name;
    case Headers:
        return a.headers != b.headers;
    case Body:
        return a.body != b.body;
    case Timeout:
        return a.timeout != b.timeout;
    case Retries:
        return a.maxRetries != b.maxRetries;
    case Tags:
        return a.tags != b.tags;
    case User:
        return a.user != b.user;
    case Password:
        return a.password != b.password;
    case Skip:
        return a.skip != b.skip;
    case Rules:
        return a.expect != b.expect || a.extract != b.extract;
    default:
        return a.bearer != b.bearer;
    }
}

void RequestPanel::load()
{
    const QList<qsizetype> positions = m_view->selectedPositions();
    m_tabs->setEnabled(!positions.isEmpty());
    m_skip->setVisible(!positions.isEmpty());
    if (positions.isEmpty())
        return m_title->setText(tr("Select a row to edit its request."));
    m_title->setText(positions.size() == 1
                         ? tr("Row %1").arg(Words::count(positions.first() + 1))
                         : tr("%1 rows: an edit goes to all").arg(Words::count(positions.size())));
    const RequestList &list = m_document->requests();
    m_shown = list.requestAt(positions.first());
    bool mixed[FieldCount] = {};
    for (qsizetype i = 1; i < std::min(positions.size(), MostCompared); ++i) {
        const HttpRequest other = list.requestAt(positions.at(i));
        for (int field = 0; field < FieldCount; ++field)
            mixed[field] = mixed[field] || differs(static_cast<Field>(field), m_shown, other);
    }
    showSkip(mixed[Skip]);
    const auto cell = [this](RequestColumn column) { return RequestCells::editText(m_shown, column); };
    showLine(m_lines[Method], cell(RequestColumn::Method), mixed[Method]);
    showLine(m_lines[Url], cell(RequestColumn::Url), mixed[Url]);
    showLine(m_lines[Name], cell(RequestColumn::Name), mixed[Name]);
    showLine(m_lines[Timeout], cell(RequestColumn::Timeout), mixed[Timeout]);
    showLine(m_lines[Retries], cell(RequestColumn::Retries), mixed[Retries]);
    showLine(m_lines[Tags], cell(RequestColumn::Tags), mixed[Tags]);
    showLine(m_lines[User], QString::fromUtf8(m_shown.user), mixed[User]);
    showLine(m_lines[Password], QString::fromUtf8(m_shown.password), mixed[Password]);
    showLine(m_lines[Bearer], QString::fromUtf8(m_shown.bearer), mixed[Bearer]);
    m_query->setPairs(UrlQuery::pairs(m_shown.url));
    m_query->setEnabled(!mixed[Url]);
    m_headers->setPairs(mixed[Headers] ? PairTable::Pairs() : pairsOf(m_shown.headers));
    m_tabs->setTabText(1, mixed[Headers]              ? tr("Headers (differ)")
                          : m_shown.headers.isEmpty() ? tr("Headers")
                                                      : tr("Headers (%1)").arg(m_shown.headers.size()));
    m_body->setBody(m_shown.body, mixed[Body]);
    m_rules->setRules(m_shown.expect, m_shown.extract, mixed[Rules]);
    showResponse();
}

void RequestPanel::setResponse(RequestId id, const std::shared_ptr<const HttpResponse> &response)
{
    m_responseOf = id;
    m_response = response;
    if (isVisible())
        showResponse();
}

void RequestPanel::showResponse()
{
    const QList<qsizetype> positions = m_view->selectedPositions();
    const bool isThat =
        !positions.isEmpty() && m_document->requests().idAt(positions.first()) == m_responseOf;
    m_rules->setResponse(isThat ? m_response : nullptr, m_document->folder());
}

void RequestPanel::showSkip(bool mixed)
{
    m_skip->setCheckState(mixed ? Qt::PartiallyChecked : m_shown.skip ? Qt::Checked : Qt::Unchecked);
    m_skip->setTristate(mixed); // a click on what is mixed skips all
}

void RequestPanel::showLine(QLineEdit *line, const QString &text, bool mixed)
{
    line->setPlaceholderText(mixed ? tr("(several values)") : QString());
    const QString shown = mixed ? QString() : text;
    if (line->text() != shown)
        line->setText(shown);
    line->setModified(false);
    if (!mixed)
        line->setCursorPosition(0);
}

void RequestPanel::commitLine(Field field, QLineEdit *line)
{
    if (!line->isModified())
        return;
    line->setModified(false);
    const QString text = line->text();
    const QString what = line->accessibleName();
    const auto setCell = [&](RequestColumn column) {
        const auto set = RequestCells::withText(m_shown, column, text);
        if (!set) {
            load();
            m_title->setText(set.error().message);
            return;
        }
        change(what, [column, text](HttpRequest &row) {
            row = RequestCells::withText(row, column, text).value_or(row);
        });
    };
    const QByteArray bytes = text.toUtf8();
    switch (field) {
    case Method:
        return setCell(RequestColumn::Method);
    case Url:
        return setCell(RequestColumn::Url);
    case Name:
        return setCell(RequestColumn::Name);
    case Timeout:
        return setCell(RequestColumn::Timeout);
    case Retries:
        return setCell(RequestColumn::Retries);
    case Tags:
        return setCell(RequestColumn::Tags);
    case User:
        return change(what, [bytes](HttpRequest &row) { row.user = bytes; });
    case Password:
        return change(what, [bytes](HttpRequest &row) { row.password = bytes; });
    default:
        return change(what, [bytes](HttpRequest &row) { row.bearer = bytes; });
    }
}

void RequestPanel::commitHeaders()
{
    HttpHeaders headers;
    for (const auto &[name, value] : m_headers->pairs())
        headers.append({name.trimmed().toUtf8(), value.toUtf8()});
    change(tr("Headers"), [headers](HttpRequest &row) { row.headers = headers; });
}

void RequestPanel::commitQuery()
{
    const QByteArray url = UrlQuery::withPairs(m_shown.url, m_query->pairs());
    change(tr("Query"), [url](HttpRequest &row) { row.url = url; });
}

void RequestPanel::commitBody(const RequestBody &body)
{
    change(tr("Body"), [body](HttpRequest &row) { row.body = body; });
}

void RequestPanel::commitRules(const QByteArrayList &expect, const QList<ColumnRule> &extract)
{
    change(tr("Checks"), [expect, extract](HttpRequest &row) {
        row.expect = expect;
        row.extract = extract;
    });
}

void RequestPanel::change(const QString &what, const Setter &setter)
{
    m_editor->change(tr("Edit %1").arg(what), m_view->selectedPositions(),
                     [setter](const HttpRequest &row, qsizetype) {
                         HttpRequest changed = row;
                         setter(changed);
                         return std::optional(std::move(changed));
                     });
}

} // namespace AsyncFetcher
