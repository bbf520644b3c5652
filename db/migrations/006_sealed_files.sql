-- Received ballots stay as they travelled, one after the other in ballots.pack: here is where each begins, its size, and
-- the key of its payload. Before, `tar` held the plain tar.
ALTER TABLE submission ADD COLUMN payload_key BLOB;
ALTER TABLE submission ADD COLUMN place INTEGER;
ALTER TABLE submission ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
UPDATE submission SET size = length(tar);
