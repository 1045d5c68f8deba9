// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/bodypage.h"
#include "ui/response/hexmodel.h"

#include <QTableView>

namespace AsyncFetcher {

/// Any body as bytes; what is not on the screen costs nothing. UI thread.
class HexView final : public QTableView, public BodyPage
{
    Q_OBJECT
public:
    explicit HexView(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    bool canShow(const BodyPreview &preview) const override { return !preview.bytes.isEmpty(); }
    void showBody(const BodyPreview &preview) override;
    void forget() override { m_model.setBytes({}); }
    Content content() const override { return {{}, m_model.bytes()}; }
    void showMatch(qsizetype at, qsizetype length) override;
    void setBodyFont(const QFont &font) override;

private:
    void copy();

    HexModel m_model;
};

} // namespace AsyncFetcher
