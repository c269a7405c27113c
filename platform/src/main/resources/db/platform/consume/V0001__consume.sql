-- Offsets live beside the effects, in one transaction; Kafka's own committed offsets are a hint.
CREATE TABLE consumed (
  topic       text   NOT NULL,
  part        int    NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic, part)
);

CREATE TABLE parked_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic        text        NOT NULL,
  part         int         NOT NULL,
  record_offset bigint     NOT NULL,
  aggregate_id text,
  event_type   text,
  headers      json        NOT NULL,
  value        bytea,
  cause        text        NOT NULL,
  parked_at    timestamptz NOT NULL DEFAULT now(),
  UNIQUE (topic, part, record_offset)
);
CREATE INDEX parked_event_aggregate ON parked_event (aggregate_id);

-- Replica of the unit tree, with its closure by date.
CREATE TABLE unit (
  id                 uuid PRIMARY KEY,
  version            bigint NOT NULL,
  code               text   NOT NULL UNIQUE,
  name               text   NOT NULL,
  name_en            text,
  kind               text   NOT NULL,
  level              text   NOT NULL,
  parent_id          uuid,
  territory_id       uuid   NOT NULL,
  province_id        uuid,
  statistics_code    text,
  population         int,
  valid_from         date   NOT NULL,
  valid_to           date,
  retrospective_from date,
  retrospective_to   date
);
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE unit_closure (
  ancestor uuid      NOT NULL,
  unit     uuid      NOT NULL,
  depth    int       NOT NULL,
  valid    daterange NOT NULL,
  PRIMARY KEY (ancestor, unit)
);
CREATE INDEX unit_closure_unit ON unit_closure (unit);

CREATE TABLE unit_revision (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  revision  bigint NOT NULL
);
INSERT INTO unit_revision (revision) VALUES (0);
