-- A sender's appeal to the unit above the one that received the recommendation.
ALTER TABLE recommendation
  ADD COLUMN appealed_on       date,
  ADD COLUMN appeal_unit_id    uuid,
  ADD COLUMN appeal_decided_on date;
CREATE INDEX recommendation_appealed ON recommendation (appeal_unit_id)
  WHERE appealed_on IS NOT NULL AND appeal_decided_on IS NULL;
