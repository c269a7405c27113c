CREATE TABLE note (
  id            uuid PRIMARY KEY,
  version       bigint NOT NULL,
  unit_id       uuid   NOT NULL,
  title         text   NOT NULL,
  state         text   NOT NULL
);

CREATE TABLE seen_note (
  id      uuid PRIMARY KEY,
  version bigint NOT NULL,
  times   int    NOT NULL DEFAULT 1
);
