// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableWidget>

namespace AsyncFetcher {

/// Names and values to edit: headers, the fields of a query or a form. There is always one empty line to
/// write into; a line whose name and value are both emptied goes. UI thread.
class PairTable final : public QTableWidget
{
    Q_OBJECT
public:
    using Pairs = QList<std::pair<QString, QString>>;

    /// names: offered while a name is typed.
    explicit PairTable(const QStringList &names = {}, QWidget *parent = nullptr);

    void setPairs(const Pairs &pairs); ///< is no edit
    Pairs pairs() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(int row);
    void addEmptyLine();
    QString text(int row, int column) const;

    bool m_filling = false;
};

} // namespace AsyncFetcher
