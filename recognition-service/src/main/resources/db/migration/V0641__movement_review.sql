-- Conferences that look back on some years of the movement.
CREATE TABLE movement_review (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL,
  state        text   NOT NULL CHECK (state IN ('PLANNED', 'CONVENED', 'HELD', 'CANCELLED')),
  kind         text   NOT NULL CHECK (kind IN ('INTERIM', 'FINAL')),
  authority_id uuid   NOT NULL,
  province_id  uuid,
  from_year    int    NOT NULL,
  to_year      int    NOT NULL,
  title        text   NOT NULL CHECK (title IS NFC NORMALIZED),
  held_on      date   NOT NULL,
  place        text   NOT NULL CHECK (place IS NFC NORMALIZED),
  last_act_on  date   NOT NULL,
  CHECK (from_year <= to_year)
);
CREATE INDEX movement_review_authority ON movement_review (authority_id, id);
CREATE INDEX movement_review_province ON movement_review (province_id, id);

CREATE TABLE movement_review_directive (
  review_id uuid NOT NULL REFERENCES movement_review,
  position  int  NOT NULL CHECK (position >= 0),
  number    text NOT NULL,
  issued_on date NOT NULL,
  title     text NOT NULL,
  PRIMARY KEY (review_id, position)
);

CREATE TABLE movement_review_delegates (
  review_id uuid NOT NULL REFERENCES movement_review,
  position  int  NOT NULL CHECK (position >= 0),
  name      text NOT NULL,
  delegates int  NOT NULL CHECK (delegates > 0),
  PRIMARY KEY (review_id, position)
);
COMMENT ON TABLE movement_review_delegates IS 'groups as numbers, never persons';

CREATE TABLE movement_review_speech (
  review_id uuid NOT NULL REFERENCES movement_review,
  position  int  NOT NULL CHECK (position >= 0),
  title     text NOT NULL,
  unit_id   uuid NOT NULL,
  PRIMARY KEY (review_id, position)
);

CREATE TABLE movement_review_model (
  review_id uuid NOT NULL REFERENCES movement_review,
  position  int  NOT NULL CHECK (position >= 0),
  model_id  uuid NOT NULL,
  PRIMARY KEY (review_id, position)
);

CREATE TABLE movement_review_collective (
  review_id uuid NOT NULL REFERENCES movement_review,
  position  int  NOT NULL CHECK (position >= 0),
  unit_id   uuid NOT NULL,
  PRIMARY KEY (review_id, position)
);

CREATE TABLE movement_review_commendation (
  review_id       uuid NOT NULL REFERENCES movement_review,
  commendation_id uuid NOT NULL REFERENCES commendation,
  PRIMARY KEY (review_id, commendation_id),
  CONSTRAINT commendation_handed_over_once UNIQUE (commendation_id)
);
