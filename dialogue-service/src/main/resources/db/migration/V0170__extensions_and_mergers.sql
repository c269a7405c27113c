ALTER TABLE recommendation
  ADD COLUMN extended_on    date,
  ADD COLUMN merged_on      date,
  ADD COLUMN merged_into_id uuid REFERENCES recommendation (id);
COMMENT ON COLUMN recommendation.merged_into_id IS 'the one that says the same and goes on';
