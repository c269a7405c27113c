-- A model's years: what the registering body checks and reviews, and what it decides about weak models.
ALTER TABLE ledger_entry
  ADD COLUMN checked_on  date,
  ADD COLUMN progress    text,
  ADD COLUMN reviewed_on date,
  ADD COLUMN rating      text;

ALTER TABLE model ADD COLUMN weak_times int NOT NULL DEFAULT 0;
COMMENT ON COLUMN model.weak_times IS 'number of its rows in improvement';

CREATE TABLE improvement (
  model_id uuid NOT NULL REFERENCES model (id),
  position int  NOT NULL,
  weak_on  date NOT NULL,
  measure  text NOT NULL,
  due_on   date NOT NULL CHECK (due_on > weak_on),
  plan     text,
  ended_on date CHECK (ended_on >= weak_on),
  outcome  text,
  PRIMARY KEY (model_id, position),
  CHECK ((outcome IS NULL) = (ended_on IS NULL))
);
COMMENT ON COLUMN improvement.plan IS 'private to the scope';
CREATE UNIQUE INDEX improvement_open ON improvement (model_id) WHERE outcome IS NULL;

-- Reviews in full; the ledger keeps the rating.
CREATE TABLE review (
  id            uuid   PRIMARY KEY,
  model_id      uuid   NOT NULL REFERENCES model (id),
  year          int    NOT NULL,
  kind          text   NOT NULL,
  reviewed_on   date   NOT NULL,
  rating        text   NOT NULL,
  beneficiaries bigint CHECK (beneficiaries >= 0),
  conclusion    text,
  evidence      text[] NOT NULL
);
COMMENT ON COLUMN review.conclusion IS 'private to the scope, like the evidence';
CREATE INDEX review_model ON review (model_id);
CREATE UNIQUE INDEX review_of_year ON review (model_id, year) WHERE kind = 'YEARLY';

CREATE TABLE review_result (
  review_id       uuid    NOT NULL REFERENCES review (id),
  position        int     NOT NULL,
  name            text    NOT NULL,
  value           numeric NOT NULL,
  unit_of_measure text    NOT NULL,
  PRIMARY KEY (review_id, position)
);
