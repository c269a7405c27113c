CREATE TABLE work_calendar (
  id                   uuid PRIMARY KEY,
  version              bigint NOT NULL CHECK (version > 0),
  year                 int    NOT NULL UNIQUE,
  status               text   NOT NULL CHECK (status IN ('ANNOUNCED', 'PROJECTED')),
  off_weekdays         date[] NOT NULL,
  working_weekend_days date[] NOT NULL
);
COMMENT ON COLUMN work_calendar.status IS 'ANNOUNCED: official schedule; PROJECTED: the law applied, days may still move';

ALTER TABLE recognition_round ADD COLUMN deadline_as_planned date;
ALTER TABLE recognition_round ADD COLUMN none_recognized_on date;
ALTER TABLE recognition_round ADD COLUMN minutes_number text;
ALTER TABLE recognition_round ADD COLUMN minutes_date date;
COMMENT ON COLUMN recognition_round.deadline_as_planned IS
  'what was asked for; the deadline itself is the next working day. Null: planned before days off counted';
COMMENT ON COLUMN recognition_round.none_recognized_on IS
  'day on which the authority stated that it considered models and recognized none';

-- Units that may submit longer than the others.
CREATE TABLE round_extension (
  round_id uuid NOT NULL REFERENCES recognition_round,
  unit_id  uuid NOT NULL,
  until    date NOT NULL,
  PRIMARY KEY (round_id, unit_id)
);
