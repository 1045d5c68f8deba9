// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"
#include "ui/requests/liverows.h"
#include "ui/response/responseloader.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;
class QTemporaryDir;
class QToolBar;

namespace AsyncFetcher {

class BodyView;
class ResponseSummary;
class ResponseTab;

/// The response of one row: summary, body, and a tab for each of its other sides. While the row has none it
/// says what the row is doing. Reads in the background; a row that goes on in a run is read again when it
/// ends.
/// Thread: the UI's.
class ResponsePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ResponsePanel(QWidget *parent = nullptr);
    ~ResponsePanel() override;

    /// What the row is and how it stands; cheap to call often. store may be null: nothing has run.
    void showRow(RequestId id, const LiveRows::Value &value,
                 const std::shared_ptr<const ResponseStore> &store);
    void showNothing(); ///< no row is selected

    void find();                  ///< in the body
    void setFontSize(int points); ///< of bodies; 0: the system's

Q_SIGNALS:
    /// A value of the JSON tree shall be expected, or become a column: see JsonTreeView.
    void expectationWanted(const QByteArray &path, const QByteArray &json);
    void columnWanted(const QByteArray &path);
    /// The store has no response of the row that has ended: showRow() will ask for it again.
    void notThereYet();
    void failed(const QString &sentence);
    void told(const QString &sentence);
    /// Whose response has come; nothing is shown: an empty pointer.
    void responseShown(AsyncFetcher::RequestId id,
                       std::shared_ptr<const AsyncFetcher::HttpResponse> response);
    void curlWanted(); ///< of the row that is shown

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
    void showFailure(const Error &error);
    void showLoaded(const LoadedResponse &loaded);
    void addTab(ResponseTab *tab);
    void loadMore();
    void copyUrl();
    void saveBody();
    void openBody();
    void keepBody(const QString &fileName, const QString &done, bool opens);
    QToolBar *makeBar();
    QWidget *makePages();

    QStackedWidget *m_pages;
    QLabel *m_message;
    ResponseSummary *m_summary;
    QTabWidget *m_tabs;
    BodyView *m_body;
    QList<ResponseTab *> m_sides; ///< the tabs after the body's
    QList<QAction *> m_bodyActions;

    ResponseLoader m_loader;
    std::optional<Shown> m_shown;
    std::shared_ptr<const ResponseStore> m_store;
    HttpResponse m_response;
    BodyKind m_bodyKind = BodyKind::Empty;
    std::unique_ptr<QTemporaryDir> m_opened; ///< bodies that were given to other programs
    qint64 m_maxBytes = BodyPreview::FirstBytes;
    BackgroundTask<Result<void>> m_saving;
};

} // namespace AsyncFetcher
