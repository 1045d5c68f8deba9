// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/curlcommand.h"

#include "core/format/curlform.h"
#include "core/format/optionvalues.h"

#include <QUrl>

namespace AsyncFetcher {

namespace {

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

/// What -d does to a file: line ends and NULs are left out.
QByteArray withoutLineEnds(QByteArray bytes)
{
    return bytes.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

QByteArray percentEncoded(const QByteArray &bytes)
{
    return bytes.toPercentEncoding().replace("%20", "+");
}

} // namespace

CurlCommand::CurlCommand(const ReferencedFiles &files, const ReadSettings &settings,
                         const ShellCommand &command)
    : m_files(files)
    , m_settings(settings)
    , m_command(command)
{
}

bool CurlCommand::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    return false;
}

void CurlCommand::parse()
{
    if (!m_command.inputFile.isEmpty() && !m_command.input) {
        // A shell runs nothing where this file is missing, be it read or not.
        if (const auto bytes = m_files.read(text(m_command.inputFile)); !bytes) {
            fail(bytes.error().message);
            return;
        }
    }
    bool isOption = true;
    while (m_problem.isEmpty() && m_word < m_command.words.size()) {
        const QByteArray argument = m_command.words[m_word++];
        if (isOption && argument == "--")
            isOption = false;
        else if (isOption && argument.startsWith("--"))
            takeLong(argument.sliced(2));
        else if (isOption && argument.startsWith('-'))
            takeShort(argument.sliced(1));
        else
            m_transfer.urls.append(argument);
    }
    if (m_problem.isEmpty())
        finishTransfer();
    if (!m_problem.isEmpty())
        m_requests.clear();
}

bool CurlCommand::takeLong(const QByteArray &argument)
{
    const CurlOption *option = curlOption(argument);
    bool on = true;
    if (!option && argument.startsWith("no-")) {
        option = curlOption(argument.sliced(3));
        on = false;
    }
    if (!option || (!on && option->kind == CurlOption::Value))
        return fail(QStringLiteral("curl has no option --%1.").arg(text(argument)));
    if (option->kind == CurlOption::Flag)
        return apply(*option, {}, on);
    if (m_word >= m_command.words.size())
        return fail(QStringLiteral("The option --%1 needs a value.").arg(text(argument)));
    return apply(*option, m_command.words[m_word++], true);
}

bool CurlCommand::takeShort(const QByteArray &argument)
{
    if (argument.isEmpty())
        return fail(QStringLiteral("A - alone is no option of curl."));
    for (qsizetype at = 0; at < argument.size(); ++at) {
        const CurlOption *option = curlOption(argument[at]);
        if (!option)
            return fail(QStringLiteral("curl has no option -%1.").arg(QLatin1Char(argument[at])));
        if (option->kind == CurlOption::Flag) {
            if (!apply(*option, {}, true))
                return false;
            continue;
        }
        if (at + 1 < argument.size())
            return apply(*option, argument.sliced(at + 1), true);
        if (m_word >= m_command.words.size())
            return fail(QStringLiteral("The option -%1 needs a value.").arg(QLatin1Char(argument[at])));
        return apply(*option, m_command.words[m_word++], true);
    }
    return true;
}

bool CurlCommand::apply(const CurlOption &option, const QByteArray &value, bool on)
{
    if (option.action == CurlAction::Ignored)
        m_lost.append("--" + option.name.toByteArray());
    if (option.action == CurlAction::Ignored || option.action == CurlAction::Quiet)
        return true;
    return option.kind == CurlOption::Value ? applyValue(option, value) : applyFlag(option, on);
}

bool CurlCommand::applyFlag(const CurlOption &option, bool on)
{
    switch (option.action) {
    case CurlAction::Get:
        m_transfer.get = on;
        break;
    case CurlAction::Head:
        m_transfer.head = on;
        break;
    case CurlAction::Location:
        m_transfer.follows = on;
        if (option.name == "location-trusted" && on)
            m_lost.append("--location-trusted");
        break;
    case CurlAction::Compressed:
        m_transfer.compressed = on;
        break;
    case CurlAction::GlobOff:
        m_transfer.globs = !on;
        break;
    case CurlAction::Insecure:
        if (on)
            setRun("insecure", QStringLiteral("true"));
        break;
    case CurlAction::OtherAuth:
    case CurlAction::AnyAuth:
        if (on)
            m_lost.append("--" + option.name.toByteArray());
        m_transfer.otherAuth = on;
        break;
    case CurlAction::Basic:
        m_transfer.otherAuth &= !on;
        break;
    case CurlAction::RetryUnsafe:
        m_transfer.retryUnsafe = on;
        break;
    case CurlAction::Next:
        return finishTransfer();
    default:
        break;
    }
    return true;
}

bool CurlCommand::applyValue(const CurlOption &option, const QByteArray &value)
{
    Transfer &to = m_transfer;
    switch (option.action) {
    case CurlAction::Url:
        to.urls.append(value);
        break;
    case CurlAction::Method:
        to.method = value;
        break;
    case CurlAction::Header:
        return addHeader(value);
    case CurlAction::Data:
    case CurlAction::DataRaw:
    case CurlAction::DataBinary:
    case CurlAction::DataUrlencode:
    case CurlAction::Json:
        return addData(option.action, value);
    case CurlAction::Form: {
        auto part = curlFormPart(value, [this](const QByteArray &name) { return fileOrInput(name); });
        if (!part)
            return fail(part.error().message);
        to.parts.append(*part);
        break;
    }
    case CurlAction::FormString: {
        const qsizetype equals = value.indexOf('=');
        if (equals < 0)
            return fail(QStringLiteral("--form-string needs name=value."));
        MultipartPart part;
        part.name = text(value.left(equals));
        part.value = value.sliced(equals + 1);
        to.parts.append(part);
        break;
    }
    case CurlAction::User:
        to.credentials = value;
        to.hasCredentials = true;
        break;
    case CurlAction::Bearer:
        to.bearer = value;
        break;
    case CurlAction::Cookie:
        (value.contains('=') ? to.cookies : to.cookieFiles).append(value);
        break;
    case CurlAction::UserAgent:
        to.userAgent = value;
        to.hasUserAgent = true;
        break;
    case CurlAction::Referer:
        to.referer = value.endsWith(";auto") ? value.chopped(5) : value;
        break;
    case CurlAction::Range:
        to.range = value;
        break;
    case CurlAction::MaxRedirects:
        return setCount(value, &to.redirects);
    case CurlAction::Retry:
        return setCount(value, &to.retries);
    case CurlAction::MaxTime:
        return setSeconds(value, &to.timeout);
    case CurlAction::Upload:
        to.uploads.append(value);
        break;
    case CurlAction::UrlQuery: {
        auto encoded = value.startsWith('+') ? Result<QByteArray>(value.sliced(1)) : urlEncoded(value);
        if (!encoded)
            return fail(encoded.error().message);
        to.query.append(*encoded);
        break;
    }
    case CurlAction::Config:
        return fail(QStringLiteral("What a file of options (-K) says is not read."));
    case CurlAction::ProtoDefault:
        m_lost.append("--proto-default");
        break;
    case CurlAction::ConnectTimeout:
        setRun("connect_timeout", text(value));
        break;
    case CurlAction::CaCert:
        setRun("cacert", text(value));
        break;
    case CurlAction::Cert:
        setRun("cert", text(value));
        break;
    case CurlAction::Key:
        setRun("key", text(value));
        break;
    case CurlAction::MaxBody:
        setRun("max_body", text(value));
        break;
    case CurlAction::Proxy:
        setRun("proxy", text(value.contains("://") ? value : "http://" + value));
        break;
    case CurlAction::Socks5:
        setRun("proxy", text(value.contains("://") ? value : "socks5://" + value));
        break;
    case CurlAction::ProxyUser:
        m_proxyUser = value;
        break;
    case CurlAction::OtherAuth:
        m_lost.append("--" + option.name.toByteArray());
        to.otherAuth = true;
        break;
    default:
        break;
    }
    return true;
}

void CurlCommand::setRun(const char *option, const QString &value)
{
    m_run.insert(QString::fromLatin1(option), value);
}

bool CurlCommand::setSeconds(const QByteArray &value, std::optional<std::chrono::milliseconds> *to)
{
    const auto seconds = parseSeconds(text(value));
    if (!seconds)
        return fail(QStringLiteral("\"%1\" is no number of seconds.").arg(text(value)));
    *to = *seconds;
    return true;
}

bool CurlCommand::setCount(const QByteArray &value, std::optional<int> *to)
{
    bool ok = false;
    const int count = value.toInt(&ok);
    if (!ok || count < -1)
        return fail(QStringLiteral("\"%1\" is no number.").arg(text(value)));
    if (count >= 0)
        *to = count;
    return true;
}

/// "-" is standard input.
Result<QByteArray> CurlCommand::fileOrInput(const QByteArray &name)
{
    if (name != "-")
        return m_files.read(text(name));
    if (m_command.input)
        return *m_command.input;
    if (!m_command.inputFile.isEmpty())
        return m_files.read(text(m_command.inputFile));
    if (m_settings.standardInput && !m_command.isPiped)
        return m_settings.standardInput();
    return AsyncFetcher::fail(
        Error::Code::NotFound,
        QStringLiteral("The command reads standard input, which is not part of the text."));
}

/// "content", "=content", "name=content", "@file" or "name@file".
Result<QByteArray> CurlCommand::urlEncoded(const QByteArray &value)
{
    qsizetype mark = value.indexOf('=');
    if (mark < 0)
        mark = value.indexOf('@');
    if (mark < 0)
        return percentEncoded(value);
    QByteArray content = value.sliced(mark + 1);
    if (value[mark] == '@') {
        auto bytes = fileOrInput(content);
        if (!bytes)
            return bytes;
        content = *bytes;
    }
    const QByteArray name = value.left(mark);
    return name.isEmpty() ? percentEncoded(content) : name + '=' + percentEncoded(content);
}

bool CurlCommand::addBytes(const QByteArray &bytes)
{
    Transfer &to = m_transfer;
    if (!to.dataFile.isEmpty()) {
        auto before = fileOrInput(std::exchange(to.dataFile, {}));
        if (!before)
            return fail(before.error().message);
        to.data = *before;
    }
    if (to.hasData && !to.isJson)
        to.data += '&';
    to.data += bytes;
    to.hasData = true;
    return true;
}

bool CurlCommand::addData(CurlAction action, const QByteArray &value)
{
    Transfer &to = m_transfer;
    const bool isFile =
        value.startsWith('@') && action != CurlAction::DataRaw && action != CurlAction::DataUrlencode;
    if (action == CurlAction::DataBinary && isFile && !to.hasData && value != "@-") {
        to.dataFile = value.sliced(1);
        to.hasData = true;
        return true;
    }
    if (action == CurlAction::Json)
        to.isJson = true;
    Result<QByteArray> bytes = value;
    if (action == CurlAction::DataUrlencode)
        bytes = urlEncoded(value);
    else if (isFile)
        bytes = fileOrInput(value.sliced(1));
    if (!bytes)
        return fail(bytes.error().message);
    return addBytes(action == CurlAction::Data && isFile ? withoutLineEnds(*bytes) : *bytes);
}

/// "Name: value"; "Name:" takes a field away, "Name;" sends it empty; without either curl leaves it out.
bool CurlCommand::addHeader(const QByteArray &value)
{
    if (value.startsWith('@')) {
        const auto file = fileOrInput(value.sliced(1));
        if (!file)
            return fail(file.error().message);
        const QList<QByteArray> lines = file->split('\n');
        for (const QByteArray &line : lines)
            if (!line.trimmed().isEmpty() && !line.startsWith('@') && !addHeader(line.trimmed()))
                return false;
        return true;
    }
    const qsizetype colon = value.indexOf(':');
    if (colon < 0) {
        if (value.endsWith(';'))
            m_transfer.headers.append({value.chopped(1), QByteArray("")});
        return true;
    }
    const QByteArray name = value.left(colon);
    const QByteArray content = value.sliced(colon + 1).trimmed();
    if (name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0)
        m_lost.append("-H Transfer-Encoding");
    else
        m_transfer.headers.append({name, content.isEmpty() ? QByteArray() : content});
    return true;
}

} // namespace AsyncFetcher
