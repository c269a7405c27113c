-- Every point of a notice of conclusions is a task of its owner until that reports it done.
ALTER TABLE conclusion_point
  ADD COLUMN id      uuid   NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN version bigint NOT NULL DEFAULT 0,
  ADD COLUMN done_on date,
  ADD COLUMN report  text;
ALTER TABLE conclusion_point
  ADD CONSTRAINT conclusion_point_done CHECK ((done_on IS NULL) = (report IS NULL)) NOT VALID,
  ADD CONSTRAINT conclusion_point_report CHECK (report IS NFC NORMALIZED) NOT VALID;
ALTER TABLE conclusion_point VALIDATE CONSTRAINT conclusion_point_done;
ALTER TABLE conclusion_point VALIDATE CONSTRAINT conclusion_point_report;
COMMENT ON COLUMN conclusion_point.version IS 'acts on it since the conclusion; 0: none';
COMMENT ON COLUMN conclusion_point.report IS 'what its owner says was done; free text, in no event';
