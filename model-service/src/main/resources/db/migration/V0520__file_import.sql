-- Files of rows that are taken in one by one in the background, each as a whole or not at all.
CREATE TABLE file_import (
  id          uuid   PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  target      text   NOT NULL,
  state       text   NOT NULL,
  dry_run     boolean NOT NULL,
  format      text   NOT NULL,
  sha256      bytea  NOT NULL,
  actor       text   NOT NULL,
  actor_roles text[] NOT NULL,
  unit_id     uuid,
  attempts    int    NOT NULL DEFAULT 0,
  rows_total  int    NOT NULL,
  rows_done   int    NOT NULL DEFAULT 0,
  created     int    NOT NULL DEFAULT 0,
  existing    int    NOT NULL DEFAULT 0,
  faults      int    NOT NULL DEFAULT 0,
  repeats     uuid   REFERENCES file_import (id),
  received_at timestamptz NOT NULL,
  finished_at timestamptz,
  CHECK ((finished_at IS NULL) = (state IN ('RECEIVED', 'CHECKING', 'STORING')))
);
COMMENT ON COLUMN file_import.unit_id IS 'the caller''s unit; null for accounts without one';
CREATE INDEX file_import_open ON file_import (id) WHERE finished_at IS NULL;
CREATE INDEX file_import_done ON file_import (sha256) WHERE state = 'DONE' AND NOT dry_run;

-- The file itself, in pieces, until it is worked on: it may hold personal data.
CREATE TABLE file_import_piece (
  import_id uuid  NOT NULL REFERENCES file_import (id),
  ordinal   int   NOT NULL,
  content   bytea NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);
ALTER TABLE file_import_piece ALTER COLUMN content SET STORAGE EXTERNAL;

-- What was wrong with the rows. Deleted after some days, since a message repeats what a cell said.
CREATE TABLE file_import_fault (
  import_id  uuid NOT NULL REFERENCES file_import (id),
  ordinal    int  NOT NULL,
  row_number int  NOT NULL,
  heading    text NOT NULL,
  pointer    text NOT NULL,
  code       text NOT NULL,
  rule       text,
  message_vi text NOT NULL,
  message_en text NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);
