// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/insomniaformat.h"

#include "core/format/collectionrows.h"
#include "core/format/jsonvalues.h"
#include "core/format/yamldocument.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// "{{ _.name }}" and "{{ name }}" are {{name}} here, at any place of the document.
QByteArray plainNames(QByteArrayView text)
{
    static const QRegularExpression pattern(u"\\{\\{\\s*(?:_\\.)?([A-Za-z_$][\\w.$-]*)\\s*\\}\\}"_s);
    return QString::fromUtf8(text).replace(pattern, u"{{\\1}}"_s).toUtf8();
}

void addVariables(const QJsonObject &data, const QString &prefix, int depth, QJsonObject *variables)
{
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QString name = prefix + it.key();
        if (it.value().isObject() && depth < CollectionRows::MostDepth)
            addVariables(it.value().toObject(), name + u'.', depth + 1, variables);
        else
            variables->insert(name, plainText(it.value()));
    }
}

class InsomniaReader
{
public:
    InsomniaReader(InputText &input, const ReadSettings &settings)
        : m_input(input)
        , m_rows(input, settings)
    {
    }

    Result<ReadBatch> read()
    {
        const auto text = m_input.whole();
        if (!text)
            return tl::unexpected(text.error());
        if (text->size() > MostDocumentBytes)
            return tl::unexpected(Error{Error::Code::Limit,
                                        QStringLiteral("The document has more than 256 MiB."), m_input.name(),
                                        0, 0});
        // JSON is YAML.
        const auto document = parseYaml(plainNames(*text), m_input.name());
        if (!document)
            return tl::unexpected(document.error());
        const QJsonObject root = document->toObject();
        root["resources"_L1].isArray() ? readFlat(root["resources"_L1].toArray()) : readTree(root);
        return m_rows.take();
    }

private:
    /// Version 4: each resource names its parent.
    void readFlat(const QJsonArray &resources)
    {
        for (const QJsonValue value : resources) { // NOLINT(performance-implicit-conversion-in-loop)
            const QJsonObject resource = value.toObject();
            const QString type = resource["_type"_L1].toString();
            if (type == "request_group"_L1)
                m_groups.insert(resource["_id"_L1].toString(), resource);
            else if (type == "environment"_L1 && !m_hasEnvironment)
                takeEnvironment(resource["data"_L1].toObject());
        }
        for (const QJsonValue value : resources) { // NOLINT(performance-implicit-conversion-in-loop)
            const QJsonObject resource = value.toObject();
            const QString type = resource["_type"_L1].toString();
            if (type == "request"_L1)
                takeRequest(resource, folders(resource["parentId"_L1].toString()));
            else if (type.endsWith("_request"_L1))
                m_rows.leaveOut(QStringLiteral("What is no HTTP (%1) is").arg(type));
        }
    }

    QStringList folders(QString id) const
    {
        QStringList names;
        QSet<QString> seen;
        for (auto group = m_groups.constFind(id); group != m_groups.constEnd() && !seen.contains(id);
             group = m_groups.constFind(id)) {
            seen.insert(id);
            names.prepend(plainText((*group)["name"_L1]));
            id = (*group)["parentId"_L1].toString();
        }
        return names;
    }

    /// Version 5: folders have their children.
    void readTree(const QJsonObject &root)
    {
        takeEnvironment(root["environments"_L1]["data"_L1].toObject());
        readChildren(root["collection"_L1].toArray(), {});
    }

    void readChildren(const QJsonArray &children, const QStringList &path)
    {
        if (path.size() > CollectionRows::MostDepth)
            return m_rows.leaveOut(QStringLiteral("What is nested too deeply is"));
        for (const QJsonValue value : children) { // NOLINT(performance-implicit-conversion-in-loop)
            const QJsonObject child = value.toObject();
            if (child["children"_L1].isArray())
                readChildren(child["children"_L1].toArray(), path + QStringList(plainText(child["name"_L1])));
            else if (child.contains("method"_L1))
                takeRequest(child, path);
            else
                m_rows.leaveOut(QStringLiteral("What is no HTTP is"));
        }
    }

    void takeEnvironment(const QJsonObject &data)
    {
        m_hasEnvironment = m_hasEnvironment || !data.isEmpty();
        addVariables(data, {}, 0, &m_rows.variables());
    }

    void takeRequest(const QJsonObject &from, const QStringList &path)
    {
        HttpRequest request;
        request.url = plainText(from["url"_L1]).trimmed().toUtf8();
        request.method = plainText(from["method"_L1]).toUtf8();
        CollectionRows::addHeaders(from["headers"_L1], &request);
        CollectionRows::addQuery(from["parameters"_L1], &request);
        takeAuth(from["authentication"_L1], &request);
        const QString problem = takeBody(from["body"_L1], &request);
        if (from.contains("preRequestScript"_L1) || from.contains("afterResponseScript"_L1) ||
            from["scripts"_L1].isObject())
            m_rows.leaveOut(QStringLiteral("Scripts are"));
        if (request.url.contains("{%") || request.body.bytes.contains("{%"))
            m_rows.leaveOut(QStringLiteral("What template tags ({% … %}) would make is"));
        m_rows.append(request, path + QStringList(plainText(from["name"_L1])), problem);
    }

    void takeAuth(const QJsonValue &auth, HttpRequest *request)
    {
        const QString type = auth["type"_L1].toString();
        if (type.isEmpty() || type == "none"_L1 || !CollectionRows::isOn(auth))
            return;
        if (type == "basic"_L1) {
            request->user = plainText(auth["username"_L1]).toUtf8();
            request->password = plainText(auth["password"_L1]).toUtf8();
        } else if (type == "bearer"_L1) {
            request->bearer = plainText(auth["token"_L1]).toUtf8();
        } else if (type == "apikey"_L1 && auth["addTo"_L1].toString() != "queryParams"_L1) {
            request->headers.append(HttpHeader{plainText(auth["key"_L1]).toUtf8(),
                                               QByteArray("") + plainText(auth["value"_L1]).toUtf8()});
        } else {
            m_rows.leaveOut(QStringLiteral("Authentication by %1 is").arg(type));
        }
    }

    QString takeBody(const QJsonValue &body, HttpRequest *request)
    {
        const QString type = body["mimeType"_L1].toString();
        if (type == "application/x-www-form-urlencoded"_L1 && body["params"_L1].isArray())
            CollectionRows::setForm(body["params"_L1], request);
        else if (type == "multipart/form-data"_L1)
            return m_rows.setParts(body["params"_L1], request);
        else if (const QString file = plainText(body["fileName"_L1]); !file.isEmpty())
            return m_rows.filePath(file, request);
        else
            m_rows.setText(request, plainText(body["text"_L1]), type.toUtf8());
        return {};
    }

    InputText &m_input;
    CollectionRows m_rows;
    QHash<QString, QJsonObject> m_groups;
    bool m_hasEnvironment = false;
};

} // namespace

QString InsomniaFormat::name() const
{
    return QCoreApplication::translate("Format", "Insomnia export");
}

Format::Match InsomniaFormat::recognise(QByteArrayView head) const
{
    const bool isFlat = head.contains("\"__export_format\"") || head.contains("__export_format:");
    return isFlat || head.contains("collection.insomnia.rest/") ? Match::Yes : Match::No;
}

Result<ReadBatch> InsomniaFormat::readRequests(InputText &input, const ReadSettings &settings) const
{
    return InsomniaReader(input, settings).read();
}

} // namespace AsyncFetcher
