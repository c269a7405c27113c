-- The journal is the outbox, the history, the audit log and what republish reads. It is never purged.
CREATE TABLE journal (
  seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic          text,
  aggregate_type text        NOT NULL,
  aggregate_id   uuid        NOT NULL,
  version        bigint      NOT NULL CHECK (version > 0),
  event_type     text        NOT NULL,
  data           json        NOT NULL,
  actor          text        NOT NULL,
  actor_unit     uuid,
  actor_role     text        NOT NULL,
  on_behalf_of   uuid,
  occurred_on    date        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  entered_late   boolean     NOT NULL,
  note_sha256    bytea,
  trace_id       text        NOT NULL,
  row_sha256     bytea       NOT NULL,
  UNIQUE (aggregate_id, version)
);
COMMENT ON COLUMN journal.topic IS 'topic without prefix and version; null: journaled, not published';
COMMENT ON COLUMN journal.row_sha256 IS 'SHA-256 over the RFC 8785 form of the row';

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- Reasons and private texts. The journal holds the hash of the ciphertext, so that destroying a key
-- erases the text and the chain still verifies. key_id null: not encrypted yet.
CREATE TABLE private_note (
  journal_seq bigint PRIMARY KEY REFERENCES journal (seq),
  ciphertext  bytea NOT NULL,
  key_id      text
);

CREATE TABLE unsealed (seq bigint PRIMARY KEY);

CREATE TABLE journal_seal (
  position     bigint PRIMARY KEY,
  seq          bigint NOT NULL UNIQUE REFERENCES journal (seq),
  chain_sha256 bytea  NOT NULL
);

CREATE TABLE relay_cursor (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  published bigint NOT NULL
);
INSERT INTO relay_cursor (published) VALUES (0);

CREATE TABLE idempotency (
  caller         text        NOT NULL,
  key            text        NOT NULL,
  request_sha256 bytea       NOT NULL,
  status         int,
  location       text,
  etag           text,
  body           text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_created_at ON idempotency (created_at);
