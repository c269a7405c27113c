-- Events as their owners have them, while they are compared with what is held; empty before and after.
CREATE UNLOGGED TABLE owner_event (
  topic        text   NOT NULL,
  unit_id      uuid,
  day          date   NOT NULL,
  aggregate_id uuid   NOT NULL,
  version      bigint NOT NULL,
  owner_digest text,
  held_digest  text
);
CREATE INDEX owner_event_version ON owner_event (aggregate_id, version);
