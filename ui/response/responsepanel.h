// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"
#include "ui/requests/liverows.h"
#include "ui/response/responseloader.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableWidget;
class QTabWidget;

namespace AsyncFetcher {

class AttemptsView;
class BodyView;
class ResponseSummary;

/// The response of one row: summary, body, headers, attempts. While the row has none it says what the row is
/// doing. Reads in the background; a row that goes on in a run is read again when it ends.
/// Thread: the UI's.
class ResponsePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ResponsePanel(QWidget *parent = nullptr);

    /// What the row is and how it stands; cheap to call often. store may be null: nothing has run.
    void showRow(RequestId id, const LiveRows::Value &value,
                 const std::shared_ptr<const ResponseStore> &store);
    void showNothing(); ///< no row is selected

Q_SIGNALS:
    void failed(const QString &sentence);
    void told(const QString &sentence);

private:
    struct Shown
    {
        RequestId id{};
        RowState state = RowState::Pending;
        int attempts = 0;
        qint64 runStartedMs = 0;
        const void *store = nullptr;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    void showMessage(const QString &text);
    void showLoaded(const LoadedResponse &loaded);
    void showHeaders(const HttpHeaders &headers);
    void loadMore();
    void saveBody();
    QWidget *makePages();

    QStackedWidget *m_pages;
    QLabel *m_message;
    ResponseSummary *m_summary;
    QTabWidget *m_tabs;
    BodyView *m_body;
    QTableWidget *m_headers;
    AttemptsView *m_attempts;

    ResponseLoader m_loader;
    std::optional<Shown> m_shown;
    std::shared_ptr<const ResponseStore> m_store;
    HttpResponse m_response;
    qint64 m_maxBytes = BodyPreview::FirstBytes;
    BackgroundTask<Result<void>> m_saving;
};

} // namespace AsyncFetcher
