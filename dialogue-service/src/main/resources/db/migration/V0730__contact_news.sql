-- Who wants to be told that there is news, and up to which position of the sealed journal that is done.
ALTER TABLE recommendation_contact ADD COLUMN news boolean NOT NULL DEFAULT false;

CREATE TABLE news_cursor (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  position  bigint NOT NULL
);
INSERT INTO news_cursor (position) VALUES (0);
