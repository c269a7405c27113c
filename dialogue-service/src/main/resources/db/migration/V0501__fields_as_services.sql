-- What Open311 says of a field; null until the field is published again.
ALTER TABLE field
  ADD COLUMN name_vi          text,
  ADD COLUMN name_en          text,
  ADD COLUMN basic_field_code text,
  ADD COLUMN province_id      uuid,
  ADD COLUMN closed_on        date;

CREATE INDEX recommendation_sent ON recommendation (received_on, id) WHERE tracking_hash IS NOT NULL;
