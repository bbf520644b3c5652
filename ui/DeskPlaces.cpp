#include "ui/DeskPlaces.h"

#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/ReadPage.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Places.h"

namespace simsa {

namespace {

QString documentName(const QString &key) {
    return QStringLiteral("document.") + key.left(32);
}

// "page mode zoom x y rotation flow"
QString placeText(const Place &p) {
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(p.page)
        .arg(static_cast<int>(p.mode))
        .arg(p.zoom, 0, 'f', 3)
        .arg(p.x, 0, 'f', 1)
        .arg(p.y, 0, 'f', 1)
        .arg(p.rotation)
        .arg(static_cast<int>(p.flow));
}

std::optional<Place> placeFrom(const QString &text) {
    const QStringList parts = text.split(QLatin1Char(' '));
    if (parts.size() != 7)
        return std::nullopt;
    Place p;
    p.page = qMax(0, parts[0].toInt());
    p.mode = static_cast<ZoomMode>(qBound(0, parts[1].toInt(), 2));
    p.zoom = qBound(0.25, parts[2].toDouble(), 4.0);
    p.x = parts[3].toDouble();
    p.y = parts[4].toDouble();
    p.rotation = qBound(0, parts[5].toInt() / 90, 3) * 90;
    p.flow = static_cast<PageFlow>(qBound(0, parts[6].toInt(), 1));
    return p;
}

} // namespace

DeskPlaces::DeskPlaces(EvaluatorDesk &desk_, Frame &frame_, Places &places_)
    : QObject(&desk_), desk(desk_), frame(frame_), places(places_) {
    connect(&desk, &EvaluatorDesk::loaded, this, &DeskPlaces::restore);
    Reader *reader = desk.read()->reader();
    connect(reader, &Reader::opened, this, [this, reader] {
        const QString key = reader->documentKey();
        if (met.contains(key))
            return;
        met.insert(key);
        if (const auto place = placeFrom(places.value(documentName(key))))
            reader->restore(*place);
    });
    connect(reader, &Reader::pageChanged, this, [this] { keepDocument(); });
}

void DeskPlaces::restore() {
    if (restored || !desk.snapshot().stored)
        return;
    restored = true;
    if (!desk.snapshot().declared.done)
        return; // duties first
    if (const QString proposal = places.value(QStringLiteral("proposal")); !proposal.isEmpty())
        desk.read()->goTo(proposal.toStdString());
    bool known = false;
    const int stop = places.value(QStringLiteral("stop")).toInt(&known);
    if (known && frame.stopPage(stop))
        frame.showStop(stop);
}

void DeskPlaces::keepDocument() {
    Reader *reader = desk.read()->reader();
    if (reader->state() == Reader::State::shown && met.contains(reader->documentKey()))
        places.set(documentName(reader->documentKey()), placeText(reader->place()));
}

void DeskPlaces::keep() {
    if (!restored || !desk.read())
        return;
    keepDocument();
    const auto &stored = desk.snapshot().stored;
    const int at = desk.read()->selected();
    if (stored && at >= 0 && at < static_cast<int>(stored->round.proposals.size()))
        places.set(QStringLiteral("proposal"),
                   QString::fromStdString(stored->round.proposals[static_cast<std::size_t>(at)].id));
    if (frame.currentStop() >= 0)
        places.set(QStringLiteral("stop"), QString::number(frame.currentStop()));
}

} // namespace simsa
