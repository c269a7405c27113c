-- Only a further decision revokes or supersedes what was recognized; what was not issued is cancelled.
ALTER TABLE decision ADD COLUMN kind text NOT NULL DEFAULT 'RECOGNITION'
  CHECK (kind IN ('RECOGNITION', 'REVOCATION', 'SUPERSESSION'));
ALTER TABLE decision ADD COLUMN recognition_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE decision DROP CONSTRAINT decision_nomination_ids_check;
ALTER TABLE decision ADD CONSTRAINT decision_items CHECK (
  CASE kind WHEN 'RECOGNITION' THEN cardinality(nomination_ids) BETWEEN 1 AND 1000 AND recognition_ids = '{}'
            ELSE cardinality(recognition_ids) BETWEEN 1 AND 1000 AND nomination_ids = '{}' END);
COMMENT ON COLUMN decision.recognition_ids IS 'recognitions that it revokes or supersedes';

-- A draft that is cancelled frees its number, which decision_number holds for decisions of all kinds.
ALTER TABLE decision DROP CONSTRAINT decision_number_of_issuer_and_year;
ALTER TABLE decision ALTER COLUMN number_key DROP NOT NULL;
COMMENT ON COLUMN decision.number_key IS 'not written any more: decision_number holds the numbers';
CREATE INDEX decision_number_decision ON decision_number (decision_id);

-- The spelling of a number is corrected by two persons.
ALTER TABLE decision ADD COLUMN proposed_number text;
ALTER TABLE decision ADD COLUMN proposed_by text;
ALTER TABLE decision ADD CHECK ((proposed_number IS NULL) = (proposed_by IS NULL));
ALTER TABLE commendation_decision ADD COLUMN proposed_number text;
ALTER TABLE commendation_decision ADD COLUMN proposed_by text;
ALTER TABLE commendation_decision ADD CHECK ((proposed_number IS NULL) = (proposed_by IS NULL));

ALTER TABLE recognition ADD COLUMN ended_by_id uuid REFERENCES decision;
ALTER TABLE recognition ADD COLUMN ended_on date;
ALTER TABLE recognition ADD CONSTRAINT recognition_ended
  CHECK ((state = 'IN_FORCE') = (ended_by_id IS NULL) AND (ended_by_id IS NULL) = (ended_on IS NULL));
COMMENT ON COLUMN recognition.ended_on IS 'date of the decision that revoked or superseded it';
CREATE INDEX recognition_ended_by ON recognition (ended_by_id) WHERE ended_by_id IS NOT NULL;

-- What superseded a recognition stands beside it; what was revoked is not recognized again in its round.
ALTER TABLE recognition DROP CONSTRAINT recognition_of_nomination;
ALTER TABLE recognition DROP CONSTRAINT recognition_of_model_in_round;
CREATE UNIQUE INDEX recognition_of_nomination ON recognition (nomination_id) WHERE state <> 'SUPERSEDED';
CREATE UNIQUE INDEX recognition_of_model_in_round ON recognition (round_id, model_id) WHERE state <> 'SUPERSEDED';
