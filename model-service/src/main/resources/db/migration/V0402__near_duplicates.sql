CREATE INDEX model_area ON model (area_unit_id, id);
