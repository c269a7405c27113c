-- Done ones are listed as well.
SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS conclusion_point_by_owner;
CREATE INDEX CONCURRENTLY conclusion_point_by_owner ON conclusion_point (owner_unit_id, due_on, id);
SET lock_timeout = '2s';
