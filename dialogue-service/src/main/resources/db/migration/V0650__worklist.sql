-- What is to be done, the most urgent first, read unit by unit and never sorted as a whole.
CREATE INDEX recommendation_owner_due ON recommendation (owner_unit_id, due_on, id)
  WHERE state NOT IN ('CLOSED', 'FORWARDED', 'REJECTED', 'MERGED');
CREATE INDEX recommendation_province_due ON recommendation (province_id, due_on, id)
  WHERE state NOT IN ('CLOSED', 'FORWARDED', 'REJECTED', 'MERGED');
