-- Rehearsals of the opening: those that the chair made, or that a trustee was sent; and the trustees' answers. `file` is
-- what travels, sealed once, so that it has one name wherever it is put.
CREATE TABLE rehearsal(
    digest TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, tar BLOB NOT NULL, file BLOB NOT NULL,
    received INTEGER NOT NULL, round TEXT) STRICT; -- the round that was opened with it (chair)
CREATE TABLE acceptance(
    digest TEXT PRIMARY KEY, rehearsal TEXT NOT NULL REFERENCES rehearsal(digest), trustee INTEGER NOT NULL,
    tar BLOB NOT NULL, file BLOB NOT NULL, received INTEGER NOT NULL, UNIQUE(rehearsal, trustee)) STRICT;
