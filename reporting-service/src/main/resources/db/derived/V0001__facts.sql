-- Everything in this schema is derived from events: it may be dropped at any time and fills itself again.

CREATE TABLE field (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL,
  code        text   NOT NULL,
  name_vi     text   NOT NULL,
  name_en     text,
  parent_id   uuid,
  basic_code  text,
  province_id uuid
);
CREATE INDEX field_code ON field (code);

-- Every version of every aggregate that counts. A version holds from when it was recorded until a later one was.
CREATE TABLE fact (
  aggregate_id  uuid        NOT NULL,
  version       bigint      NOT NULL CHECK (version > 0),
  kind          text        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  superseded_at timestamptz NOT NULL DEFAULT 'infinity',
  title         text,
  state         text,
  related_id    uuid,
  PRIMARY KEY (aggregate_id, version)
);
CREATE INDEX fact_recorded ON fact (recorded_at);
CREATE INDEX fact_related ON fact (related_id) WHERE related_id IS NOT NULL;
COMMENT ON COLUMN fact.superseded_at IS 'infinity marks the newest version; the earliest recording of any later version';
COMMENT ON COLUMN fact.related_id IS 'the aggregate that this one is about: the model nominated, the dialogue a recommendation was made at';

-- What a version of an aggregate adds to figures.
CREATE TABLE flow (
  aggregate_id  uuid        NOT NULL,
  version       bigint      NOT NULL,
  ordinal       smallint    NOT NULL,
  metric        text        NOT NULL,
  unit_id       uuid        NOT NULL,
  beside        uuid[]      NOT NULL,
  on_date       date        NOT NULL,
  dated         date        NOT NULL,
  field         text        NOT NULL,
  level         text        NOT NULL,
  owner_kind    text        NOT NULL,
  class         text        NOT NULL,
  amount        bigint      NOT NULL,
  recorded_at   timestamptz NOT NULL,
  superseded_at timestamptz NOT NULL DEFAULT 'infinity',
  resolved      boolean     NOT NULL,
  counted       boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (aggregate_id, version, ordinal),
  FOREIGN KEY (aggregate_id, version) REFERENCES fact (aggregate_id, version)
) WITH (fillfactor = 85);
CREATE INDEX flow_filed ON flow (unit_id, metric, on_date);
CREATE INDEX flow_unresolved ON flow (unit_id) WHERE NOT resolved;
COMMENT ON COLUMN flow.beside IS 'units under whose ancestors the same fact is filed already: it counts once above them all';
COMMENT ON COLUMN flow.on_date IS 'the day that periods go by; first of January where a year is what counts';
COMMENT ON COLUMN flow.dated IS 'the day of the fact itself, as records show it';
COMMENT ON COLUMN flow.resolved IS 'the unit and all its ancestors are known';
COMMENT ON COLUMN flow.counted IS 'newest and resolved: it is in the tallies';

-- Flows summed per ancestor; months only for provinces and above, where they are fewer than the facts.
CREATE TABLE tally (
  metric     text   NOT NULL,
  ancestor   uuid   NOT NULL,
  grain      text   NOT NULL CHECK (grain IN ('YEAR', 'MONTH')),
  start      date   NOT NULL,
  field      text   NOT NULL,
  level      text   NOT NULL,
  owner_kind text   NOT NULL,
  class      text   NOT NULL,
  amount     bigint NOT NULL,
  PRIMARY KEY (metric, ancestor, grain, start, field, level, owner_kind, class)
) WITH (fillfactor = 70);

-- Units with their place as the tallies know it: when one moves, the tallies are counted anew.
CREATE TABLE filed_unit (
  id        uuid PRIMARY KEY,
  parent_id uuid,
  level     text NOT NULL
);

-- A unit has its place in the tree once the whole path to the top is known.
CREATE VIEW placed_unit AS
  SELECT closure.unit AS id
  FROM unit_closure closure JOIN unit top ON top.id = closure.ancestor
  WHERE top.parent_id IS NULL;

-- The years (as first days) in whose rounds at one of the levels a model was recognized, as known at an instant.
CREATE FUNCTION recognized(model uuid, levels text[], as_of timestamptz) RETURNS SETOF date LANGUAGE sql STABLE AS $$
  SELECT flow.on_date
  FROM fact JOIN flow USING (aggregate_id, version)
  WHERE fact.related_id = model AND fact.kind = 'RECOGNITION'
    AND flow.metric IN ('RECOGNITION_OWN', 'RECOGNITION_UP') AND flow.level = ANY (levels)
    AND flow.recorded_at <= as_of AND flow.superseded_at > as_of
$$;
