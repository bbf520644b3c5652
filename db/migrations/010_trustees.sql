-- A trustee's own shares of what was submitted, and what trustees sent to the chair.
CREATE TABLE own_share(
    digest TEXT PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), member TEXT NOT NULL,
    checkpoint TEXT NOT NULL, -- that the submission quotes
    share BLOB) STRICT;       -- NULL: not what the submission's author committed to
CREATE TABLE opening(
    digest TEXT PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), trustee INTEGER NOT NULL, tar BLOB NOT NULL,
    received INTEGER NOT NULL) STRICT;
CREATE TABLE complaint(
    digest TEXT PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), trustee INTEGER NOT NULL,
    submission TEXT NOT NULL, tar BLOB NOT NULL, received INTEGER NOT NULL) STRICT;
