-- What recognition-service told of recognitions: a read-only copy, of each the highest version that has arrived.
CREATE TABLE known_recognition (
  id              uuid   PRIMARY KEY,
  version         bigint NOT NULL CHECK (version > 0),
  state           text   NOT NULL,
  model_id        uuid   NOT NULL,
  level           text   NOT NULL,
  authority_id    uuid   NOT NULL,
  round_year      int    NOT NULL,
  decision_number text   NOT NULL,
  decided_on      date   NOT NULL
);
COMMENT ON COLUMN known_recognition.model_id IS 'no foreign key: events of two owners come in any order';
CREATE INDEX known_recognition_model ON known_recognition (model_id);
CREATE INDEX known_recognition_level ON known_recognition (level, model_id) WHERE state = 'IN_FORCE';
