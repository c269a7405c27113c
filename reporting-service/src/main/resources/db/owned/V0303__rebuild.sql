-- Rebuildings of the derived schema beside the one that figures are read from.
CREATE TABLE rebuild (
  id          uuid        PRIMARY KEY,
  state       text        NOT NULL CHECK (state IN ('RUNNING', 'SWITCHED', 'FAILED')),
  phase       text        NOT NULL,
  started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at    timestamptz,
  events      bigint      NOT NULL DEFAULT 0,
  events_read bigint      NOT NULL DEFAULT 0,
  identical   boolean,
  failure     text
);
COMMENT ON COLUMN rebuild.identical IS 'whether facts, flows and tallies were the same as those they replaced';
