-- What a unit found about whether a model can be replicated; written once, a later one stands beside it.
CREATE TABLE replication_assessment (
  id          uuid    PRIMARY KEY,
  version     bigint  NOT NULL CHECK (version > 0),
  model_id    uuid    NOT NULL REFERENCES model (id),
  unit_id     uuid    NOT NULL REFERENCES org_unit (id),
  province_id uuid    REFERENCES org_unit (id),
  replicable  boolean NOT NULL,
  unit_kinds  text[]  NOT NULL,
  results     text    NOT NULL,
  conditions  text,
  assessed_on date    NOT NULL
);
CREATE INDEX replication_assessment_model ON replication_assessment (model_id, id);

-- A document by which a unit says what is to be replicated where in a year; its lines are the replications.
CREATE TABLE replication_plan (
  id              uuid   PRIMARY KEY,
  version         bigint NOT NULL CHECK (version > 0),
  unit_id         uuid   NOT NULL REFERENCES org_unit (id),
  year            int    NOT NULL,
  document_number text   NOT NULL,
  document_key    text   NOT NULL,
  planned_on      date   NOT NULL,
  lines           int    NOT NULL CHECK (lines > 0),
  CONSTRAINT replication_plan_number UNIQUE (unit_id, year, document_key)
);

CREATE TABLE replication (
  id               uuid   PRIMARY KEY,
  version          bigint NOT NULL CHECK (version > 0),
  state            text   NOT NULL,
  model_id         uuid   NOT NULL REFERENCES model (id),
  source_unit_id   uuid   NOT NULL REFERENCES org_unit (id),
  unit_id          uuid   NOT NULL REFERENCES org_unit (id),
  unit_level       text   NOT NULL,
  province_id      uuid   REFERENCES org_unit (id),
  field_code       text   NOT NULL REFERENCES field (code),
  basic_field_code text   NOT NULL REFERENCES field (code),
  plan_id          uuid   REFERENCES replication_plan (id),
  plan_year        int    NOT NULL,
  child_model_id   uuid   CONSTRAINT replication_child UNIQUE REFERENCES model (id),
  planned_on       date   NOT NULL,
  adopted_on       date,
  reviewed_on      date,
  rating           text,
  dropped_on       date,
  last_act_on      date   NOT NULL
);
COMMENT ON COLUMN replication.child_model_id IS 'the adopting unit''s own model; a model is a copy of one other at most, so that there is a tree';
CREATE UNIQUE INDEX replication_open ON replication (model_id, unit_id) WHERE state <> 'DROPPED';
CREATE INDEX replication_unit ON replication (unit_id, id);
CREATE INDEX replication_province ON replication (province_id, id);
CREATE INDEX replication_plan_line ON replication (plan_id);
CREATE INDEX replication_source ON replication (model_id);
