-- Somebody came with another key than before: both keys, and when the chair acknowledged it. Never deleted.
CREATE TABLE key_change(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, affiliation TEXT NOT NULL, old_signing TEXT NOT NULL,
    old_recipient TEXT NOT NULL, signing TEXT NOT NULL, recipient TEXT NOT NULL, time INTEGER NOT NULL,
    acknowledged INTEGER, UNIQUE(old_signing, old_recipient, signing, recipient)) STRICT;
