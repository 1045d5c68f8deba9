// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/bodypreview.h"

class QFont;
class QWidget;

namespace AsyncFetcher {

/// One way to look at a body: as text, as a tree, as bytes, as an image. UI thread; implemented by widgets.
class BodyPage
{
public:
    /// What a search looks through: one of the two. Matches are places in it.
    struct Content
    {
        QString text;
        QByteArray bytes;
    };

    virtual ~BodyPage() = default;

    virtual QWidget *widget() = 0;
    virtual bool canShow(const BodyPreview &preview) const = 0;
    virtual void showBody(const BodyPreview &preview) = 0;
    virtual void forget() = 0; ///< what it shows, and the memory it takes
    virtual Content content() const { return {}; }
    virtual void showMatch(qsizetype at, qsizetype length)
    {
        Q_UNUSED(at)
        Q_UNUSED(length)
    }
    virtual void setBodyFont(const QFont &font) { Q_UNUSED(font) }
};

} // namespace AsyncFetcher
