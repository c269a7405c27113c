SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS conclusion_point_id;
CREATE UNIQUE INDEX CONCURRENTLY conclusion_point_id ON conclusion_point (id);
DROP INDEX CONCURRENTLY IF EXISTS conclusion_point_to_do;
CREATE INDEX CONCURRENTLY conclusion_point_to_do ON conclusion_point (owner_unit_id, due_on, id) WHERE done_on IS NULL;
SET lock_timeout = '2s';
