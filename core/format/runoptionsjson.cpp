// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/runoptionsjson.h"

#include "core/format/optionvalues.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

using Set = Result<void> (*)(RunOptions &, const QString &);

template <typename T>
Result<void> assign(T *to, Result<T> value)
{
    if (!value)
        return tl::unexpected(value.error());
    *to = *std::move(value);
    return {};
}

template <auto Member, int Least>
Result<void> count(RunOptions &options, const QString &value)
{
    return assign(&(options.*Member), parseCount(value, Least));
}

template <auto Member>
Result<void> rate(RunOptions &options, const QString &value)
{
    return assign(&(options.*Member), parseRate(value));
}

template <auto Member>
Result<void> seconds(RunOptions &options, const QString &value)
{
    return assign(&(options.*Member), parseSeconds(value));
}

Result<bool> parseFlag(const QString &value)
{
    if (value != "true"_L1 && value != "false"_L1)
        return fail(Error::Code::Value, QStringLiteral("must be true or false"));
    return value == "true"_L1;
}

template <auto Member>
Result<void> flag(RunOptions &options, const QString &value)
{
    return assign(&(options.*Member), parseFlag(value));
}

template <auto Member, int Least>
Result<void> brakeCount(RunOptions &options, const QString &value)
{
    return assign(&(options.brakes.*Member), parseCount(value, Least));
}

template <auto Member>
Result<void> brakeLine(RunOptions &options, const QString &value)
{
    return assign(&(options.brakes.*Member), parseShare(value));
}

template <auto Member>
Result<void> tlsFile(RunOptions &options, const QString &value)
{
    options.tls.*Member = value;
    return {};
}

struct Option
{
    QLatin1StringView name;
    Set set;
};

constexpr std::array Options{
    Option{"max_concurrent"_L1, count<&RunOptions::maxConcurrent, 1>},
    Option{"max_per_host"_L1, count<&RunOptions::maxPerHost, 1>},
    Option{"rate"_L1, rate<&RunOptions::rate>},
    Option{"rate_per_host"_L1, rate<&RunOptions::ratePerHost>},
    Option{"timeout"_L1, seconds<&RunOptions::timeout>},
    Option{"connect_timeout"_L1, seconds<&RunOptions::connectTimeout>},
    Option{"idle_timeout"_L1, seconds<&RunOptions::idleTimeout>},
    Option{"deadline"_L1, seconds<&RunOptions::deadline>},
    Option{"max_retries"_L1, count<&RunOptions::maxRetries, 0>},
    Option{"retry_base"_L1, seconds<&RunOptions::retryBase>},
    Option{"retry_cap"_L1, seconds<&RunOptions::retryCap>},
    Option{"retry_status"_L1,
           [](RunOptions &o, const QString &v) { return assign(&o.retryStatuses, parseStatuses(v)); }},
    Option{"retry_unsafe"_L1, flag<&RunOptions::retryUnsafe>},
    Option{"no_retry_after"_L1,
           [](RunOptions &o, const QString &v) {
               return parseFlag(v).map([&o](bool no) { o.honourRetryAfter = !no; });
           }},
    Option{"max_redirects"_L1, count<&RunOptions::maxRedirects, 0>},
    Option{"cookies"_L1, flag<&RunOptions::cookies>},
    Option{"proxy"_L1, [](RunOptions &o, const QString &v) { return assign(&o.proxy, parseProxy(v)); }},
    Option{"cacert"_L1, tlsFile<&TlsProfile::caFile>},
    Option{"cert"_L1, tlsFile<&TlsProfile::certFile>},
    Option{"key"_L1, tlsFile<&TlsProfile::keyFile>},
    Option{"insecure"_L1,
           [](RunOptions &o, const QString &v) { return assign(&o.tls.insecure, parseFlag(v)); }},
    Option{"max_body"_L1,
           [](RunOptions &o, const QString &v) { return assign(&o.maxBodyBytes, parseBytes(v)); }},
    Option{"fail_fast"_L1, flag<&RunOptions::failFast>},
    Option{"canary"_L1, brakeCount<&BrakeOptions::canary, 0>},
    Option{"brake"_L1, brakeLine<&BrakeOptions::runLine>},
    Option{"brake_host"_L1, brakeLine<&BrakeOptions::hostLine>},
    Option{"brake_window"_L1, brakeCount<&BrakeOptions::window, 1>},
    Option{"brake_least"_L1, brakeCount<&BrakeOptions::least, 1>},
};

/// The value as the command line would have it; null: it cannot be one.
QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString(QStringLiteral(""));
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::Array: {
        QStringList items;
        for (const QJsonValue item : value.toArray()) // NOLINT(performance-implicit-conversion-in-loop)
            items.append(textOf(item));
        return items.join(u',').isNull() ? QStringLiteral("") : items.join(u',');
    }
    default:
        return {};
    }
}

} // namespace

Result<void> setRunOption(RunOptions *options, QByteArrayView name, const QString &value)
{
    const auto *const found = std::find_if(Options.begin(), Options.end(), [name](const Option &o) {
        return o.name == QLatin1StringView(name);
    });
    if (found == Options.end())
        return fail(Error::Code::NotFound, QStringLiteral("there is no such option"));
    return found->set(*options, value);
}

Result<void> setRunOptions(RunOptions *options, const QJsonObject &json, QStringList *unknown)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.value().isNull() || it.key() == "bodies"_L1 || it.key() == "with_secrets"_L1)
            continue;
        const QString text = textOf(it.value());
        const auto set = text.isNull()
                             ? Result<void>(fail(Error::Code::Value, QStringLiteral("cannot be an object")))
                             : setRunOption(options, it.key().toUtf8(), text);
        if (set)
            continue;
        if (set.error().code != Error::Code::NotFound)
            return fail(Error::Code::Usage,
                        QStringLiteral("the option %1 %2").arg(it.key(), set.error().message));
        unknown->append(it.key());
    }
    return {};
}

void writeRunOptions(JsonWriter *json, const RunOptions &options)
{
    json->beginObject();
    json->name("max_concurrent")
        .number(options.maxConcurrent)
        .name("max_per_host")
        .number(options.maxPerHost);
    json->name("rate").real(options.rate).name("rate_per_host").real(options.ratePerHost);
    json->name("timeout").seconds(options.timeout).name("connect_timeout").seconds(options.connectTimeout);
    json->name("idle_timeout").seconds(options.idleTimeout).name("deadline").seconds(options.deadline);
    json->name("max_retries").number(options.maxRetries).name("retry_base").seconds(options.retryBase);
    json->name("retry_cap").seconds(options.retryCap);
    json->name("retry_status").string(statusesText(options.retryStatuses));
    json->name("retry_unsafe").boolean(options.retryUnsafe);
    json->name("no_retry_after").boolean(!options.honourRetryAfter);
    json->name("max_redirects").number(options.maxRedirects).name("cookies").boolean(options.cookies);
    json->name("proxy").string(proxyText(options.proxy));
    json->name("cacert").string(options.tls.caFile).name("cert").string(options.tls.certFile);
    json->name("key").string(options.tls.keyFile).name("insecure").boolean(options.tls.insecure);
    json->name("max_body").number(options.maxBodyBytes).name("fail_fast").boolean(options.failFast);
    const BrakeOptions &brakes = options.brakes;
    json->name("canary").number(brakes.canary).name("brake").real(brakes.runLine);
    json->name("brake_host").real(brakes.hostLine).name("brake_window").number(brakes.window);
    json->name("brake_least").number(brakes.least);
    json->endObject();
}

} // namespace AsyncFetcher
