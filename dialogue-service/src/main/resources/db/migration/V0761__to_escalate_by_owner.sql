-- What waits for its first step, for a due date and an owner.
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS recommendation_to_escalate_first;
CREATE INDEX CONCURRENTLY recommendation_to_escalate_first ON recommendation (due_on)
  WHERE state IN ('RECEIVED', 'CLASSIFIED', 'ASSIGNED', 'IN_PROGRESS', 'ANSWERED', 'REOPENED')
    AND (escalated_for IS DISTINCT FROM due_on OR escalated_owner_id <> owner_unit_id);
DROP INDEX CONCURRENTLY IF EXISTS recommendation_to_escalate;
SET lock_timeout = '2s';
