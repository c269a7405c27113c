-- How a province's resolutions are supervised, from which day on.
CREATE TABLE supervision_policy (
  id          uuid   PRIMARY KEY,
  version     bigint NOT NULL CHECK (version > 0),
  province_id uuid   NOT NULL,
  valid_from  date   NOT NULL,
  mode        text   NOT NULL,
  least_share int    CHECK (least_share BETWEEN 1 AND 100),
  UNIQUE (province_id, valid_from),
  CHECK ((mode = 'SAMPLE') = (least_share IS NOT NULL))
);
