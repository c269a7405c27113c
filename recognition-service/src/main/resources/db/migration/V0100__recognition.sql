-- Which level nominates to which, and how each level works, by date. Level codes stand here and in
-- the unit tree, nowhere in code.
CREATE TABLE level_chain (
  level              text    NOT NULL,
  nominates_to       text,
  valid_from         date    NOT NULL,
  valid_to           date,
  registers          boolean NOT NULL,
  procedure          text    NOT NULL CHECK (procedure IN ('COUNCIL', 'COMMITTEE_MINUTES', 'HEAD_DECISION')),
  default_min_months int     NOT NULL CHECK (default_min_months >= 0),
  unit_kinds         text[]  NOT NULL,
  PRIMARY KEY (level, valid_from)
);
COMMENT ON COLUMN level_chain.registers IS
  'models are registered at this level: its rounds are own-level rounds and expect no other unit';
COMMENT ON COLUMN level_chain.unit_kinds IS 'kinds of the units of this level that hold rounds and nominate';

INSERT INTO level_chain
  (level, nominates_to, valid_from, valid_to, registers, procedure, default_min_months, unit_kinds) VALUES
  ('RESIDENTIAL', 'COMMUNE', '1945-09-02', '2025-06-30', false, 'COMMITTEE_MINUTES', 3, '{RESIDENTIAL_AREA,PARTY_CELL}'),
  ('COMMUNE', 'DISTRICT', '1945-09-02', '2025-06-30', false, 'COMMITTEE_MINUTES', 3,
   '{COMMUNE,WARD,TOWNSHIP,PARTY_COMMITTEE}'),
  ('DISTRICT', 'PROVINCE', '1945-09-02', '2025-06-30', true, 'COMMITTEE_MINUTES', 3,
   '{DISTRICT,URBAN_DISTRICT,TOWN,CITY,AFFILIATED_PARTY_COMMITTEE,PARTY_COMMITTEE}'),
  ('PROVINCE', 'CENTRAL', '1945-09-02', '2025-06-30', false, 'COUNCIL', 6, '{PROVINCE,PARTY_COMMITTEE}'),
  ('CENTRAL', NULL, '1945-09-02', '2025-06-30', false, 'COUNCIL', 6, '{}'),
  ('COMMUNE', 'PROVINCE', '2025-07-01', NULL, true, 'COMMITTEE_MINUTES', 3,
   '{COMMUNE,WARD,SPECIAL_ZONE,AFFILIATED_PARTY_COMMITTEE,PARTY_COMMITTEE}'),
  ('PROVINCE', 'CENTRAL', '2025-07-01', NULL, false, 'COUNCIL', 6, '{PROVINCE,PARTY_COMMITTEE}'),
  ('CENTRAL', NULL, '2025-07-01', NULL, false, 'COUNCIL', 6, '{}');

-- Models as model-service publishes them; never written by an act of this service.
CREATE TABLE known_model (
  id                  uuid PRIMARY KEY,
  version             bigint NOT NULL,
  state               text   NOT NULL,
  title               text   NOT NULL,
  field_code          text   NOT NULL,
  owner_unit_id       uuid   NOT NULL,
  owner_kind          text   NOT NULL,
  registered_level    text,
  launched_on         date,
  ended_on            date,
  withdrawn_on        date,
  ledger              json   NOT NULL
);

CREATE TABLE recognition_round (
  id                 uuid PRIMARY KEY,
  version            bigint NOT NULL,
  state              text   NOT NULL,
  authority_id       uuid   NOT NULL,
  province_id        uuid,
  level              text   NOT NULL,
  procedure          text   NOT NULL,
  year               int    NOT NULL,
  title              text,
  deadline           date   NOT NULL,
  min_months         int    NOT NULL CHECK (min_months >= 0),
  considered_percent int CHECK (considered_percent BETWEEN 1 AND 100),
  expected_on        date,
  planned_on         date   NOT NULL,
  opened_on          date,
  review_started_on  date,
  decided_on         date,
  closed_on          date,
  expects_units      boolean NOT NULL,
  expected_unit_ids  uuid[] NOT NULL,
  late_entry_from    date,
  late_entry_to      date,
  CONSTRAINT round_of_authority_level_year UNIQUE (authority_id, level, year)
);
CREATE INDEX recognition_round_year ON recognition_round (year, id);

-- What came out of a round so far, seen from the rounds above it.
CREATE TABLE round_outcome (
  round_id   uuid PRIMARY KEY REFERENCES recognition_round,
  considered boolean NOT NULL,
  recognized int     NOT NULL CHECK (recognized >= 0)
);

CREATE TABLE standing (
  id           uuid PRIMARY KEY,
  version      bigint  NOT NULL,
  round_id     uuid    NOT NULL REFERENCES recognition_round,
  round_year   int     NOT NULL,
  authority_id uuid    NOT NULL,
  unit_id      uuid    NOT NULL,
  considered   boolean NOT NULL,
  recognized   int     NOT NULL CHECK (recognized >= 0),
  nominated    int     NOT NULL CHECK (nominated >= 0),
  CONSTRAINT standing_of_unit_in_round UNIQUE (round_id, unit_id)
);
CREATE INDEX standing_unit_year ON standing (unit_id, round_year);

CREATE TABLE nomination (
  id                 uuid PRIMARY KEY,
  version            bigint NOT NULL,
  state              text   NOT NULL,
  round_id           uuid   NOT NULL REFERENCES recognition_round,
  round_year         int    NOT NULL,
  level              text   NOT NULL,
  authority_id       uuid   NOT NULL,
  model_id           uuid   NOT NULL,
  owner_unit_id      uuid   NOT NULL,
  owner_kind         text   NOT NULL,
  field_code         text   NOT NULL,
  nominating_unit_id uuid   NOT NULL,
  province_id        uuid,
  own_level          boolean NOT NULL,
  own_score          int CHECK (own_score BETWEEN 0 AND 100),
  submitted_on       date,
  decided_on         date,
  votes_for          int,
  votes_cast         int,
  members            int,
  CHECK (votes_for BETWEEN 0 AND votes_cast AND votes_cast <= members)
);
-- A refused nomination blocks its model in the round as well; it may return in a later round.
CREATE UNIQUE INDEX nomination_of_model_in_round ON nomination (round_id, model_id)
  WHERE state NOT IN ('WITHDRAWN', 'EXPIRED');
CREATE INDEX nomination_round_state ON nomination (round_id, state);
CREATE INDEX nomination_unit ON nomination (nominating_unit_id, id);
CREATE INDEX nomination_province ON nomination (province_id, id);
CREATE INDEX nomination_model ON nomination (model_id);

CREATE TABLE decision (
  id             uuid PRIMARY KEY,
  version        bigint NOT NULL,
  state          text   NOT NULL,
  round_id       uuid   NOT NULL REFERENCES recognition_round,
  issuer_id      uuid   NOT NULL,
  province_id    uuid,
  number         text   NOT NULL,
  number_key     text   NOT NULL,
  decided_on     date   NOT NULL,
  decided_year   int    NOT NULL,
  nomination_ids uuid[] NOT NULL CHECK (cardinality(nomination_ids) BETWEEN 1 AND 1000),
  drafted_by     text   NOT NULL,
  signed_by      text,
  CONSTRAINT decision_number_of_issuer_and_year UNIQUE (issuer_id, decided_year, number_key),
  CHECK (signed_by <> drafted_by)
);
CREATE INDEX decision_round ON decision (round_id);

CREATE TABLE recognition (
  id                 uuid PRIMARY KEY,
  version            bigint NOT NULL,
  state              text   NOT NULL,
  model_id           uuid   NOT NULL,
  level              text   NOT NULL,
  authority_id       uuid   NOT NULL,
  round_id           uuid   NOT NULL REFERENCES recognition_round,
  round_year         int    NOT NULL,
  nomination_id      uuid   NOT NULL REFERENCES nomination,
  decision_id        uuid   NOT NULL REFERENCES decision,
  decision_number    text   NOT NULL,
  decided_on         date   NOT NULL,
  owner_unit_id      uuid   NOT NULL,
  owner_kind         text   NOT NULL,
  field_code         text   NOT NULL,
  nominating_unit_id uuid   NOT NULL,
  province_id        uuid,
  own_level          boolean NOT NULL,
  CONSTRAINT recognition_of_nomination UNIQUE (nomination_id),
  CONSTRAINT recognition_of_model_in_round UNIQUE (round_id, model_id)
);
CREATE INDEX recognition_model ON recognition (model_id);
CREATE INDEX recognition_decision ON recognition (decision_id);
CREATE INDEX recognition_province ON recognition (province_id, id);
CREATE INDEX recognition_owner ON recognition (owner_unit_id, id);
