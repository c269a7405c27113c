-- Finds the other sessions of a unit on a day.
CREATE INDEX outreach_session_unit_day ON outreach_session (unit_id, held_on);
