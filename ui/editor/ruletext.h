// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

class QCompleter;

namespace AsyncFetcher {

/// Lines of expectations or of columns, that offers what can come next while one is typed; Ctrl+Space asks
/// for it. UI thread.
class RuleText final : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class Kind { Expectations, Columns };

    explicit RuleText(Kind kind, QWidget *parent = nullptr);

    QStringList offered() const; ///< what is on the screen

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer();
    void insert(const QString &word);

    const Kind m_kind;
    QCompleter *m_completer;
    qsizetype m_typed = 0; ///< characters that the word takes the place of
};

} // namespace AsyncFetcher
