-- What a unit was told in a month; samples are written by officers and name nobody.
CREATE TABLE opinion_digest (
  id          uuid   PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  unit_id     uuid   NOT NULL,
  month       date   NOT NULL CHECK (extract(day FROM month) = 1),
  state       text   NOT NULL,
  prepared_by text   NOT NULL,
  sample_ids  uuid[] NOT NULL,
  approved_on date,
  figures     text,
  UNIQUE (unit_id, month),
  CHECK ((state = 'APPROVED') = (approved_on IS NOT NULL AND figures IS NOT NULL))
);
COMMENT ON COLUMN opinion_digest.figures IS 'as they were approved; before that they are counted';

CREATE TABLE opinion_digest_sample (
  digest_id  uuid NOT NULL REFERENCES opinion_digest (id),
  number     int  NOT NULL CHECK (number > 0),
  field_code text,
  text       text NOT NULL CHECK (text IS NFC NORMALIZED),
  PRIMARY KEY (digest_id, number)
);
