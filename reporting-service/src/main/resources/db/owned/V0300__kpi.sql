-- Indicators of performance as data: what they mean, how they are computed from figures of reports, what is aimed at.
CREATE TABLE kpi (
  id            uuid    PRIMARY KEY,
  version       bigint  NOT NULL CHECK (version > 0),
  state         text    NOT NULL CHECK (state IN ('ACTIVE', 'RETIRED')),
  code          text    NOT NULL UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  name_vi       text    NOT NULL CHECK (name_vi IS NFC NORMALIZED),
  name_en       text,
  definition_vi text    NOT NULL CHECK (definition_vi IS NFC NORMALIZED),
  definition_en text,
  measure       text    NOT NULL CHECK (measure IN ('COUNT', 'PERCENT', 'RATIO')),
  decimals      int     NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  formula       text    NOT NULL,
  target        numeric,
  direction     text    NOT NULL CHECK (direction IN ('HIGHER', 'LOWER'))
);
COMMENT ON COLUMN kpi.formula IS 'over figures of reports; parsed, never executed';
COMMENT ON COLUMN kpi.direction IS 'whether the target is met by at least or by at most as much';
