-- What a dossier must contain is data of the scheme; schemes that name nothing ask for nothing.
ALTER TABLE scoring_scheme ADD COLUMN dossier_parts text[] NOT NULL DEFAULT '{}'
  CHECK (dossier_parts <@ ARRAY[
    'SUBMISSION_LIST', 'ACHIEVEMENT_REPORT', 'COUNCIL_MINUTES', 'EVIDENCE', 'OWN_SCORE', 'ENDORSEMENT']);

ALTER TABLE nomination ADD COLUMN proceedings_pending boolean;
ALTER TABLE nomination ADD COLUMN last_reason text CHECK (last_reason IS NFC NORMALIZED);
COMMENT ON COLUMN nomination.proceedings_pending IS 'null: nothing was declared';
COMMENT ON COLUMN nomination.last_reason IS 'why it was returned, refused or withdrawn last';

-- Every edition of a dossier, under the version that the nomination got with it.
CREATE TABLE nomination_dossier (
  nomination_id uuid   NOT NULL REFERENCES nomination,
  version       bigint NOT NULL,
  content       json   NOT NULL,
  PRIMARY KEY (nomination_id, version)
);
