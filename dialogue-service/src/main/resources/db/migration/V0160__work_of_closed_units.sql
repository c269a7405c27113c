-- What has not come to its end is looked for by every unit that works on it, whenever one is closed.
CREATE INDEX dialogue_to_be_held ON dialogue (state) WHERE state IN ('PLANNED', 'ANNOUNCED', 'POSTPONED');
CREATE INDEX recommendation_cooperating ON recommendation USING gin (cooperating_unit_ids)
  WHERE cooperating_unit_ids <> '{}';
