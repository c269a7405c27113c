-- What a model is linked to: CAMPAIGN and CAMPAIGN:<code> for each campaign, likewise for directives. Reports are
-- narrowed by it; entries of their own for each link are not needed then.
ALTER TABLE fact ADD COLUMN links text[] NOT NULL DEFAULT '{}';
UPDATE fact SET links = linked.links
FROM (SELECT aggregate_id, version, array_agg(DISTINCT link) AS links
      FROM (SELECT flow.aggregate_id, flow.version, unnest(ARRAY[kind, kind || ':' || flow.class]) AS link
            FROM flow CROSS JOIN LATERAL (SELECT split_part(flow.metric, '_', 1)) AS named (kind)
            WHERE flow.metric IN ('CAMPAIGN_MODEL', 'DIRECTIVE_MODEL')) AS each
      GROUP BY aggregate_id, version) AS linked
WHERE fact.aggregate_id = linked.aggregate_id AND fact.version = linked.version;
CREATE INDEX fact_links ON fact USING gin (links) WHERE links <> '{}';
DELETE FROM flow WHERE metric IN ('CAMPAIGN_MODEL', 'CAMPAIGN_MODEL_LEFT', 'DIRECTIVE_MODEL', 'DIRECTIVE_MODEL_LEFT');
DELETE FROM tally WHERE metric IN ('CAMPAIGN_MODEL', 'CAMPAIGN_MODEL_LEFT', 'DIRECTIVE_MODEL', 'DIRECTIVE_MODEL_LEFT');
