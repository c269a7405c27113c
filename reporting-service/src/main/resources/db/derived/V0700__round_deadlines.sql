-- Deadlines of rounds are kept. Rounds are read again: they are few, and whatever they add to figures comes back with
-- them.
DELETE FROM tally WHERE metric IN ('ROUND_EXPECTED');
DELETE FROM flow WHERE (aggregate_id, version) IN (SELECT aggregate_id, version FROM fact WHERE kind = 'ROUND');
DELETE FROM fact WHERE kind = 'ROUND';
DELETE FROM consumed WHERE topic LIKE '%rounds.v1';
