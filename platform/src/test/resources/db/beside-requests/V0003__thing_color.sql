ALTER TABLE thing ADD COLUMN color text;
