-- Public models as everybody searches them; follows the journal, so that it may be emptied and fills itself again.
CREATE TABLE catalogue_entry (
  model_id         uuid     PRIMARY KEY REFERENCES model (id),
  version          bigint   NOT NULL,
  title            text     NOT NULL,
  accented         text     NOT NULL,
  tokens           tsvector NOT NULL,
  state            text     NOT NULL,
  field_code       text     NOT NULL,
  basic_field_code text     NOT NULL,
  owner_unit_id    uuid     NOT NULL,
  owner_kind       text     NOT NULL,
  province_id      uuid,
  area_unit_id     uuid,
  registered_level text     NOT NULL,
  registered_on    date     NOT NULL,
  years            int[]    NOT NULL
);
COMMENT ON COLUMN catalogue_entry.accented IS 'title folded but for its diacritics, between spaces; made in Java';
COMMENT ON COLUMN catalogue_entry.tokens IS 'folded syllables and adjacent pairs of the title; made in Java';
CREATE INDEX catalogue_tokens ON catalogue_entry USING gin (tokens);
CREATE INDEX catalogue_years ON catalogue_entry USING gin (years);
CREATE INDEX catalogue_title ON catalogue_entry (title COLLATE "vi-x-icu", model_id);
CREATE INDEX catalogue_newest ON catalogue_entry (registered_on, model_id);
CREATE INDEX catalogue_province_title ON catalogue_entry (province_id, title COLLATE "vi-x-icu", model_id);
CREATE INDEX catalogue_province_newest ON catalogue_entry (province_id, registered_on, model_id);
CREATE INDEX catalogue_owner ON catalogue_entry (owner_unit_id);
CREATE INDEX catalogue_field ON catalogue_entry (field_code, registered_on, model_id);

CREATE TABLE catalogue_position (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  position  bigint  NOT NULL
);
COMMENT ON TABLE catalogue_position IS 'place in the sealed journal up to which the catalogue is true';
INSERT INTO catalogue_position (position) VALUES (0);
