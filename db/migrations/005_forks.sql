-- Two notes of one log, both signed by its chair, that cannot both be true: evidence, never deleted.
CREATE TABLE log_fork(
    round TEXT NOT NULL REFERENCES round(id), known TEXT NOT NULL, seen TEXT NOT NULL, time INTEGER NOT NULL,
    PRIMARY KEY(round, known, seen)) STRICT;
