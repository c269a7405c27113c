-- Reports that were checked, signed and frozen.
CREATE TABLE snapshot (
  id              uuid   PRIMARY KEY,
  version         bigint NOT NULL CHECK (version > 0),
  state           text   NOT NULL CHECK (state IN ('PREPARED', 'CHECKED', 'SIGNED', 'CANCELLED')),
  unit_id         uuid   NOT NULL,
  report          text   NOT NULL,
  period          text   NOT NULL,
  first_day       date   NOT NULL,
  last_day        date   NOT NULL CHECK (last_day >= first_day),
  question        text   NOT NULL,
  as_of           timestamptz NOT NULL,
  content         text   NOT NULL,
  edition         int    NOT NULL CHECK (edition > 0),
  corrects_id     uuid   REFERENCES snapshot (id),
  prepared_by     text   NOT NULL,
  prepared_on     date   NOT NULL,
  checked_on      date,
  signed_on       date,
  chain_position  int    CHECK (chain_position > 0),
  previous_sha256 text,
  sha256          text,
  file            text,
  CHECK ((state = 'SIGNED') = (sha256 IS NOT NULL))
);
COMMENT ON COLUMN snapshot.question IS 'canonical JSON of what was asked, without asOf: the same question again is a further edition';
COMMENT ON COLUMN snapshot.content IS 'canonical JSON of the report';
COMMENT ON COLUMN snapshot.prepared_by IS 'account; another one must sign';
COMMENT ON COLUMN snapshot.previous_sha256 IS 'of the snapshot that the unit signed before; null for its first';
COMMENT ON COLUMN snapshot.file IS 'what anybody can verify alone: canonical JSON with its own hash before it';
-- One edition of a question is worked on at a time.
CREATE UNIQUE INDEX snapshot_under_way ON snapshot (unit_id, question) WHERE state IN ('PREPARED', 'CHECKED');
CREATE UNIQUE INDEX snapshot_edition ON snapshot (unit_id, question, edition) WHERE state = 'SIGNED';
CREATE UNIQUE INDEX snapshot_chain ON snapshot (unit_id, chain_position) WHERE state = 'SIGNED';
