-- Acts come in the order of their days. Null where nothing with a day is known of the row yet.
ALTER TABLE recognition_round ADD COLUMN last_act_on date;
ALTER TABLE nomination ADD COLUMN last_act_on date;

-- greatest() passes over what is null.
UPDATE recognition_round SET last_act_on =
  greatest(planned_on, opened_on, review_started_on, decided_on, closed_on);
UPDATE nomination SET last_act_on = greatest(submitted_on, decided_on);

COMMENT ON COLUMN recognition_round.last_act_on IS 'day of the newest act';
COMMENT ON COLUMN nomination.last_act_on IS 'day of the newest act';
