CREATE TABLE outreach_session (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  title       text   NOT NULL CHECK (title IS NFC NORMALIZED),
  kind        text   NOT NULL,
  unit_id     uuid   NOT NULL,
  level       text   NOT NULL,
  province_id uuid,
  held_on     date   NOT NULL,
  attendances int    NOT NULL CHECK (attendances >= 0),
  field_code  text
);
COMMENT ON COLUMN outreach_session.attendances IS 'attendances, not distinct persons';
CREATE INDEX outreach_session_unit ON outreach_session (unit_id, id);
CREATE INDEX outreach_session_province ON outreach_session (province_id, id);
