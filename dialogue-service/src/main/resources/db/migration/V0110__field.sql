-- Replica of the fields, which model-service owns: their codes are all that is needed here.
CREATE TABLE field (
  id      uuid PRIMARY KEY,
  version bigint NOT NULL,
  code    text   NOT NULL UNIQUE
);
