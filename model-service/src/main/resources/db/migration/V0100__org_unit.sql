-- The unit tree, as its owner keeps it; the platform's table "unit" is the replica of it that every service has.
CREATE TABLE org_unit (
  id                 uuid   PRIMARY KEY,
  version            bigint NOT NULL CHECK (version > 0),
  code               text   NOT NULL CONSTRAINT unit_code UNIQUE,
  name               text   NOT NULL CHECK (name IS NFC NORMALIZED),
  name_en            text,
  kind               text   NOT NULL,
  level              text   NOT NULL,
  parent_id          uuid   REFERENCES org_unit (id),
  territory_id       uuid   NOT NULL REFERENCES org_unit (id),
  province_id        uuid   REFERENCES org_unit (id),
  statistics_code    text,
  population         int    CHECK (population >= 0),
  valid_from         date   NOT NULL,
  valid_to           date   CHECK (valid_to >= valid_from),
  retrospective_from date,
  retrospective_to   date   CHECK (retrospective_to >= retrospective_from)
);
COMMENT ON COLUMN org_unit.statistics_code IS 'code of the statistics office; reused there, so never a key';
CREATE INDEX org_unit_parent ON org_unit (parent_id);
CREATE INDEX org_unit_name ON org_unit (name COLLATE "vi-x-icu", id);
