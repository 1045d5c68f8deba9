// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"

#include <QTreeWidget>

namespace AsyncFetcher {

/// The attempts of a row, each with its error, its phases and the connection it went over. UI thread.
class AttemptsView final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit AttemptsView(QWidget *parent = nullptr);

    void setAttempts(const QList<Attempt> &attempts);

private:
    void addDetails(QTreeWidgetItem *item, const Attempt &attempt);
    static QString outcomeOf(const Attempt &attempt);
    static QString phasesOf(const Timings &timings);
    static QString connectionOf(const ConnectionInfo &connection);
};

} // namespace AsyncFetcher
