-- Supervisions of a dialogue's list, as a whole or by a sample, with what was looked at.
CREATE TABLE supervision_list (
  id                 uuid PRIMARY KEY,
  version            bigint NOT NULL,
  policy             text   NOT NULL,
  state              text   NOT NULL,
  dialogue_id        uuid   NOT NULL REFERENCES dialogue (id),
  host_unit_id       uuid   NOT NULL,
  supervisor_unit_id uuid   NOT NULL,
  share              int    CHECK (share BETWEEN 1 AND 100),
  seed               bigint,
  listed_ids         uuid[] NOT NULL,
  named_ids          uuid[] NOT NULL,
  passed             int    NOT NULL,
  failed             int    NOT NULL,
  begun_on           date   NOT NULL,
  concluded_on       date,
  CHECK ((policy = 'SAMPLE') = (share IS NOT NULL AND seed IS NOT NULL))
);
CREATE INDEX supervision_list_dialogue ON supervision_list (dialogue_id);
COMMENT ON COLUMN supervision_list.named_ids IS 'those that are looked at one by one: the sample, and whatever its sender objected to';
