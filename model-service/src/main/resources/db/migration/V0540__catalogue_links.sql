-- The catalogue is searched by what the models are linked to.
ALTER TABLE catalogue_entry
  ADD COLUMN campaign_codes  text[] NOT NULL DEFAULT '{}',
  ADD COLUMN directive_codes text[] NOT NULL DEFAULT '{}';
UPDATE catalogue_entry entry SET campaign_codes = model.campaign_codes, directive_codes = model.directive_codes
FROM model
WHERE model.id = entry.model_id AND (model.campaign_codes <> '{}' OR model.directive_codes <> '{}');
CREATE INDEX catalogue_campaigns ON catalogue_entry USING gin (campaign_codes) WHERE campaign_codes <> '{}';
CREATE INDEX catalogue_directives ON catalogue_entry USING gin (directive_codes) WHERE directive_codes <> '{}';
