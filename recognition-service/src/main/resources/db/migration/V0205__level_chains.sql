-- Chains are kept by people now: each step has an id, a version and, where it is a province's own, the province.
ALTER TABLE level_chain ADD COLUMN id uuid;
ALTER TABLE level_chain ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE level_chain ADD COLUMN province_id uuid;
ALTER TABLE level_chain ADD COLUMN own_level_until int;
COMMENT ON COLUMN level_chain.version IS '0: came with the service, without an act';
COMMENT ON COLUMN level_chain.province_id IS 'null: the national chain';
COMMENT ON COLUMN level_chain.own_level_until IS
  'last year of the rounds for which a recognition at the level counts as one at own level; those of its last year do so until then';

UPDATE level_chain SET id = numbered.id
FROM (SELECT level, valid_from,
        ('019b0000-0000-7000-8001-' || lpad(row_number() OVER (ORDER BY valid_from, level)::text, 12, '0'))::uuid AS id
      FROM level_chain) AS numbered
WHERE level_chain.level = numbered.level AND level_chain.valid_from = numbered.valid_from;

-- The rounds of 2025 are those of the transition to two tiers.
UPDATE level_chain SET own_level_until = 2025 WHERE level = 'DISTRICT';

ALTER TABLE level_chain ALTER COLUMN id SET NOT NULL;
ALTER TABLE level_chain DROP CONSTRAINT level_chain_pkey;
ALTER TABLE level_chain ADD PRIMARY KEY (id);
ALTER TABLE level_chain ADD CONSTRAINT level_chain_step UNIQUE NULLS NOT DISTINCT (province_id, level, valid_from);
ALTER TABLE level_chain ADD CHECK (valid_to >= valid_from);
