// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGroupBox>

#include <chrono>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace AsyncFetcher {

/// A box of options with their names; makes the fields that options have. UI thread.
class OptionGroup final : public QGroupBox
{
    Q_OBJECT
public:
    explicit OptionGroup(const QString &title, QWidget *parent = nullptr);

    QSpinBox *addCount(const QString &name, int least, int most, const QString &tip);
    QDoubleSpinBox *addRate(const QString &name, const QString &tip);
    QDoubleSpinBox *addSeconds(const QString &name, const QString &tip);
    QLineEdit *addLine(const QString &name, const QString &placeholder, const QString &tip);
    QCheckBox *addCheck(const QString &name, const QString &tip);
    void addField(const QString &name, QWidget *field);

    /// What the box shows; the value itself where the box shows that, rounded to its decimals.
    static double valueOf(const QDoubleSpinBox *box, double value);
    static std::chrono::milliseconds spanOf(const QDoubleSpinBox *box, std::chrono::milliseconds span);
    static double secondsOf(std::chrono::milliseconds span) { return double(span.count()) / 1000; }
    /// Shows that the text is no value, and why; empty: it is one.
    static void mark(QLineEdit *line, const QString &problem);

    /// Hides what does not have the text in its name or tip, unless the title has it. False: nothing is left.
    bool showMatching(const QString &text);

Q_SIGNALS:
    void edited();

private:
    QFormLayout *m_form;
};

} // namespace AsyncFetcher
