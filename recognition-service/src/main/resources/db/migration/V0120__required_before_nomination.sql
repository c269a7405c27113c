-- What a province asks of a model before it is nominated, as of the day on which it said so.
CREATE TABLE known_requirements (
  province_id uuid   NOT NULL,
  version     bigint NOT NULL,
  said_on     date   NOT NULL,
  members     text[] NOT NULL,
  PRIMARY KEY (province_id, version)
);

ALTER TABLE known_model ADD COLUMN province_id uuid;
ALTER TABLE known_model ADD COLUMN filled text[];
COMMENT ON COLUMN known_model.filled IS
  'what the owner filled in of what a province may ask for; null: nothing was said of it yet';
