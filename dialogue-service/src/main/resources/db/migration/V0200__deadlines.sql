-- What a due date was counted from, so that it can be explained day by day.
ALTER TABLE recommendation
  ADD COLUMN restarted_on   date,
  ADD COLUMN extension_days int CHECK (extension_days > 0);
COMMENT ON COLUMN recommendation.restarted_on IS 'day from which it is due since it was opened anew after its closure; null: the day of receipt';
COMMENT ON COLUMN recommendation.extension_days IS 'working days by which the due date was put off';

UPDATE recommendation SET restarted_on = (
  SELECT reopened.occurred_on FROM journal reopened
  JOIN journal closed ON closed.aggregate_id = reopened.aggregate_id AND closed.version = reopened.version - 1
  WHERE reopened.aggregate_id = recommendation.id
    AND reopened.event_type = 'vn.danvan.RecommendationReopened'
    AND closed.event_type = 'vn.danvan.RecommendationClosed'
  ORDER BY reopened.version DESC LIMIT 1)
WHERE reopened_on IS NOT NULL;

UPDATE recommendation SET extension_days = (
  SELECT count(*) FROM (
    SELECT (before.data->>'dueOn')::date AS due, (extended.data->>'dueOn')::date AS put_off
    FROM journal extended
    JOIN journal before ON before.aggregate_id = extended.aggregate_id AND before.version = extended.version - 1
    WHERE extended.aggregate_id = recommendation.id AND extended.event_type = 'vn.danvan.RecommendationExtended'
    ORDER BY extended.version DESC LIMIT 1) AS extension
  CROSS JOIN LATERAL generate_series(extension.due + 1, extension.put_off, interval '1 day') AS counted (day)
  JOIN work_calendar ON work_calendar.year = extract(year FROM counted.day)
  WHERE CASE WHEN extract(isodow FROM counted.day) > 5 THEN counted.day::date = ANY(working_weekend_days)
             ELSE counted.day::date <> ALL(off_weekdays) END)
WHERE extended_on IS NOT NULL;
