-- Photos on their way: sent in parts, checked once whole, then named in what is submitted. Without their names.
CREATE TABLE upload (
  id                uuid        PRIMARY KEY,
  media_type        text        NOT NULL,
  size              bigint      NOT NULL CHECK (size > 0),
  received          bigint      NOT NULL DEFAULT 0 CHECK (received <= size),
  stored_size       bigint,
  sha256            text,
  recommendation_id uuid        REFERENCES recommendation (id),
  created_at        timestamptz NOT NULL
);
COMMENT ON COLUMN upload.sha256 IS 'of what was kept of it; null until it is whole and was checked';
CREATE INDEX upload_recommendation ON upload (recommendation_id, id) WHERE recommendation_id IS NOT NULL;
CREATE INDEX upload_abandoned ON upload (created_at) WHERE recommendation_id IS NULL;
