// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/aboutbox.h"

#include "ui/base/themeicon.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

AboutBox::AboutBox(QWidget *parent)
    : QMessageBox(parent)
{
    setWindowTitle(tr("About AsyncFetcher"));
    setIconPixmap(themeIcon("asyncfetcher"_L1).pixmap(QSize(64, 64), devicePixelRatioF()));
    setText(tr("AsyncFetcher %1").arg(QStringLiteral(ASYNCFETCHER_VERSION)));
    setInformativeText(tr("Runs batches of HTTP requests, and shows what became of every one.\n\n"
                          "Qt %1\n"
                          "Licence: GNU General Public License, version 3 or later. "
                          "There is no warranty, as far as the law allows.")
                           .arg(QLatin1StringView(qVersion())));
    setStandardButtons(QMessageBox::Close);
}

} // namespace AsyncFetcher
