-- What a unit was before, and what took over from it.
ALTER TABLE unit ADD COLUMN earlier jsonb NOT NULL DEFAULT '[]';
ALTER TABLE unit ADD COLUMN successors jsonb NOT NULL DEFAULT '[]';

-- Parents by date. The first holds since ever and the last for ever, since facts may lie outside a unit's validity.
CREATE TABLE unit_place (
  unit   uuid      NOT NULL,
  parent uuid      NOT NULL,
  placed daterange NOT NULL,
  PRIMARY KEY (unit, parent, placed)
);
CREATE INDEX unit_place_parent ON unit_place (parent);
INSERT INTO unit_place (unit, parent, placed)
SELECT id, parent_id, daterange(NULL, NULL) FROM unit WHERE parent_id IS NOT NULL;

ALTER TABLE unit_closure DROP COLUMN valid;
ALTER TABLE unit_closure ADD COLUMN placed datemultirange;
COMMENT ON COLUMN unit_closure.placed IS 'days on which the unit lies below the ancestor; null: always';
