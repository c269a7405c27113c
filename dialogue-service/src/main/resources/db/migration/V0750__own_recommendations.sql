-- What a citizen sent while signed in and not anonymously, for that citizen's own list.
CREATE TABLE recommendation_account (
  recommendation_id uuid  PRIMARY KEY REFERENCES recommendation (id),
  account_hash      bytea NOT NULL
);
COMMENT ON COLUMN recommendation_account.account_hash IS 'keyed hash of the account: who has the database alone learns nothing of it';
CREATE INDEX recommendation_account_list ON recommendation_account (account_hash, recommendation_id);
