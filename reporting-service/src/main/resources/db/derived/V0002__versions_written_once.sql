-- A version is written once, with the time that it holds and whether it is counted. Fact and flows are written
-- together by one statement each; checking that row by row took a fifth of the time of a rebuild.
ALTER TABLE fact ALTER COLUMN superseded_at DROP DEFAULT;
ALTER TABLE flow ALTER COLUMN superseded_at DROP DEFAULT;
ALTER TABLE flow ALTER COLUMN counted DROP DEFAULT;
ALTER TABLE flow DROP CONSTRAINT flow_aggregate_id_version_fkey;

-- When the newest fact was recorded: one row instead of an index on all of them.
DROP INDEX fact_recorded;
CREATE TABLE newest_fact (
  singleton   boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  recorded_at timestamptz NOT NULL
);
INSERT INTO newest_fact (recorded_at) SELECT max(recorded_at) FROM fact HAVING count(*) > 0;

-- Earlier recognitions are joined from the few recognitions, not looked up model by model.
DROP FUNCTION recognized(uuid, text[], timestamptz);
