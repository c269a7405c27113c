-- The boards below a board: those of the authorities that it expects.
CREATE INDEX standing_authority_year ON standing (authority_id, round_year);
