SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS thing_name;
CREATE UNIQUE INDEX CONCURRENTLY thing_name ON thing (name);
SET lock_timeout = '2s';
