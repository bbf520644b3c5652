-- One person's workspace. Times are seconds since 1970 UTC, points hundredths, digests lower-case hex.
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE person( -- exactly one: the owner
    id INTEGER PRIMARY KEY CHECK (id = 1),
    role TEXT NOT NULL CHECK (role IN ('evaluator', 'chair', 'trustee', 'auditor')),
    name TEXT NOT NULL, affiliation TEXT NOT NULL, grp TEXT NOT NULL,
    seed BLOB NOT NULL, scalar BLOB NOT NULL) STRICT;

CREATE TABLE chair( -- those whose invitation this workspace took in
    signing TEXT PRIMARY KEY, recipient TEXT NOT NULL, committee TEXT NOT NULL, address TEXT NOT NULL,
    confirmed INTEGER) STRICT; -- time the owner confirmed the fingerprint

CREATE TABLE card( -- people who answered the chair's invitation
    signing TEXT PRIMARY KEY, recipient TEXT NOT NULL, name TEXT NOT NULL, affiliation TEXT NOT NULL,
    grp TEXT NOT NULL, languages TEXT NOT NULL, received INTEGER NOT NULL, confirmed INTEGER) STRICT;

CREATE TABLE round(
    id TEXT PRIMARY KEY, digest TEXT NOT NULL, json TEXT NOT NULL, address TEXT NOT NULL,
    received INTEGER NOT NULL, member TEXT NOT NULL, -- own pseudonym, '' for the chair
    closed INTEGER, checkpoint TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE document(
    id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL, position INTEGER NOT NULL,
    sha256 TEXT NOT NULL, sealed TEXT NOT NULL, name TEXT NOT NULL, pages INTEGER NOT NULL, identity BLOB, -- NULL: not for us
    present INTEGER NOT NULL DEFAULT 0, indexed INTEGER NOT NULL DEFAULT 0, reading TEXT NOT NULL DEFAULT '',
    UNIQUE(round, proposal, position)) STRICT;
CREATE TABLE page(id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id), number INTEGER NOT NULL,
    text TEXT NOT NULL, UNIQUE(document, number)) STRICT;
CREATE VIRTUAL TABLE page_text USING fts5(text, content='', tokenize='unicode61');

CREATE TABLE judgement(
    round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'blank' CHECK (state IN ('blank', 'scored', 'abstained', 'recused')),
    reason TEXT NOT NULL DEFAULT '', opinion TEXT NOT NULL DEFAULT '',
    gate INTEGER NOT NULL DEFAULT 0, gate_reason TEXT NOT NULL DEFAULT '',
    recognition INTEGER NOT NULL DEFAULT 0, recognition_reason TEXT NOT NULL DEFAULT '',
    saved INTEGER NOT NULL, PRIMARY KEY(round, proposal)) STRICT;
CREATE TABLE score(
    round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL, criterion TEXT NOT NULL,
    points INTEGER, comment TEXT NOT NULL DEFAULT '', evidence TEXT NOT NULL DEFAULT '[]',
    saved INTEGER NOT NULL, PRIMARY KEY(round, proposal, criterion)) STRICT;

CREATE TABLE declaration( -- own, or of the panel (chair)
    round TEXT NOT NULL REFERENCES round(id), member TEXT NOT NULL, digest TEXT NOT NULL, json TEXT NOT NULL,
    tar BLOB NOT NULL, received INTEGER NOT NULL, PRIMARY KEY(round, member)) STRICT;
CREATE TABLE submission( -- own, or received by the chair
    digest TEXT PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), member TEXT NOT NULL, revision INTEGER NOT NULL,
    previous TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', received INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sealed', 'delivered', 'accepted', 'refused', 'opened', 'malformed')),
    refusal TEXT NOT NULL DEFAULT '', tar BLOB NOT NULL, identity BLOB, json TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE event(
    digest TEXT PRIMARY KEY, round TEXT NOT NULL REFERENCES round(id), position INTEGER NOT NULL, json TEXT NOT NULL,
    tar BLOB NOT NULL) STRICT;
CREATE TABLE log(
    round TEXT NOT NULL REFERENCES round(id), position INTEGER NOT NULL, line TEXT NOT NULL,
    PRIMARY KEY(round, position)) STRICT;
CREATE TABLE seen( -- files of the drop already taken in or refused
    round TEXT NOT NULL, name TEXT NOT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '',
    time INTEGER NOT NULL, PRIMARY KEY(round, name)) STRICT;
CREATE TABLE outbox( -- goes out with the next sync, again until it is there
    round TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, queued INTEGER NOT NULL, sent INTEGER,
    PRIMARY KEY(round, name)) STRICT;
CREATE TABLE result(
    round TEXT PRIMARY KEY REFERENCES round(id), official TEXT NOT NULL, tallied INTEGER NOT NULL) STRICT;
