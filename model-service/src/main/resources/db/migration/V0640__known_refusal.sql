-- Nominations that recognition-service found ineligible or refused: facts of the models' history.
CREATE TABLE known_refusal (
  nomination_id uuid        PRIMARY KEY,
  version       bigint      NOT NULL CHECK (version > 0),
  event_type    text        NOT NULL,
  model_id      uuid        NOT NULL,
  occurred_on   date        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  data          json        NOT NULL
);
COMMENT ON COLUMN known_refusal.model_id IS 'no foreign key: events of two owners come in any order';
CREATE INDEX known_refusal_model ON known_refusal (model_id);
