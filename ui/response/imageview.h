// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/bodypage.h"

#include <QScrollArea>

class QLabel;

namespace AsyncFetcher {

/// A body that is an image. UI thread.
class ImageView final : public QScrollArea, public BodyPage
{
    Q_OBJECT
public:
    explicit ImageView(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    bool canShow(const BodyPreview &preview) const override { return !preview.image.isNull(); }
    void showBody(const BodyPreview &preview) override;
    void forget() override;

private:
    QLabel *m_image;
};

} // namespace AsyncFetcher
