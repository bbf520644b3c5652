-- What an opening reveals stands apart: written into the submission it would rewrite the sealed file beside it.
CREATE TABLE opened(
    digest TEXT PRIMARY KEY REFERENCES submission(digest), identity BLOB NOT NULL, json TEXT NOT NULL) STRICT;
INSERT INTO opened(digest, identity, json) SELECT digest, identity, json FROM submission WHERE state = 'opened';
