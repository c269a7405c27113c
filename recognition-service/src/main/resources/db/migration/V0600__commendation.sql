-- Numbers of decisions, whatever they decide on: one of each per issuer and year.
CREATE TABLE decision_number (
  issuer_id   uuid NOT NULL,
  year        int  NOT NULL,
  number_key  text NOT NULL,
  decision_id uuid NOT NULL,
  PRIMARY KEY (issuer_id, year, number_key)
);
INSERT INTO decision_number (issuer_id, year, number_key, decision_id)
SELECT issuer_id, decided_year, number_key, id FROM decision;

-- Forms of commendation by law. Levels and kinds of units stand here and in the unit tree, nowhere in code.
CREATE TABLE commendation_form (
  code              text NOT NULL,
  level             text NOT NULL,
  valid_from        date NOT NULL,
  valid_to          date,
  name_vi           text NOT NULL,
  name_en           text NOT NULL,
  authority_vi      text NOT NULL,
  authority_en      text NOT NULL,
  authority_kinds   text[] NOT NULL,
  recipients        text[] NOT NULL CHECK (recipients <@ ARRAY ['COLLECTIVE', 'INDIVIDUAL']),
  reward_collective numeric(5, 2) NOT NULL CHECK (reward_collective >= 0),
  reward_individual numeric(5, 2) NOT NULL CHECK (reward_individual >= 0),
  legal_source      text NOT NULL,
  PRIMARY KEY (code, level, valid_from),
  CHECK (valid_to >= valid_from)
);
COMMENT ON COLUMN commendation_form.authority_kinds IS 'kinds of the units of the level whose head awards it';
COMMENT ON COLUMN commendation_form.reward_collective IS 'in base salaries';
COMMENT ON COLUMN commendation_form.reward_individual IS 'in base salaries';

INSERT INTO commendation_form
  (code, level, valid_from, valid_to, name_vi, name_en, authority_vi, authority_en, authority_kinds, recipients,
   reward_collective, reward_individual, legal_source)
SELECT 'CERTIFICATE_OF_MERIT', 'PROVINCE', law.valid_from, law.valid_to,
       'Bằng khen', 'Certificate of merit',
       'Chủ tịch Ủy ban nhân dân tỉnh', 'Chairman of the provincial People''s Committee',
       '{PEOPLES_COMMITTEE}'::text[], '{COLLECTIVE,INDIVIDUAL}'::text[], 3.0, 1.5, law.source
FROM (VALUES
  ('2004-07-01'::date, '2023-12-31'::date, 'Luật Thi đua, khen thưởng 15/2003/QH11; Nghị định 91/2017/NĐ-CP'),
  ('2024-01-01', '2025-06-30', 'Luật 06/2022/QH15; Nghị định 98/2023/NĐ-CP'),
  ('2025-07-01', NULL, 'Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP')) AS law (valid_from, valid_to, source);

INSERT INTO commendation_form
  (code, level, valid_from, valid_to, name_vi, name_en, authority_vi, authority_en, authority_kinds, recipients,
   reward_collective, reward_individual, legal_source)
VALUES
  ('COMMENDATION_LETTER', 'DISTRICT', '2004-07-01', '2023-12-31', 'Giấy khen', 'Commendation letter',
   'Chủ tịch Ủy ban nhân dân huyện', 'Chairman of the district People''s Committee',
   '{PEOPLES_COMMITTEE,DISTRICT,URBAN_DISTRICT,TOWN,CITY}', '{COLLECTIVE,INDIVIDUAL}', 0.6, 0.3,
   'Luật Thi đua, khen thưởng 15/2003/QH11; Nghị định 91/2017/NĐ-CP'),
  ('COMMENDATION_LETTER', 'DISTRICT', '2024-01-01', '2025-06-30', 'Giấy khen', 'Commendation letter',
   'Chủ tịch Ủy ban nhân dân huyện', 'Chairman of the district People''s Committee',
   '{PEOPLES_COMMITTEE,DISTRICT,URBAN_DISTRICT,TOWN,CITY}', '{COLLECTIVE,INDIVIDUAL}', 0.6, 0.3,
   'Luật 06/2022/QH15; Nghị định 98/2023/NĐ-CP'),
  ('COMMENDATION_LETTER', 'COMMUNE', '2025-07-01', NULL, 'Giấy khen', 'Commendation letter',
   'Chủ tịch Ủy ban nhân dân xã', 'Chairman of the commune People''s Committee',
   '{PEOPLES_COMMITTEE,COMMUNE,WARD,SPECIAL_ZONE}', '{COLLECTIVE,INDIVIDUAL}', 0.6, 0.3,
   'Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP');

CREATE TABLE commendation_decision (
  id               uuid PRIMARY KEY,
  version          bigint NOT NULL,
  state            text   NOT NULL,
  kind             text   NOT NULL CHECK (kind IN ('AWARD', 'REVOCATION')),
  issuer_id        uuid   NOT NULL,
  province_id      uuid,
  number           text   NOT NULL,
  decided_on       date   NOT NULL,
  decided_year     int    NOT NULL,
  commendation_ids uuid[] NOT NULL CHECK (cardinality(commendation_ids) BETWEEN 1 AND 1000),
  drafted_by       text   NOT NULL,
  signed_by        text,
  last_act_on      date   NOT NULL,
  CHECK (signed_by <> drafted_by)
);
CREATE INDEX commendation_decision_issuer ON commendation_decision (issuer_id, id);

CREATE TABLE commendation (
  id                  uuid PRIMARY KEY,
  version             bigint NOT NULL,
  state               text   NOT NULL,
  form_code           text   NOT NULL,
  level               text   NOT NULL,
  issuer_id           uuid   NOT NULL,
  proposing_unit_id   uuid   NOT NULL,
  province_id         uuid,
  recipient_kind      text   NOT NULL,
  recipient_unit_id   uuid   NOT NULL,
  recipient_name      text,
  recipient_position  text,
  recipient_key       text   NOT NULL,
  name_published_on   date,
  from_year           int    NOT NULL,
  to_year             int    NOT NULL,
  model_id            uuid,
  merit               text,
  proceedings_pending boolean NOT NULL,
  drafted_by          text   NOT NULL,
  last_act_on         date   NOT NULL,
  decision_id         uuid REFERENCES commendation_decision,
  decision_number     text,
  decided_on          date,
  decided_year        int,
  revoked_by_id       uuid REFERENCES commendation_decision,
  revoked_on          date,
  verification_code   text,
  CONSTRAINT commendation_verification_code UNIQUE (verification_code),
  CHECK (from_year <= to_year),
  CHECK (recipient_kind = 'COLLECTIVE' OR recipient_name IS NOT NULL),
  CHECK ((state IN ('AWARDED', 'REVOKED')) = (decision_id IS NOT NULL))
);
COMMENT ON COLUMN commendation.recipient_name IS
  'a named group within the unit, or a person: that one is private, in no event and no kept answer';
COMMENT ON COLUMN commendation.recipient_key IS 'by what two recipients of a unit are told apart';
-- What was withdrawn or revoked may be proposed anew.
CREATE UNIQUE INDEX commendation_of_merit
  ON commendation (form_code, level, recipient_unit_id, recipient_kind, recipient_key, from_year, to_year)
  WHERE state NOT IN ('WITHDRAWN', 'REVOKED');
CREATE INDEX commendation_proposing ON commendation (proposing_unit_id, id);
CREATE INDEX commendation_province ON commendation (province_id, id);
CREATE INDEX commendation_recipient ON commendation (recipient_unit_id, decided_on);
CREATE INDEX commendation_decided ON commendation (decision_id);
CREATE INDEX commendation_honors ON commendation (decided_on, id) WHERE state = 'AWARDED';
