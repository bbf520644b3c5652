-- Received ballots stay files, as they travelled; here is the key of each one's payload, and the size of the file. Before,
-- `tar` held the plain tar.
ALTER TABLE submission ADD COLUMN payload_key BLOB;
ALTER TABLE submission ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
UPDATE submission SET size = length(tar);
