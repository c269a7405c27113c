ALTER TABLE recognition_round ADD COLUMN entered_late boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN recognition_round.entered_late IS 'an act of it was entered late: it raises no reminders';
UPDATE recognition_round SET entered_late = true
WHERE EXISTS (SELECT FROM journal WHERE aggregate_id = recognition_round.id AND journal.entered_late);

-- A reminder is raised once per round, distance and due day.
CREATE TABLE reminder (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL,
  round_id    uuid   NOT NULL REFERENCES recognition_round,
  days_before int    NOT NULL CHECK (days_before > 0),
  due_on      date   NOT NULL,
  deadline    date   NOT NULL,
  CONSTRAINT reminder_of_round UNIQUE (round_id, days_before, due_on)
);

-- What a unit is told: only that there is news, and where.
CREATE TABLE notification (
  id          uuid PRIMARY KEY,
  unit_id     uuid NOT NULL,
  reminder_id uuid NOT NULL REFERENCES reminder,
  raised_on   date NOT NULL
);
CREATE INDEX notification_unit ON notification (unit_id, id DESC);
