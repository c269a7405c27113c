-- Requests of officers to erase how a sender is reached; another person decides.
CREATE TABLE contact_erasure (
  id                uuid   PRIMARY KEY,
  version           bigint NOT NULL CHECK (version > 0),
  recommendation_id uuid   NOT NULL REFERENCES recommendation (id),
  host_unit_id      uuid   NOT NULL,
  state             text   NOT NULL,
  requested_by      text   NOT NULL,
  requested_on      date   NOT NULL,
  decided_on        date,
  CHECK ((state = 'REQUESTED') = (decided_on IS NULL))
);
CREATE UNIQUE INDEX contact_erasure_waiting ON contact_erasure (recommendation_id) WHERE state = 'REQUESTED';
CREATE INDEX contact_erasure_host ON contact_erasure (host_unit_id, id);
