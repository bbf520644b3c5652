// An evaluator finds everything as it was left: the stop, the proposal, the place in each document.
#pragma once

#include <QObject>
#include <QSet>

namespace simsa {

class EvaluatorDesk;
class Frame;
class Places;

class DeskPlaces : public QObject {
    Q_OBJECT
public:
    DeskPlaces(EvaluatorDesk &desk, Frame &frame, Places &places);
    void keep(); // before locking and leaving: what is in front now

private:
    void restore();
    void keepDocument();
    EvaluatorDesk &desk;
    Frame &frame;
    Places &places;
    QSet<QString> met; // documents opened since: the reader knows their places by itself
    bool restored = false;
};

} // namespace simsa
