-- Campaigns and documents that work is linked to. What is used is closed, never deleted.
CREATE TABLE campaign (
  id          uuid   PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  code        text   NOT NULL CONSTRAINT campaign_code UNIQUE,
  name_vi     text   NOT NULL CHECK (name_vi IS NFC NORMALIZED),
  name_en     text   NOT NULL,
  issuer      text,
  first_day   date,
  last_day    date   CHECK (last_day >= first_day),
  province_id uuid   REFERENCES org_unit (id),
  closed_on   date
);
COMMENT ON COLUMN campaign.province_id IS 'the province whose own it is; null: of all';

CREATE TABLE directive (
  id          uuid   PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  code        text   NOT NULL CONSTRAINT directive_code UNIQUE,
  name_vi     text   NOT NULL CHECK (name_vi IS NFC NORMALIZED),
  name_en     text   NOT NULL,
  type        text   NOT NULL,
  number      text   NOT NULL,
  issued_on   date   NOT NULL,
  issuer      text   NOT NULL,
  first_day   date,
  last_day    date   CHECK (last_day >= first_day),
  province_id uuid   REFERENCES org_unit (id),
  closed_on   date
);
COMMENT ON COLUMN directive.province_id IS 'the province whose own it is; null: of all';

ALTER TABLE field ADD COLUMN closed_on date;

-- What else a model says of itself.
ALTER TABLE model
  ADD COLUMN kind                 text   NOT NULL DEFAULT 'MODEL',
  ADD COLUMN criteria             text,
  ADD COLUMN forces               text,
  ADD COLUMN milestones           text,
  ADD COLUMN outputs              text,
  ADD COLUMN sustainability       text,
  ADD COLUMN evaluates_on         date,
  ADD COLUMN lead_unit_id         uuid   REFERENCES org_unit (id),
  ADD COLUMN cooperating_unit_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN campaign_codes       text[] NOT NULL DEFAULT '{}',
  ADD COLUMN directive_codes      text[] NOT NULL DEFAULT '{}',
  ADD COLUMN latitude             numeric CHECK (latitude BETWEEN 6 AND 23.5),
  ADD COLUMN longitude            numeric CHECK (longitude BETWEEN 102 AND 118),
  ADD CONSTRAINT whole_point CHECK ((latitude IS NULL) = (longitude IS NULL));
CREATE INDEX model_lead_unit ON model (lead_unit_id, id) WHERE lead_unit_id IS NOT NULL;
CREATE INDEX model_cooperating_units ON model USING gin (cooperating_unit_ids) WHERE cooperating_unit_ids <> '{}';
CREATE INDEX model_campaigns ON model USING gin (campaign_codes) WHERE campaign_codes <> '{}';
CREATE INDEX model_directives ON model USING gin (directive_codes) WHERE directive_codes <> '{}';

-- What a province asks of its models' owners, beside what every submission needs.
CREATE TABLE model_requirements (
  id          uuid   PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  province_id uuid   NOT NULL CONSTRAINT province_requirements UNIQUE REFERENCES org_unit (id),
  submission  text[] NOT NULL,
  nomination  text[] NOT NULL
);
