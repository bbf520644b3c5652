-- How long a person spent with each proposal, where the round asks for a least time.
CREATE TABLE reading(
    round TEXT NOT NULL REFERENCES round(id), proposal TEXT NOT NULL, seconds INTEGER NOT NULL,
    PRIMARY KEY(round, proposal)) STRICT;
