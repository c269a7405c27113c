-- Vietnam's administrative units as reference data: brought along with the service, loaded as a whole, never edited here.
CREATE TABLE administrative_release (
  only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
  number     bigint      NOT NULL CHECK (number > 0),
  known_from date        NOT NULL,
  loaded_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN administrative_release.known_from IS 'before this day units are shown as they stood on it';

CREATE TABLE administrative_unit (
  code          text NOT NULL,
  valid_from    date NOT NULL,
  valid_to      date CHECK (valid_to >= valid_from),
  name          text NOT NULL CHECK (name IS NFC NORMALIZED),
  folded        text NOT NULL,
  kind          text NOT NULL,
  level         text NOT NULL,
  parent_code   text,
  province_code text NOT NULL,
  other_code    text,
  act           text,
  PRIMARY KEY (code, valid_from)
);
COMMENT ON COLUMN administrative_unit.code IS 'of the statistics office; another unit may have it at another time';
COMMENT ON COLUMN administrative_unit.folded IS 'folded syllables of the name, each with a space before it';
CREATE INDEX administrative_unit_name ON administrative_unit (name COLLATE "vi-x-icu", code);
CREATE INDEX administrative_unit_parent ON administrative_unit (parent_code);
CREATE INDEX administrative_unit_other_code ON administrative_unit (other_code) WHERE other_code IS NOT NULL;

CREATE TABLE administrative_succession (
  from_code text NOT NULL,
  to_code   text NOT NULL,
  effective date NOT NULL,
  share     text NOT NULL CHECK (share IN ('WHOLE', 'PART', 'UNKNOWN')),
  act       text NOT NULL,
  PRIMARY KEY (from_code, effective, to_code)
);
CREATE INDEX administrative_succession_to ON administrative_succession (to_code, effective);

-- The list of units is asked for by the statistics office's code too.
CREATE OR REPLACE VIEW unit_period AS
  SELECT id, name, kind, level, code, parent_id, since AS valid_from, valid_to, statistics_code FROM org_unit
  UNION ALL
  SELECT id, earlier.name, earlier.kind, earlier.level, code, earlier.parent_id, from_day, to_day, statistics_code
  FROM org_unit_earlier earlier JOIN org_unit ON org_unit.id = earlier.unit_id;
CREATE INDEX org_unit_statistics_code ON org_unit (statistics_code) WHERE statistics_code IS NOT NULL;
