-- Campaigns and directives, by whose codes models are linked.
CREATE TABLE reference (
  id      uuid   PRIMARY KEY,
  version bigint NOT NULL,
  kind    text   NOT NULL,
  code    text   NOT NULL,
  name_vi text   NOT NULL,
  name_en text
);
CREATE INDEX reference_code ON reference (kind, code);
