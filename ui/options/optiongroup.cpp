// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/options/optiongroup.h"

#include "ui/base/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <cmath>

namespace AsyncFetcher {

namespace {

constexpr char TipProperty[] = "ownToolTip";

/// Shows "10", not "10.000".
class PlainNumberBox final : public QDoubleSpinBox
{
public:
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

} // namespace

OptionGroup::OptionGroup(const QString &title, QWidget *parent)
    : QGroupBox(title, parent)
    , m_form(new QFormLayout(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void OptionGroup::addField(const QString &name, QWidget *field)
{
    field->setAccessibleName(name);
    m_form->addRow(name, field);
}

QSpinBox *OptionGroup::addCount(const QString &name, int least, int most, const QString &tip)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    m_form->addRow(name, box);
    connect(box, &QSpinBox::valueChanged, this, &OptionGroup::edited);
    return box;
}

QDoubleSpinBox *OptionGroup::addRate(const QString &name, const QString &tip)
{
    auto *box = new PlainNumberBox;
    box->setRange(0, 1e6);
    box->setDecimals(2);
    box->setSpecialValueText(tr("no limit"));
    box->setSuffix(tr(" a second"));
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    m_form->addRow(name, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &OptionGroup::edited);
    return box;
}

QDoubleSpinBox *OptionGroup::addSeconds(const QString &name, const QString &tip)
{
    QDoubleSpinBox *box = addRate(name, tip);
    box->setDecimals(3);
    box->setRange(0, 24 * 3600);
    box->setSpecialValueText(tr("none"));
    box->setSuffix(tr(" s"));
    return box;
}

QLineEdit *OptionGroup::addLine(const QString &name, const QString &placeholder, const QString &tip)
{
    auto *line = new QLineEdit;
    line->setAccessibleName(name);
    line->setPlaceholderText(placeholder);
    line->setToolTip(tip);
    line->setProperty(TipProperty, tip);
    m_form->addRow(name, line);
    connect(line, &QLineEdit::editingFinished, this, &OptionGroup::edited);
    return line;
}

QCheckBox *OptionGroup::addCheck(const QString &name, const QString &tip)
{
    auto *box = new QCheckBox(name);
    box->setToolTip(tip);
    m_form->addRow(box);
    connect(box, &QCheckBox::toggled, this, &OptionGroup::edited);
    return box;
}

bool OptionGroup::showMatching(const QString &text)
{
    const bool all = text.isEmpty() || title().contains(text, Qt::CaseInsensitive);
    bool any = false;
    for (int row = 0; row < m_form->rowCount(); ++row) {
        const QLayoutItem *item = m_form->itemAt(row, QFormLayout::FieldRole);
        if (!item)
            item = m_form->itemAt(row, QFormLayout::SpanningRole);
        const QWidget *field = item->widget();
        const auto *check = qobject_cast<const QCheckBox *>(field);
        const QString name = check ? check->text() : field->accessibleName();
        const bool shown = all || name.contains(text, Qt::CaseInsensitive) ||
                           field->toolTip().contains(text, Qt::CaseInsensitive);
        m_form->setRowVisible(row, shown);
        any = any || shown;
    }
    setVisible(any);
    return any;
}

double OptionGroup::valueOf(const QDoubleSpinBox *box, double value)
{
    const double unit = std::pow(10, -box->decimals());
    return std::abs(box->value() - value) < unit ? value : box->value();
}

std::chrono::milliseconds OptionGroup::spanOf(const QDoubleSpinBox *box, std::chrono::milliseconds span)
{
    const double seconds = std::min(secondsOf(span), box->maximum());
    return box->value() == seconds ? span : std::chrono::milliseconds(qRound64(box->value() * 1000));
}

void OptionGroup::mark(QLineEdit *line, const QString &problem)
{
    QPalette colors = line->parentWidget()->palette();
    if (!problem.isEmpty())
        colors.setColor(QPalette::Text, tintColor(Tint::Bad, colors));
    line->setPalette(colors);
    line->setToolTip(problem.isEmpty() ? line->property(TipProperty).toString() : problem);
}

} // namespace AsyncFetcher
