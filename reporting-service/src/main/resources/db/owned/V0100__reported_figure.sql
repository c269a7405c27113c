-- Figures that arrived as totals: shown beside counted ones, never added.
CREATE TABLE reported_figure (
  id              uuid   PRIMARY KEY,
  version         bigint NOT NULL CHECK (version > 0),
  state           text   NOT NULL CHECK (state IN ('ENTERED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  unit_id         uuid   NOT NULL,
  report          text   NOT NULL,
  metric          text   NOT NULL,
  first_day       date   NOT NULL,
  last_day        date   NOT NULL CHECK (last_day >= first_day),
  value           bigint NOT NULL CHECK (value >= 0),
  qualifier       text   NOT NULL CHECK (qualifier IN ('EXACT', 'AT_LEAST', 'APPROX_BELOW', 'DERIVED')),
  source_document text   NOT NULL CHECK (source_document IS NFC NORMALIZED),
  source_date     date   NOT NULL,
  entered_by      text   NOT NULL,
  entered_on      date   NOT NULL,
  approved_at     timestamptz,
  withdrawn_at    timestamptz
);
COMMENT ON COLUMN reported_figure.entered_by IS 'account; another one must approve';
COMMENT ON COLUMN reported_figure.approved_at IS 'from then on reports show it';
-- One figure of a thing at a time; whoever has a better one withdraws the other first.
CREATE UNIQUE INDEX reported_figure_one ON reported_figure (unit_id, report, metric, first_day, last_day)
  WHERE state IN ('ENTERED', 'APPROVED');
