-- Fields of work: a tree with stable codes that rolls up to the four basic ones.
CREATE TABLE field (
  id               uuid   PRIMARY KEY,
  version          bigint NOT NULL CHECK (version > 0),
  code             text   NOT NULL CONSTRAINT field_code UNIQUE,
  name_vi          text   NOT NULL CHECK (name_vi IS NFC NORMALIZED),
  name_en          text   NOT NULL,
  parent_id        uuid   REFERENCES field (id),
  basic_field_code text   NOT NULL,
  province_id      uuid   REFERENCES org_unit (id)
);
COMMENT ON COLUMN field.province_id IS 'the province whose finer field it is; null: of all';
