-- A member's submissions are looked up at every intake and opening: without it each look reads the whole table.
CREATE INDEX submission_member ON submission(round, member, revision);
