-- Whose accounts acted, be it on behalf of others: who resolved it neither supervises nor closes it.
ALTER TABLE recommendation ADD COLUMN resolver_unit_ids uuid[] NOT NULL DEFAULT '{}';
UPDATE recommendation SET resolver_unit_ids = ARRAY(
  SELECT DISTINCT done.actor_unit FROM journal done
  WHERE done.aggregate_id = recommendation.id
    AND done.event_type IN ('vn.danvan.RecommendationAnswered', 'vn.danvan.RecommendationResolved')
    AND done.actor_unit IS NOT NULL
    AND done.version > COALESCE(
      (SELECT max(reopened.version) FROM journal reopened
       WHERE reopened.aggregate_id = recommendation.id
         AND reopened.event_type = 'vn.danvan.RecommendationReopened'), 0));
ALTER TABLE recommendation ALTER COLUMN resolver_unit_ids DROP DEFAULT;
COMMENT ON COLUMN recommendation.resolver_unit_ids IS 'units whose accounts answered or resolved it since it was last reopened';

ALTER TABLE dialogue ADD COLUMN host_actor_unit_ids uuid[] NOT NULL DEFAULT '{}';
UPDATE dialogue SET host_actor_unit_ids = ARRAY(
  SELECT DISTINCT done.actor_unit
  FROM (SELECT dialogue.id
        UNION ALL
        SELECT recommendation.id FROM recommendation WHERE recommendation.dialogue_id = dialogue.id) AS part (id)
  JOIN journal done ON done.aggregate_id = part.id
  WHERE done.actor_unit IS NOT NULL
    AND (done.event_type = 'vn.danvan.RecommendationReceived'
         OR done.event_type LIKE 'vn.danvan.Dialogue%' AND done.event_type <> 'vn.danvan.DialogueClosed'));
ALTER TABLE dialogue ALTER COLUMN host_actor_unit_ids DROP DEFAULT;
COMMENT ON COLUMN dialogue.host_actor_unit_ids IS 'units whose accounts acted for the host; none of them closes it';
