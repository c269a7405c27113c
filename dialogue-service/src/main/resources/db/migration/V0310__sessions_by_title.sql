-- A unit may hold thousands of sessions on a day; whether one is recorded twice is still one look.
CREATE INDEX outreach_session_unit_day_title ON outreach_session (unit_id, held_on, kind, lower(title));
DROP INDEX outreach_session_unit_day;
