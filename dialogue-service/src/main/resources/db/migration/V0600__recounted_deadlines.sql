-- A changed calendar moves what is open; how far that has come outlasts a restart.
CREATE TABLE deadline_recount (
  id           uuid        PRIMARY KEY,
  year         int         NOT NULL,
  requested_at timestamptz NOT NULL,
  reached_id   uuid        NOT NULL,
  looked_at    bigint      NOT NULL CHECK (looked_at >= moved),
  moved        bigint      NOT NULL CHECK (moved >= 0),
  done_at      timestamptz
);
COMMENT ON COLUMN deadline_recount.reached_id IS 'last recommendation looked at';
CREATE INDEX deadline_recount_waiting ON deadline_recount (requested_at, id) WHERE done_at IS NULL;
CREATE INDEX deadline_recount_year ON deadline_recount (year, requested_at);
