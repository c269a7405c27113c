-- Evidence that belongs to models; the content lies in the storage under the id.
CREATE TABLE attachment (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL CHECK (version > 0),
  state          text        NOT NULL,
  model_id       uuid        NOT NULL REFERENCES model (id),
  unit_id        uuid        NOT NULL REFERENCES org_unit (id),
  file_name      text        NOT NULL CHECK (file_name IS NFC NORMALIZED),
  type           text        NOT NULL,
  size           bigint      NOT NULL CHECK (size > 0),
  sha256         text        NOT NULL,
  scanned        boolean     NOT NULL,
  attached_on    date        NOT NULL,
  attached_at    timestamptz NOT NULL,
  removed_on     date        CHECK (removed_on >= attached_on),
  removal_reason text,
  CHECK ((state = 'REMOVED') = (removed_on IS NOT NULL))
);
COMMENT ON COLUMN attachment.file_name IS 'may name persons: in no event, no log';
COMMENT ON COLUMN attachment.unit_id IS 'the unit that attached it, or for which it was attached';
COMMENT ON COLUMN attachment.sha256 IS 'of what is stored: images without their metadata';
CREATE INDEX attachment_model ON attachment (model_id, id);

ALTER TABLE review ADD COLUMN attachments uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN review.attachments IS 'files that show what was found; one that was removed since keeps its row';
