-- What tools for dashboards may read: views in a schema of their own, for a role that may do nothing else. They go with
-- the tables that they show and come back with them. docs/bi.md describes every column.
DO $$ BEGIN
  -- Asked first: the right to create one is needed even where it exists.
  IF to_regnamespace('bi') IS NULL THEN CREATE SCHEMA bi; END IF;
END $$;
CREATE INDEX IF NOT EXISTS tally_start ON tally (metric, grain, start);

CREATE OR REPLACE VIEW bi.unit AS
  SELECT id, code, name, name_en, kind, level, parent_id, province_id, population, valid_from, valid_to FROM unit;

CREATE OR REPLACE VIEW bi.unit_ancestor AS
  SELECT unit AS unit_id, ancestor AS ancestor_id, depth FROM unit_closure
  WHERE placed IS NULL OR placed @> CURRENT_DATE;

CREATE OR REPLACE VIEW bi.field AS
  SELECT code, name_vi, name_en, basic_code FROM field;

CREATE OR REPLACE VIEW bi.yearly_total AS
  SELECT metric, ancestor AS unit_id, extract(year FROM start)::int AS year, field AS field_code, level, owner_kind,
         class AS kind, amount
  FROM tally WHERE grain = 'YEAR' AND amount <> 0;

CREATE OR REPLACE VIEW bi.monthly_total AS
  SELECT metric, ancestor AS unit_id, start AS month, field AS field_code, level, owner_kind, class AS kind, amount
  FROM tally WHERE grain = 'MONTH' AND amount <> 0;

CREATE OR REPLACE VIEW bi.entry AS
  SELECT flow.aggregate_id AS record_id, lower(fact.kind) AS record_type, fact.title, fact.state, flow.metric,
         flow.unit_id, flow.on_date, flow.dated, flow.field AS field_code, flow.level, flow.owner_kind,
         flow.class AS kind, flow.amount
  FROM flow JOIN fact USING (aggregate_id, version)
  WHERE flow.counted;

CREATE OR REPLACE VIEW bi.known_up_to AS
  SELECT recorded_at FROM newest_fact;

-- Roles belong to the whole cluster: another database may have made it, and where this user may not, an administrator
-- makes it and runs the grants.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'danvan_bi') THEN
    CREATE ROLE danvan_bi NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN
  NULL;
END
$$;
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'danvan_bi') THEN
    GRANT USAGE ON SCHEMA bi TO danvan_bi;
    GRANT SELECT ON ALL TABLES IN SCHEMA bi TO danvan_bi;
  END IF;
END
$$;
