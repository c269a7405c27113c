-- The spelling of what a certificate says is corrected by two persons.
ALTER TABLE commendation ADD COLUMN proposed_name text;
ALTER TABLE commendation ADD COLUMN proposed_position text;
ALTER TABLE commendation ADD COLUMN proposed_merit text;
ALTER TABLE commendation ADD COLUMN proposed_by text;
ALTER TABLE commendation ADD CHECK (
  (proposed_by IS NULL) = (coalesce(proposed_name, proposed_position, proposed_merit) IS NULL));
COMMENT ON COLUMN commendation.proposed_name IS 'as private as recipient_name';
