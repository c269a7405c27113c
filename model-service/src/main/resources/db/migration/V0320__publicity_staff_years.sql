-- Articles and broadcasts about models.
CREATE TABLE publication (
  id            uuid   PRIMARY KEY,
  version       bigint NOT NULL CHECK (version > 0),
  model_id      uuid   NOT NULL REFERENCES model (id),
  owner_unit_id uuid   NOT NULL REFERENCES org_unit (id),
  province_id   uuid   REFERENCES org_unit (id),
  field_code    text   NOT NULL,
  medium        text   NOT NULL,
  outlet        text   NOT NULL,
  published_on  date   NOT NULL,
  link          text,
  reach         bigint CHECK (reach >= 0)
);
CREATE INDEX publication_model ON publication (model_id, id);

-- How many people do mobilization work for a unit.
CREATE TABLE unit_staff (
  id         uuid   PRIMARY KEY,
  version    bigint NOT NULL CHECK (version > 0),
  unit_id    uuid   NOT NULL CONSTRAINT staff_of_unit UNIQUE REFERENCES org_unit (id),
  counted_on date   NOT NULL
);
CREATE TABLE unit_staff_count (
  staff_id uuid NOT NULL REFERENCES unit_staff (id),
  kind     text NOT NULL,
  number   int  NOT NULL CHECK (number >= 0),
  PRIMARY KEY (staff_id, kind)
);

-- Until when a registering body takes the models of a year.
CREATE TABLE registration_year (
  id        uuid   PRIMARY KEY,
  version   bigint NOT NULL CHECK (version > 0),
  unit_id   uuid   NOT NULL REFERENCES org_unit (id),
  year      int    NOT NULL,
  closed_on date,
  CONSTRAINT registration_year_of_unit UNIQUE (unit_id, year)
);

ALTER TABLE model ADD COLUMN name_published_on date;
COMMENT ON COLUMN model.owner_name IS 'an individual owner: in no event; shown to officials of the scope, and to all once published';
