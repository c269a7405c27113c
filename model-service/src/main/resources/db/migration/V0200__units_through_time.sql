-- What a unit was before, oldest first; what it is since "since" stands in org_unit.
ALTER TABLE org_unit ADD COLUMN since date;
UPDATE org_unit SET since = valid_from;
ALTER TABLE org_unit ALTER COLUMN since SET NOT NULL;

CREATE TABLE org_unit_earlier (
  unit_id     uuid NOT NULL REFERENCES org_unit (id),
  ordinal     int  NOT NULL,
  from_day    date NOT NULL,
  to_day      date NOT NULL CHECK (to_day >= from_day),
  name        text NOT NULL CHECK (name IS NFC NORMALIZED),
  name_en     text,
  kind        text NOT NULL,
  level       text NOT NULL,
  parent_id   uuid REFERENCES org_unit (id),
  province_id uuid REFERENCES org_unit (id),
  PRIMARY KEY (unit_id, ordinal),
  UNIQUE (unit_id, from_day)
);
CREATE INDEX org_unit_earlier_parent ON org_unit_earlier (parent_id);

CREATE TABLE succession (
  unit_id      uuid NOT NULL REFERENCES org_unit (id),
  ordinal      int  NOT NULL,
  successor_id uuid NOT NULL REFERENCES org_unit (id),
  effective    date NOT NULL,
  share        text NOT NULL CHECK (share IN ('WHOLE', 'PART')),
  act_number   text NOT NULL,
  PRIMARY KEY (unit_id, ordinal),
  UNIQUE (unit_id, successor_id)
);

CREATE VIEW unit_period AS
  SELECT id, name, kind, level, code, parent_id, since AS valid_from, valid_to FROM org_unit
  UNION ALL
  SELECT id, earlier.name, earlier.kind, earlier.level, code, earlier.parent_id, from_day, to_day
  FROM org_unit_earlier earlier JOIN org_unit ON org_unit.id = earlier.unit_id;

-- Provinces that an act has touched: their units change by acts only.
CREATE TABLE province_by_acts (
  province_id uuid PRIMARY KEY REFERENCES org_unit (id)
);

-- One act; its outcome is kept as it was answered first.
CREATE TABLE reorganization (
  id             uuid   PRIMARY KEY,
  version        bigint NOT NULL CHECK (version > 0),
  act_number     text   NOT NULL,
  act_key        text   NOT NULL CONSTRAINT act_number UNIQUE,
  issuer         text   NOT NULL,
  effective_on   date   NOT NULL,
  request_sha256 bytea  NOT NULL,
  outcome        text   NOT NULL,
  units          int    NOT NULL,
  moved          int    NOT NULL,
  waiting        int    NOT NULL
);
COMMENT ON COLUMN reorganization.act_key IS 'the number, folded';

-- Models of closed units whose new owner a person chooses.
CREATE TABLE waiting_model (
  model_id          uuid PRIMARY KEY REFERENCES model (id),
  reorganization_id uuid NOT NULL REFERENCES reorganization (id),
  from_unit_id      uuid NOT NULL REFERENCES org_unit (id),
  assigned_to       uuid REFERENCES org_unit (id)
);
CREATE INDEX waiting_model_open ON waiting_model (reorganization_id, model_id) WHERE assigned_to IS NULL;

-- Who owned a model before, oldest first.
CREATE TABLE former_owner (
  model_id uuid NOT NULL REFERENCES model (id),
  ordinal  int  NOT NULL,
  unit_id  uuid NOT NULL REFERENCES org_unit (id),
  until    date NOT NULL,
  PRIMARY KEY (model_id, ordinal)
);
ALTER TABLE model ADD COLUMN transfers int NOT NULL DEFAULT 0;
