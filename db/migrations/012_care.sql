-- What the log said that contradicts ours, beside its signed note: without the lines nobody can see where they part.
ALTER TABLE log_fork ADD COLUMN lines TEXT NOT NULL DEFAULT '';
-- What was done with this workspace on this machine: checks of the machine, keys, exports. Its owner's, never sent.
CREATE TABLE activity(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL) STRICT;
