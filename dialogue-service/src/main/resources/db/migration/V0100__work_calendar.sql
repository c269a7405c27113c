CREATE TABLE work_calendar (
  id                   uuid PRIMARY KEY,
  version              bigint NOT NULL CHECK (version > 0),
  year                 int    NOT NULL UNIQUE,
  status               text   NOT NULL CHECK (status IN ('ANNOUNCED', 'PROJECTED')),
  off_weekdays         date[] NOT NULL,
  working_weekend_days date[] NOT NULL
);
COMMENT ON COLUMN work_calendar.status IS 'ANNOUNCED: official schedule; PROJECTED: the law applied, days may still move';
