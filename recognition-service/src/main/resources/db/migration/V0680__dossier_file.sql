-- Signed files of dossiers; the content lies in the storage under the id.
CREATE TABLE dossier_file (
  id            uuid    PRIMARY KEY,
  version       bigint  NOT NULL CHECK (version > 0),
  nomination_id uuid    NOT NULL REFERENCES nomination,
  file_name     text    NOT NULL CHECK (file_name IS NFC NORMALIZED),
  type          text    NOT NULL,
  size          bigint  NOT NULL CHECK (size > 0),
  sha256        text    NOT NULL,
  scanned       boolean NOT NULL,
  added_on      date    NOT NULL
);
COMMENT ON COLUMN dossier_file.file_name IS 'may name persons: in no event, no log';
COMMENT ON COLUMN dossier_file.sha256 IS 'of what is stored: images without their metadata';
CREATE INDEX dossier_file_nomination ON dossier_file (nomination_id);
