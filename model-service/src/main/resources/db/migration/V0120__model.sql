CREATE TABLE model (
  id                  uuid   PRIMARY KEY,
  version             bigint NOT NULL CHECK (version > 0),
  state               text   NOT NULL,
  title               text   NOT NULL CHECK (title IS NFC NORMALIZED),
  field_code          text   NOT NULL REFERENCES field (code),
  basic_field_code    text   NOT NULL REFERENCES field (code),
  other_field_codes   text[] NOT NULL,
  owner_unit_id       uuid   NOT NULL REFERENCES org_unit (id),
  owner_kind          text   NOT NULL,
  owner_name          text,
  province_id         uuid   REFERENCES org_unit (id),
  area_unit_id        uuid   REFERENCES org_unit (id),
  objective           text,
  situation           text,
  method              text,
  target_group        text,
  resources           text,
  starts_on           date,
  registering_unit_id uuid   REFERENCES org_unit (id),
  registered_level    text,
  created_on          date   NOT NULL,
  last_act_on         date   NOT NULL,
  registered_on       date,
  launched_on         date,
  ended_on            date,
  withdrawn_on        date,
  rejected_on         date,
  last_reason         text,
  created_at          timestamptz NOT NULL
);
COMMENT ON COLUMN model.owner_name IS 'an individual owner: private, in no event and no answer';
COMMENT ON COLUMN model.last_reason IS 'why it was returned, rejected, withdrawn or ended; private to the scope';
COMMENT ON COLUMN model.last_act_on IS 'day of the newest act: acts come in the order of their days';
CREATE INDEX model_owner ON model (owner_unit_id, id);
CREATE INDEX model_province ON model (province_id, id);
CREATE INDEX model_registering_unit ON model (registering_unit_id, id);
CREATE INDEX model_field ON model (field_code, id);
CREATE INDEX model_state ON model (state, id);

-- The yearly ledger inside a model. A number is unique per registering body and year, compared folded.
CREATE TABLE ledger_entry (
  model_id            uuid NOT NULL REFERENCES model (id),
  year                int  NOT NULL,
  entry               text NOT NULL,
  registered_on       date NOT NULL,
  number              text NOT NULL,
  number_key          text NOT NULL,
  registering_unit_id uuid NOT NULL REFERENCES org_unit (id),
  PRIMARY KEY (model_id, year),
  CONSTRAINT registration_number UNIQUE (registering_unit_id, year, number_key)
);

-- One document by which a body registers, returns or rejects many models.
CREATE TABLE registration_list (
  id                  uuid   PRIMARY KEY,
  version             bigint NOT NULL CHECK (version > 0),
  document_number     text   NOT NULL,
  document_key        text   NOT NULL,
  document_date       date   NOT NULL,
  document_year       int    NOT NULL,
  registering_unit_id uuid   NOT NULL REFERENCES org_unit (id),
  year                int    NOT NULL,
  decided_on          date   NOT NULL,
  CONSTRAINT document_number UNIQUE (registering_unit_id, document_year, document_key)
);

CREATE TABLE registration_list_line (
  list_id       uuid   NOT NULL REFERENCES registration_list (id),
  line          int    NOT NULL,
  model_id      uuid   NOT NULL REFERENCES model (id),
  decision      text   NOT NULL,
  number        text,
  model_version bigint NOT NULL,
  PRIMARY KEY (list_id, line),
  UNIQUE (list_id, model_id)
);
