ALTER TABLE recommendation
  ADD COLUMN tracking_hash bytea,
  ADD COLUMN objected_on   date,
  ADD COLUMN rating        int CHECK (rating BETWEEN 1 AND 5),
  ADD COLUMN replies       int NOT NULL DEFAULT 0;
COMMENT ON COLUMN recommendation.tracking_hash IS 'keyed hash of the code by which its sender follows it; null where an officer took it down';
CREATE UNIQUE INDEX recommendation_tracking ON recommendation (tracking_hash) WHERE tracking_hash IS NOT NULL;
CREATE INDEX recommendation_objected ON recommendation (objected_on) WHERE objected_on IS NOT NULL;

-- How a sender is reached, under a key of its own: without the key nobody can read it, in no backup either.
CREATE TABLE recommendation_contact (
  recommendation_id uuid  PRIMARY KEY REFERENCES recommendation (id),
  wrapped_key       bytea,
  ciphertext        bytea NOT NULL
);
COMMENT ON COLUMN recommendation_contact.wrapped_key IS 'the key, encrypted by one that is not in the database; null once the contact is erased';
