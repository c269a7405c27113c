CREATE TABLE dialogue (
  id                  uuid PRIMARY KEY,
  version             bigint  NOT NULL CHECK (version > 0),
  state               text    NOT NULL,
  title               text    NOT NULL CHECK (title IS NFC NORMALIZED),
  kind                text    NOT NULL,
  subject             text    CHECK (subject IS NFC NORMALIZED),
  place               text    CHECK (place IS NFC NORMALIZED),
  host_unit_id        uuid    NOT NULL,
  joint_host_unit_ids uuid[]  NOT NULL,
  level               text    NOT NULL,
  province_id         uuid,
  planned_on          date    NOT NULL,
  announced_on        date,
  held_on             date,
  concluded_on        date,
  published_on        date,
  closed_on           date,
  last_act_on         date    NOT NULL,
  chair               text,
  citizens            int     CHECK (citizens >= 0),
  officials           int     CHECK (officials >= 0),
  others              int     CHECK (others >= 0),
  notice_number       text,
  announced_late      boolean NOT NULL,
  published_late      boolean NOT NULL
);
CREATE INDEX dialogue_host ON dialogue (host_unit_id, id);
CREATE INDEX dialogue_province ON dialogue (province_id, id);
