CREATE TABLE recommendation (
  id                   uuid PRIMARY KEY,
  version              bigint  NOT NULL CHECK (version > 0),
  state                text    NOT NULL,
  source               text    NOT NULL,
  kind                 text    NOT NULL,
  field_code           text,
  complexity           text    NOT NULL,
  dialogue_id          uuid    REFERENCES dialogue (id),
  host_unit_id         uuid    NOT NULL,
  owner_unit_id        uuid    NOT NULL,
  lead_unit_id         uuid,
  cooperating_unit_ids uuid[]  NOT NULL,
  province_id          uuid,
  received_on          date    NOT NULL,
  due_on               date    NOT NULL,
  assigned_on          date,
  answered_on          date,
  answer_channel       text,
  answered_at_dialogue boolean NOT NULL,
  resolution_class     text    NOT NULL,
  roadmap_on           date,
  resolved_on          date,
  supervised_on        date,
  supervised_at        timestamptz,
  supervisor_unit_id   uuid,
  closes_on            date,
  closed_on            date,
  forwarded_on         date,
  rejected_on          date,
  reopened_on          date,
  last_act_on          date    NOT NULL
);
COMMENT ON COLUMN recommendation.closes_on IS 'day on which the timer closes it: 10 working days after supervision';
CREATE INDEX recommendation_owner ON recommendation (owner_unit_id, id);
CREATE INDEX recommendation_host ON recommendation (host_unit_id, id);
CREATE INDEX recommendation_province ON recommendation (province_id, id);
CREATE INDEX recommendation_dialogue ON recommendation (dialogue_id, id);
CREATE INDEX recommendation_to_close ON recommendation (closes_on) WHERE state = 'SUPERVISED';

-- What citizens and officers wrote. It lies here alone: not in the journal, not in events, not in stored answers.
CREATE TABLE recommendation_text (
  recommendation_id uuid   NOT NULL REFERENCES recommendation (id),
  version           bigint NOT NULL,
  kind              text   NOT NULL,
  text              text   NOT NULL CHECK (text IS NFC NORMALIZED),
  PRIMARY KEY (recommendation_id, version, kind)
);
