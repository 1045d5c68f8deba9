// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/theme.h"
#include "ui/charts/customplot.h"

namespace AsyncFetcher {

/// A plot in the colours of the window. Lines are one pixel wide and nothing is filled under them: anything
/// else costs hundreds of milliseconds where values jump. UI thread.
class Chart final : public QCustomPlot
{
    Q_OBJECT
public:
    explicit Chart(const QString &title, QWidget *parent = nullptr);

    QCPGraph *addLine(const QString &name, Tint tint);
    QCPBars *addBars(const QString &name, Tint tint);
    /// Draws what has changed, unless nobody sees it.
    void redraw();

    QSize sizeHint() const override { return {240, 140}; }
    QSize minimumSizeHint() const override { return {80, 80}; }

Q_SIGNALS:
    void barClicked(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintColours();

    QCPTextElement *m_title;
    QList<std::pair<QCPAbstractPlottable *, Tint>> m_tints;
};

} // namespace AsyncFetcher
