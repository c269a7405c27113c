-- What is to be done after a dialogue; free text, in no event.
CREATE TABLE conclusion_point (
  dialogue_id   uuid NOT NULL REFERENCES dialogue,
  number        int  NOT NULL CHECK (number > 0),
  text          text NOT NULL CHECK (text IS NFC NORMALIZED),
  owner_unit_id uuid NOT NULL,
  due_on        date NOT NULL,
  PRIMARY KEY (dialogue_id, number)
);
