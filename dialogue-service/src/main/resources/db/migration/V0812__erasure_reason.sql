-- Whoever decides reads why it was asked for.
ALTER TABLE contact_erasure ADD COLUMN reason text;
ALTER TABLE contact_erasure ADD CONSTRAINT contact_erasure_reason CHECK (reason IS NFC NORMALIZED) NOT VALID;
ALTER TABLE contact_erasure VALIDATE CONSTRAINT contact_erasure_reason;
COMMENT ON COLUMN contact_erasure.reason IS 'free text, in no event; null: asked for before it was kept';
