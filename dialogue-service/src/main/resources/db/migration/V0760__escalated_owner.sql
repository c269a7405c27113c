ALTER TABLE recommendation ADD COLUMN escalated_owner_id uuid;
COMMENT ON COLUMN recommendation.escalated_owner_id IS 'the owner to which the level belongs: another one begins anew; null: told before this was kept';
COMMENT ON COLUMN recommendation.escalated_for IS 'the due date to which the level belongs, too: another one begins anew';
