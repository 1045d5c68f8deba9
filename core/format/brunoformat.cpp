// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/brunoformat.h"

#include "core/format/collectionrows.h"
#include "core/format/jsonreader.h"
#include "core/format/jsonvalues.h"
#include "core/format/jsonwriter.h"

#include <QCoreApplication>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

class BrunoReader
{
public:
    BrunoReader(InputText &input, const ReadSettings &settings)
        : m_input(input)
        , m_rows(input, settings)
    {
    }

    Result<ReadBatch> read()
    {
        const auto document = readJsonObject(m_input);
        if (!document)
            return tl::unexpected(document.error());
        takeEnvironments((*document)["environments"_L1].toArray());
        takeItems((*document)["items"_L1].toArray(), {}, (*document)["root"_L1]["request"_L1]["auth"_L1]);
        return m_rows.take();
    }

private:
    void takeEnvironments(const QJsonArray &environments)
    {
        if (environments.size() > 1)
            m_rows.leaveOut(QStringLiteral("Environments behind the first are"));
        const QJsonArray variables = environments.at(0)["variables"_L1].toArray();
        for (const QJsonValue variable : variables) { // NOLINT(performance-implicit-conversion-in-loop)
            const QString name = plainText(variable["name"_L1]);
            if (!CollectionRows::isOn(variable) || name.isEmpty())
                continue;
            if (variable["secret"_L1].toBool())
                m_rows.variables().insert(name, QJsonObject{{u"secret"_s, true}});
            else
                m_rows.variables().insert(name, plainText(variable["value"_L1]));
        }
    }

    void takeItems(const QJsonArray &items, const QStringList &path, const QJsonValue &auth)
    {
        if (path.size() > CollectionRows::MostDepth)
            return m_rows.leaveOut(QStringLiteral("What is nested too deeply is"));
        for (const QJsonValue value : items) { // NOLINT(performance-implicit-conversion-in-loop)
            const QJsonObject item = value.toObject();
            const QString type = item["type"_L1].toString();
            const QStringList names = path + QStringList(plainText(item["name"_L1]));
            const QJsonValue own = item["root"_L1]["request"_L1]["auth"_L1];
            if (item["items"_L1].isArray())
                takeItems(item["items"_L1].toArray(), names, isInherited(own) ? auth : own);
            else if (type.startsWith("http"_L1) || type.startsWith("graphql"_L1))
                takeRequest(item["request"_L1], names, auth);
            else
                m_rows.leaveOut(QStringLiteral("What is no HTTP (%1) is").arg(type));
        }
    }

    static bool isInherited(const QJsonValue &auth)
    {
        return !auth.isObject() || auth["mode"_L1].toString() == "inherit"_L1;
    }

    void takeRequest(const QJsonValue &from, const QStringList &names, const QJsonValue &folderAuth)
    {
        HttpRequest request;
        request.url = plainText(from["url"_L1]).trimmed().toUtf8();
        request.method = plainText(from["method"_L1]).toUpper().toUtf8();
        CollectionRows::addHeaders(from["headers"_L1], &request);
        takePathParameters(from["params"_L1].toArray(), &request);
        const QString mode = from["auth"_L1]["mode"_L1].toString();
        takeAuth(mode == "inherit"_L1 ? folderAuth : from["auth"_L1], &request);
        const QString problem = takeBody(from["body"_L1], &request);
        const bool hasScript = !plainText(from["script"_L1]["req"_L1]).isEmpty() ||
                               !plainText(from["script"_L1]["res"_L1]).isEmpty() ||
                               !plainText(from["tests"_L1]).isEmpty();
        if (hasScript)
            m_rows.leaveOut(QStringLiteral("Scripts and tests are"));
        m_rows.append(request, names, problem);
    }

    /// Those of the query stand in the URL already.
    static void takePathParameters(const QJsonArray &parameters, HttpRequest *request)
    {
        for (const QJsonValue parameter : parameters) // NOLINT(performance-implicit-conversion-in-loop)
            if (parameter["type"_L1].toString() == "path"_L1)
                request->url.replace("/:" + plainText(parameter["name"_L1]).toUtf8(),
                                     '/' + plainText(parameter["value"_L1]).toUtf8());
    }

    void takeAuth(const QJsonValue &auth, HttpRequest *request)
    {
        const QString mode = auth["mode"_L1].toString();
        const QJsonValue of = auth[mode];
        if (mode.isEmpty() || mode == "none"_L1)
            return;
        if (mode == "basic"_L1) {
            request->user = plainText(of["username"_L1]).toUtf8();
            request->password = plainText(of["password"_L1]).toUtf8();
        } else if (mode == "bearer"_L1) {
            request->bearer = plainText(of["token"_L1]).toUtf8();
        } else if (mode == "apikey"_L1 && of["placement"_L1].toString() != "queryparams"_L1) {
            request->headers.append(HttpHeader{plainText(of["key"_L1]).toUtf8(),
                                               QByteArray("") + plainText(of["value"_L1]).toUtf8()});
        } else {
            m_rows.leaveOut(QStringLiteral("Authentication by %1 is").arg(mode));
        }
    }

    QString takeBody(const QJsonValue &body, HttpRequest *request)
    {
        const QString mode = body["mode"_L1].toString();
        if (mode == "formUrlEncoded"_L1)
            CollectionRows::setForm(body[mode], request);
        else if (mode == "multipartForm"_L1)
            return m_rows.setParts(body[mode], request);
        else if (mode == "graphql"_L1)
            m_rows.setText(request, graphql(body[mode]), "application/json");
        else if (mode == "json"_L1 || mode == "text"_L1 || mode == "xml"_L1 || mode == "sparql"_L1)
            m_rows.setText(request, plainText(body[mode]), contentTypeOfLanguage(mode));
        else if (!mode.isEmpty() && mode != "none"_L1)
            return QStringLiteral("Bodies of the kind %1 are not known.").arg(mode);
        return {};
    }

    static QString graphql(const QJsonValue &body)
    {
        QByteArray text;
        JsonWriter json(&text);
        json.beginObject().name("query").string(plainText(body["query"_L1]));
        const QByteArray variables = plainText(body["variables"_L1]).toUtf8();
        if (isPlainJson(variables))
            json.name("variables").raw(variables);
        json.endObject();
        json.flush();
        return QString::fromUtf8(text);
    }

    InputText &m_input;
    CollectionRows m_rows;
};

} // namespace

QString BrunoFormat::name() const
{
    return QCoreApplication::translate("Format", "Bruno collection");
}

Format::Match BrunoFormat::recognise(QByteArrayView head) const
{
    if (!head.trimmed().startsWith('{') || !head.contains("\"items\""))
        return Match::No;
    const bool hasRequests =
        head.contains("\"brunoConfig\"") || head.contains("\"http-request\"") ||
        head.contains("\"graphql-request\"") || (head.contains("\"uid\"") && head.contains("\"seq\"")) ||
        (head.contains("\"type\"") && head.contains("\"seq\"") && head.contains("\"request\""));
    return hasRequests ? Match::Yes : Match::No;
}

Result<ReadBatch> BrunoFormat::readRequests(InputText &input, const ReadSettings &settings) const
{
    return BrunoReader(input, settings).read();
}

} // namespace AsyncFetcher
