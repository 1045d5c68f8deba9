// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/sourcehighlighter.h"
#include "ui/response/bodypage.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <optional>

namespace AsyncFetcher {

/// A body's text with its syntax in colours. Long text is put in piece by piece, a few milliseconds at a
/// time: the beginning stands there at once and the window never waits. UI thread.
class SourceView final : public QPlainTextEdit, public BodyPage
{
    Q_OBJECT
public:
    explicit SourceView(QWidget *parent = nullptr);

    bool isFilled() const { return m_filled == m_text.size(); }

    QWidget *widget() override { return this; }
    bool canShow(const BodyPreview &preview) const override { return preview.isText(); }
    void showBody(const BodyPreview &preview) override;
    void forget() override;
    Content content() const override { return {m_text, {}}; }
    void showMatch(qsizetype at, qsizetype length) override;
    void setBodyFont(const QFont &font) override { setFont(font); }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Match
    {
        qsizetype at, length;
    };

    void restart();
    void renewDocument();
    void fillOn();
    void appendPiece();

    SourceHighlighter *m_highlighter; ///< the document's
    SourceLanguage m_language = SourceLanguage::None;
    QString m_text;
    qsizetype m_filled = 0;       ///< so much of the text is in the document
    std::optional<Match> m_match; ///< to be shown once it is
    QTimer m_fill;
};

} // namespace AsyncFetcher
