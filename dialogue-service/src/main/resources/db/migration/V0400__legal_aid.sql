-- No personal data at all: who asked for aid stays in the files of the body that gave it.
CREATE TABLE legal_aid_request (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL CHECK (version > 0),
  state        text   NOT NULL,
  unit_id      uuid   NOT NULL,
  level        text   NOT NULL,
  province_id  uuid,
  law_field    text   NOT NULL,
  requested_on date   NOT NULL,
  closed_on    date,
  outcome      text,
  CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL) AND (closed_on IS NULL) = (outcome IS NULL))
);
CREATE INDEX legal_aid_request_unit ON legal_aid_request (unit_id, id);
CREATE INDEX legal_aid_request_province ON legal_aid_request (province_id, id);

CREATE TABLE legal_aid_case (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  state       text   NOT NULL,
  request_id  uuid   NOT NULL REFERENCES legal_aid_request,
  number      int    NOT NULL CHECK (number > 0),
  unit_id     uuid   NOT NULL,
  level       text   NOT NULL,
  province_id uuid,
  law_field   text   NOT NULL,
  form        text   NOT NULL,
  opened_on   date   NOT NULL,
  closed_on   date,
  outcome     text,
  UNIQUE (request_id, number),
  CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL) AND (closed_on IS NULL) = (outcome IS NULL))
);
COMMENT ON COLUMN legal_aid_case.number IS 'its place among the cases of its request: 1 for the first';
CREATE INDEX legal_aid_case_unit ON legal_aid_case (unit_id, id);
CREATE INDEX legal_aid_case_province ON legal_aid_case (province_id, id);
