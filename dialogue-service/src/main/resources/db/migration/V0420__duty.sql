CREATE TABLE dialogue_duty (
  id                     uuid PRIMARY KEY,
  version                bigint  NOT NULL CHECK (version > 0),
  state                  text    NOT NULL,
  unit_id                uuid    NOT NULL,
  level                  text    NOT NULL,
  province_id            uuid,
  head                   text    NOT NULL,
  regulation             text    NOT NULL CHECK (regulation IS NFC NORMALIZED),
  dialogues_a_year       int     NOT NULL CHECK (dialogues_a_year >= 0),
  reception_days_a_month int     NOT NULL CHECK (reception_days_a_month >= 0),
  deputies_allowed       boolean NOT NULL,
  valid_from             date    NOT NULL,
  valid_to               date    CHECK (valid_to >= valid_from),
  replaces_id            uuid    REFERENCES dialogue_duty,
  settled_on             date    NOT NULL,
  UNIQUE (unit_id, valid_from)
);
COMMENT ON COLUMN dialogue_duty.settled_on IS 'the day on which it was last told how its years stand';
CREATE INDEX dialogue_duty_unit ON dialogue_duty (unit_id, id);
CREATE INDEX dialogue_duty_province ON dialogue_duty (province_id, id);
CREATE INDEX dialogue_joint_hosts ON dialogue USING gin (joint_host_unit_ids);

CREATE TABLE reception_day (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  unit_id     uuid   NOT NULL,
  level       text   NOT NULL,
  province_id uuid,
  held_on     date   NOT NULL,
  citizens    int    NOT NULL CHECK (citizens >= 0),
  cases       int    NOT NULL CHECK (cases >= 0),
  UNIQUE (unit_id, held_on)
);
CREATE INDEX reception_day_unit ON reception_day (unit_id, id);
CREATE INDEX reception_day_province ON reception_day (province_id, id);

-- What a head owes at least, or owes where the regulation names no number.
CREATE TABLE duty_limit (
  kind       text NOT NULL CHECK (kind IN ('RECEPTION_DAYS_A_MONTH', 'DIALOGUES_A_YEAR')),
  level      text NOT NULL,
  number     int  NOT NULL,
  binding    boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to   date,
  source     text NOT NULL,
  PRIMARY KEY (kind, level, valid_from)
);
INSERT INTO duty_limit VALUES
  ('RECEPTION_DAYS_A_MONTH', 'PROVINCE', 1, true, '2019-02-18', NULL, 'Regulation 11-QĐi/TW, Conclusion 215-KL/TW'),
  ('RECEPTION_DAYS_A_MONTH', 'DISTRICT', 1, true, '2019-02-18', '2025-06-30', 'Regulation 11-QĐi/TW'),
  ('RECEPTION_DAYS_A_MONTH', 'COMMUNE', 2, true, '2019-02-18', NULL, 'Regulation 11-QĐi/TW, Conclusion 215-KL/TW'),
  ('DIALOGUES_A_YEAR', 'PROVINCE', 1, false, '2015-01-01', NULL, 'default, provincial rules differ'),
  ('DIALOGUES_A_YEAR', 'DISTRICT', 2, false, '2015-01-01', '2025-06-30', 'default, provincial rules differ'),
  ('DIALOGUES_A_YEAR', 'COMMUNE', 1, false, '2015-01-01', NULL, 'default; Law 72/2025/QH15 Art. 43');
