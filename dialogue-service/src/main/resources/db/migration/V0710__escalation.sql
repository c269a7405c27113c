-- Who was told that a recommendation waits, how far up that has come, and when it goes on.
ALTER TABLE recommendation
  ADD COLUMN escalation_kind  text,
  ADD COLUMN escalation_level int NOT NULL DEFAULT 0,
  ADD COLUMN escalated_to_id  uuid,
  ADD COLUMN escalated_for    date,
  ADD COLUMN escalated_level  int NOT NULL DEFAULT 0,
  ADD COLUMN escalates_on     date,
  ADD COLUMN unsupervised_for date;
COMMENT ON COLUMN recommendation.escalated_for IS 'the due date to which the level belongs: another one begins anew';
COMMENT ON COLUMN recommendation.escalated_level IS 'the last step taken for that due date';
COMMENT ON COLUMN recommendation.escalates_on IS 'day of the next step for that due date; null: there is none';
COMMENT ON COLUMN recommendation.unsupervised_for IS 'day of the resolution, or of the objection to it, whose missing supervision was told of';
CREATE INDEX recommendation_to_escalate ON recommendation (due_on)
  WHERE state IN ('RECEIVED', 'CLASSIFIED', 'ASSIGNED', 'IN_PROGRESS', 'ANSWERED', 'REOPENED')
    AND escalated_for IS DISTINCT FROM due_on;
CREATE INDEX recommendation_escalates ON recommendation (escalates_on) WHERE escalates_on IS NOT NULL;
CREATE INDEX recommendation_unsupervised ON recommendation (greatest(resolved_on, objected_on))
  WHERE state = 'RESOLVED' AND unsupervised_for IS DISTINCT FROM greatest(resolved_on, objected_on);

-- Inboxes: that there is news for a unit, and where; nothing of its content.
CREATE TABLE notification (
  id                uuid PRIMARY KEY,
  unit_id           uuid NOT NULL,
  kind              text NOT NULL,
  recommendation_id uuid NOT NULL REFERENCES recommendation (id),
  raised_on         date NOT NULL,
  due_on            date NOT NULL,
  level             int  NOT NULL
);
CREATE INDEX notification_unit ON notification (unit_id, id);
