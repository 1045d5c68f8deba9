// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/yamldocument.h"

#include <QJsonArray>
#include <QJsonObject>

#include <yaml-cpp/yaml.h>

namespace AsyncFetcher {

namespace {

struct TooLarge
{
};

QJsonValue scalar(const YAML::Node &node)
{
    const std::string &text = node.Scalar();
    const QString value = QString::fromStdString(text);
    // Quoted scalars have the tag "!": they are strings whatever they look like.
    if (node.Tag() == "!" || node.Tag() == "tag:yaml.org,2002:str")
        return value;
    if (text == "true" || text == "True" || text == "TRUE")
        return true;
    if (text == "false" || text == "False" || text == "FALSE")
        return false;
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return QJsonValue::Null;
    const bool mayBeNumber =
        (text[0] >= '0' && text[0] <= '9') || text[0] == '-' || text[0] == '+' || text[0] == '.';
    bool ok = false;
    const double number = mayBeNumber ? value.toDouble(&ok) : 0;
    return ok ? QJsonValue(number) : QJsonValue(value);
}

class Converter
{
public:
    QJsonValue convert(const YAML::Node &node, int depth)
    {
        if (depth > MostYamlDepth || ++m_nodes > MostYamlNodes)
            throw TooLarge();
        if (node.IsMap()) {
            QJsonObject object;
            for (const auto &member : node)
                if (member.first.IsScalar())
                    object.insert(QString::fromStdString(member.first.Scalar()),
                                  convert(member.second, depth + 1));
            return object;
        }
        if (node.IsSequence()) {
            QJsonArray array;
            for (const auto &element : node)
                array.append(convert(element, depth + 1));
            return array;
        }
        return node.IsScalar() ? scalar(node) : QJsonValue(QJsonValue::Null);
    }

private:
    int m_nodes = 0;
};

} // namespace

Result<QJsonValue> parseYaml(QByteArrayView text, const QString &name)
{
    try {
        return Converter().convert(YAML::Load(std::string(text.data(), size_t(text.size()))), 0);
    } catch (const YAML::Exception &error) {
        return tl::unexpected(
            Error{Error::Code::Syntax,
                  QStringLiteral("This is no YAML: %1.").arg(QString::fromStdString(error.msg)), name,
                  error.mark.line + 1, error.mark.column + 1});
    } catch (const TooLarge &) {
        return tl::unexpected(
            Error{Error::Code::Limit,
                  QStringLiteral("The document is nested too deeply, or its aliases make it too large."),
                  name, 0, 0});
    }
}

} // namespace AsyncFetcher
