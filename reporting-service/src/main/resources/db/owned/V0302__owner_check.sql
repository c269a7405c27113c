-- The last comparison with each owning service, and in what it differed.
CREATE TABLE owner_check (
  service    text        PRIMARY KEY,
  state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  as_of      timestamptz,
  events     bigint      NOT NULL DEFAULT 0,
  failure    text
);
COMMENT ON COLUMN owner_check.as_of IS 'events recorded up to then were compared last; null: never';

CREATE TABLE owner_difference (
  service      text   NOT NULL REFERENCES owner_check (service),
  topic        text   NOT NULL,
  unit_id      uuid,
  day          date   NOT NULL,
  events       bigint NOT NULL,
  held         bigint NOT NULL,
  differing    bigint NOT NULL,
  digest       text   NOT NULL,
  held_digest  text   NOT NULL
);
CREATE INDEX owner_difference_service ON owner_difference (service, topic, day);
COMMENT ON COLUMN owner_difference.differing IS 'events that are missing here, held otherwise, or held and unknown to the owner';
