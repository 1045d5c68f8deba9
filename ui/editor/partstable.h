// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

#include <QTableWidget>

namespace AsyncFetcher {

/// The parts of a multipart/form-data body (RFC 7578) to edit: a name with a value, or with a file to send,
/// and the file name and content type that go with it. There is always one empty line to write into; Delete
/// takes a part away. Values that are no text keep their bytes as long as nobody types over them. UI thread.
class PartsTable final : public QTableWidget
{
    Q_OBJECT
public:
    using Parts = QList<MultipartPart>;

    explicit PartsTable(QWidget *parent = nullptr);

    void setParts(const Parts &parts); ///< is no edit
    Parts parts() const;
    /// The current part sends this file; on the empty line it is a new part.
    void setCurrentFile(const QString &fileName);

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Column { NameColumn, ValueColumn, FileColumn, FileNameColumn, TypeColumn, ColumnCount };

    void addLine(const MultipartPart &part);
    void take(int row);
    bool isEmpty(int row) const;
    MultipartPart partAt(int row) const;
    QString text(int row, int column) const;

    bool m_filling = false;
};

} // namespace AsyncFetcher
