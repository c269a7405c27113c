ALTER TABLE replication ADD COLUMN adopted_by_unit_id uuid REFERENCES org_unit (id);
COMMENT ON COLUMN replication.adopted_by_unit_id IS 'who adopted it, if a successor goes on with it; level is that unit''s';
CREATE INDEX campaign_province ON campaign (province_id);
