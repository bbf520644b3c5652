-- Rounds in preparation: a draft is one value; its documents lie sealed beside those of the rounds, as they will travel.
CREATE TABLE draft(
    id TEXT PRIMARY KEY, json TEXT NOT NULL, made INTEGER NOT NULL, changed INTEGER NOT NULL) STRICT;
CREATE TABLE draft_document(
    sealed TEXT PRIMARY KEY, draft TEXT NOT NULL REFERENCES draft(id), identity BLOB NOT NULL) STRICT;
CREATE TABLE practice( -- the last practice round of a draft: where it lies and what opens it
    draft TEXT PRIMARY KEY REFERENCES draft(id), folder TEXT NOT NULL, passphrase TEXT NOT NULL, round TEXT NOT NULL,
    made INTEGER NOT NULL) STRICT;
