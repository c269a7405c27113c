ALTER TABLE nomination ADD COLUMN declared_by_authority boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN nomination.declared_by_authority IS
  'whether the round''s authority declared the proceedings that are pending: it alone takes that back';
