// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/imageview.h"

#include <QLabel>

namespace AsyncFetcher {

ImageView::ImageView(QWidget *parent)
    : QScrollArea(parent)
    , m_image(new QLabel)
{
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setAccessibleName(tr("Image"));
    setAccessibleName(tr("Body as an image"));
    setWidget(m_image);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
}

void ImageView::showBody(const BodyPreview &preview)
{
    m_image->setPixmap(QPixmap::fromImage(preview.image));
    m_image->setAccessibleDescription(
        tr("%1 × %2 pixels").arg(preview.image.width()).arg(preview.image.height()));
}

void ImageView::forget()
{
    m_image->clear();
}

} // namespace AsyncFetcher
