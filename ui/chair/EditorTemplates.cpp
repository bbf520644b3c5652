#include "ui/chair/EditorTemplates.h"

#include "app/domain/Codec.h"
#include "app/domain/Format.h"

#include <QFile>

namespace simsa {

QList<RoundTemplate> roundTemplates(const QString &language) {
    QList<RoundTemplate> out;
    for (const char *key : {"three", "four", "composite", "price", "horizon"}) {
        const QString name = QString::fromLatin1(key);
        QFile file(QStringLiteral(":/templates/%1/%2.json").arg(language, name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const Json json = parseLenient({bytes.data(), static_cast<std::size_t>(bytes.size())});
        Fields f(json, "template");
        requireFormat(f, "simsa-template-1");
        RoundTemplate t;
        t.key = name;
        t.name = QString::fromStdString(f.text("name", 100));
        t.rubric = rubricFrom(f.any("rubric"));
        t.policy = policyFrom(f.any("policy"));
        f.end();
        t.target = maximum(t.rubric);
        out.append(std::move(t));
    }
    return out;
}

} // namespace simsa
