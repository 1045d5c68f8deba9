// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/bodypage.h"
#include "ui/response/jsontreemodel.h"

#include <QTreeView>

namespace AsyncFetcher {

/// A JSON body as a tree that unfolds on demand. UI thread.
class JsonTreeView final : public QTreeView, public BodyPage
{
    Q_OBJECT
public:
    explicit JsonTreeView(QWidget *parent = nullptr);

    JsonTreeModel *tree() { return &m_model; }

    QWidget *widget() override { return this; }
    bool canShow(const BodyPreview &preview) const override { return preview.json != nullptr; }
    void showBody(const BodyPreview &preview) override;
    void forget() override;
    Content content() const override { return {{}, m_bytes}; }
    void showMatch(qsizetype at, qsizetype length) override;
    void setBodyFont(const QFont &font) override { setFont(font); }

Q_SIGNALS:
    /// What is current shall be expected, or become a column. path: as JsonPath reads it.
    void expectationWanted(const QByteArray &path, const QByteArray &json);
    void columnWanted(const QByteArray &path);

private:
    void wantExpectation();
    void wantColumn();
    void addAction(const QString &text, const QKeySequence &key,
                   QString (JsonTreeModel::*textOf)(const QModelIndex &) const);

    JsonTreeModel m_model;
    QByteArray m_bytes;
};

} // namespace AsyncFetcher
