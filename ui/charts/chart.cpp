// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart.h"

namespace AsyncFetcher {

namespace {

constexpr int GridAlpha = 40;
constexpr int Margin = 4;

} // namespace

Chart::Chart(const QString &title, QWidget *parent)
    : QCustomPlot(parent)
    , m_title(new QCPTextElement(this, title))
{
    setAccessibleName(title);
    setNoAntialiasingOnDrag(true);
    setPlottingHint(QCP::phFastPolylines, true);
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, m_title);
    plotLayout()->setRowSpacing(2);
    axisRect()->setMinimumMargins(QMargins(Margin, Margin, 3 * Margin, Margin));
    legend->setBorderPen(Qt::NoPen);
    legend->setIconSize(10, 8);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    xAxis->ticker()->setTickCount(4);
    yAxis->ticker()->setTickCount(4);
    paintColours();
    connect(this, &QCustomPlot::plottableClick, this,
            [this](QCPAbstractPlottable *plottable, int index, QMouseEvent *) {
                if (const auto *bars = qobject_cast<QCPBars *>(plottable))
                    Q_EMIT barClicked(int(bars->data()->at(index)->key));
            });
}

QCPGraph *Chart::addLine(const QString &name, Tint tint)
{
    QCPGraph *graph = addGraph();
    graph->setName(name);
    graph->setAntialiased(false);
    m_tints.append({graph, tint});
    legend->setVisible(graphCount() > 1);
    paintColours();
    return graph;
}

QCPBars *Chart::addBars(const QString &name, Tint tint)
{
    auto *bars = new QCPBars(xAxis, yAxis);
    bars->setName(name);
    bars->setAntialiased(false);
    bars->setWidth(0.8);
    m_tints.append({bars, tint});
    paintColours();
    return bars;
}

void Chart::redraw()
{
    if (isVisible() && !visibleRegion().isEmpty())
        replot(QCustomPlot::rpQueuedReplot);
}

void Chart::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        paintColours();
        redraw();
    }
}

void Chart::paintColours()
{
    const QColor text = palette().color(QPalette::Text);
    QColor grid = text;
    grid.setAlpha(GridAlpha);
    setBackground(palette().color(QPalette::Base));
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    m_title->setTextColor(text);
    m_title->setFont(font());
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setBasePen(QPen(grid));
        axis->setTickPen(QPen(grid));
        axis->setSubTickPen(QPen(Qt::NoPen));
        axis->setTickLabelColor(text);
        axis->setLabelColor(text);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->grid()->setPen(QPen(grid));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    legend->setBrush(Qt::NoBrush);
    legend->setTextColor(text);
    legend->setFont(small);
    for (const auto &[plottable, tint] : std::as_const(m_tints)) {
        const QColor colour = tintColor(tint, palette());
        plottable->setPen(QPen(colour, 1));
        if (qobject_cast<QCPBars *>(plottable))
            plottable->setBrush(colour);
    }
}

} // namespace AsyncFetcher
