-- What was told before owners were kept: that it has another owner would go unnoticed. A batch after the other, by
-- id as others lock; what is done stays done if it fails, and is left out when it runs anew.
DO $$
DECLARE
  batch   uuid[];
  reached uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  LOOP
    batch := ARRAY(
      SELECT id FROM recommendation
      WHERE id > reached AND escalated_for IS NOT NULL AND escalated_owner_id IS NULL
        AND state NOT IN ('CLOSED', 'FORWARDED', 'REJECTED', 'MERGED')
      ORDER BY id LIMIT 1000 FOR UPDATE);
    EXIT WHEN batch = '{}';
    UPDATE recommendation SET escalated_owner_id = owner_unit_id WHERE id = ANY(batch);
    reached := batch[cardinality(batch)];
    COMMIT;
  END LOOP;
END $$;
