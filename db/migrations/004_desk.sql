-- Private marks on the proposals; evidence is copied into score.evidence with every change. first, last: characters.
CREATE TABLE note(
    id TEXT PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('highlight', 'note', 'bookmark', 'evidence')),
    document TEXT NOT NULL, page INTEGER NOT NULL, quote TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, boxes TEXT NOT NULL, -- "x0 y0 x1 y1 …" in 1/100 point
    color INTEGER NOT NULL, text TEXT NOT NULL, criterion TEXT NOT NULL, made INTEGER NOT NULL) STRICT;
CREATE INDEX note_place ON note(round, proposal, document, page, first);
CREATE INDEX note_evidence ON note(round, proposal, criterion) WHERE kind = 'evidence';
CREATE TABLE item_page( -- where a criterion is treated, as set by hand
    round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL, criterion TEXT NOT NULL,
    position INTEGER NOT NULL, document TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY(round, proposal, criterion, position)) STRICT;
CREATE TABLE edit( -- what can be undone, in the order of id whatever the clock says; the last hundred of a round
    id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL, field TEXT NOT NULL,
    key TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, undone INTEGER NOT NULL, time INTEGER NOT NULL) STRICT;
CREATE INDEX edit_round ON edit(round, id);
CREATE TABLE history( -- own earlier points (hundredths) and choices of an item, in the order of id
    id INTEGER PRIMARY KEY AUTOINCREMENT, round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL,
    item TEXT NOT NULL, before INTEGER, after INTEGER, time INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX history_item ON history(round, proposal, item);
